import type { CellLooks, FormatColour, NumberFormat, ReportedCell } from "../../core";
import { formatColourOf, showsOtherwise } from "../../sheets";
import type { SharedStrings } from "./shared-strings";
import type { StyleColours, StyleLooks } from "./style-looks";
import { hasFaintRun, markRuns, type StoredRun, whyUnseen } from "./text-runs";

/** What the looks of cells refer to. */
export interface LooksContext {
  readonly sharedStrings: SharedStrings;
  readonly looksOfStyle: (style: number, colour: FormatColour | null) => StyleLooks | null;
  readonly coloursOfStyle: (style: number) => StyleColours;
  /** Whether the workbook keeps pictures in cells, which other programs know as errors. */
  readonly hasCellPictures: boolean;
}

/** What a sheet says of the looks of one of its cells. */
interface StatedLooks {
  readonly format: NumberFormat;
  readonly style: number;
  /** The shared string it names. */
  readonly sharedIndex: number | null;
  /** The pieces of its inline string. */
  readonly runs: readonly StoredRun[] | null;
  /** Whether it holds what older programs do not know. */
  readonly isRich: boolean;
}

/** The looks of a cell where they make a person read it otherwise than it is stored; else null. */
export function cellLooks(
  cell: ReportedCell,
  stated: StatedLooks,
  context: LooksContext,
): CellLooks | null {
  const { content, shown } = cell;
  const looks = looksByStyle(cell, stated, context);
  const { unreadable } = stated.format;
  const isOdd = unreadable !== undefined && content.kind === "number";
  const ofRuns = symbolFontOf(piecesOf(stated, context));
  const { symbolFont = null, ...others } = looks ?? {};
  const font = ofRuns ?? symbolFont;
  if (!isOdd && font === null) return looks;
  const isOtherwise = font !== null && (ofRuns !== null || showsOtherwise(shown, font));
  const all: CellLooks = {
    ...others,
    ...(isOdd && { unreadableFormat: unreadable }),
    ...(isOtherwise && { symbolFont: font }),
  };
  return Object.keys(all).length === 0 ? null : all;
}

/** The font of the first piece that shows something else than its letters. */
function symbolFontOf(pieces: readonly StoredRun[] | null): string | null {
  const piece = pieces?.find(({ text, look }) => {
    const font = look?.font ?? null;
    return font !== null && showsOtherwise(text, font);
  });
  return piece?.look?.font ?? null;
}

function piecesOf(
  { sharedIndex, runs }: StatedLooks,
  { sharedStrings }: Pick<LooksContext, "sharedStrings">,
): readonly StoredRun[] | null {
  return sharedIndex === null ? runs : (sharedStrings.runs.get(sharedIndex) ?? null);
}

function looksByStyle(
  { content, shown }: ReportedCell,
  stated: StatedLooks,
  { sharedStrings, looksOfStyle, coloursOfStyle, hasCellPictures }: LooksContext,
): CellLooks | null {
  const { style, format, isRich } = stated;
  const styled = looksOfStyle(style, formatColourOf(content, format));
  const pieces = piecesOf(stated, { sharedStrings });
  const isPicture = content.kind === "error" && isRich && hasCellPictures;
  if (pieces === null && !isPicture && !styled?.mark) return styled?.looks ?? null;
  const { unseen, isFaint, ...looks } = styled?.looks ?? {};
  const { ground } = coloursOfStyle(style);
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
