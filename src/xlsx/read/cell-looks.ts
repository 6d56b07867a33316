import type { CellLooks, FormatColour, NumberFormat, ReportedCell } from "../../core";
import { formatColourOf, showsOtherwise } from "../../sheets";
import type { SharedStrings } from "./shared-strings";
import type { StyleColours, StyleLooks } from "./style-looks";
import { hasFaintRun, markRuns, type StoredRun, whyUnseen } from "./text-runs";

/** What the looks of cells refer to. */
export interface LooksContext {
  readonly sharedStrings: SharedStrings;
  readonly looksOf: (style: number, colour: FormatColour | null) => StyleLooks | null;
  readonly coloursOf: (style: number) => StyleColours;
  /** Whether the workbook keeps pictures in cells, which other programs know as errors. */
  readonly hasCellPictures: boolean;
}

/** What a sheet says of the looks of one of its cells. */
interface StatedLooks {
  readonly format: NumberFormat;
  readonly style: number;
  /** The pieces of its string; null where they look alike. */
  readonly pieces: readonly StoredRun[] | null;
  /** Whether it holds what older programs do not know. */
  readonly isRich: boolean;
}

/** The looks of a cell where they make a person read it otherwise than it is stored; else null. */
export function cellLooks(
  cell: ReportedCell,
  stated: StatedLooks,
  context: LooksContext,
): CellLooks | null {
  const { content } = cell;
  const { format, style, pieces } = stated;
  const styled = context.looksOf(style, formatColourOf(content, format));
  const isOdd = format.unreadable !== undefined && content.kind === "number";
  const isPicture = content.kind === "error" && stated.isRich && context.hasCellPictures;
  const isPlain = pieces === null && !isOdd && !isPicture;
  // nearly every cell of every file ends here
  if (isPlain && (styled === null || isPlainStyle(styled))) return styled?.looks ?? null;
  const looks = looksByStyle(cell, stated, { styled, isPicture, ...context });
  const ofRuns = symbolFontOf(pieces);
  const { symbolFont = null, ...others } = looks ?? {};
  const font = ofRuns ?? symbolFont;
  if (!isOdd && font === null) return looks;
  const isOtherwise = font !== null && (ofRuns !== null || showsOtherwise(cell.shown, font));
  const all: CellLooks = {
    ...others,
    ...(isOdd && { unreadableFormat: format.unreadable }),
    ...(isOtherwise && { symbolFont: font }),
  };
  return Object.keys(all).length === 0 ? null : all;
}

const isPlainStyle = ({ mark, looks }: StyleLooks): boolean =>
  mark === null && looks.symbolFont === undefined;

/** The font of the first piece that shows something else than its letters. */
function symbolFontOf(pieces: readonly StoredRun[] | null): string | null {
  const piece = pieces?.find(({ text, look }) => {
    const font = look?.font ?? null;
    return font !== null && showsOtherwise(text, font);
  });
  return piece?.look?.font ?? null;
}

function looksByStyle(
  { shown }: ReportedCell,
  { style, pieces }: StatedLooks,
  {
    styled,
    isPicture,
    coloursOf,
  }: LooksContext & { readonly styled: StyleLooks | null; readonly isPicture: boolean },
): CellLooks | null {
  if (pieces === null && !isPicture && !styled?.mark) return styled?.looks ?? null;
  const { unseen, isFaint, ...looks } = styled?.looks ?? {};
  const { ground } = coloursOf(style);
  const marked = markRuns(pieces, shown, {
    mark: styled?.mark ?? null,
    isUnseen: unseen !== undefined,
    ground,
  });
  // pieces have colours and sizes of their own
  const why = pieces === null ? unseen : marked === null ? null : whyUnseen(pieces, marked);
  const isHardlySeen = pieces === null ? isFaint : hasFaintRun(pieces, ground, isFaint);
  return {
    ...looks,
    ...(isHardlySeen && !why ? { isFaint: true } : {}),
    ...(why ? { unseen: why } : {}),
    ...(marked === null || why ? {} : { runs: marked }),
    ...(isPicture ? { isPicture } : {}),
  };
}
