import {
  type CellLooks,
  compileNumberFormat,
  type ConditionalShow,
  type NumberFormat,
} from "../../core";
import { cellAddress, type GridCell, type MergedArea } from "../../sheets";
import { colourOf } from "./cell-looks";
import { brightnessOfFormat, isFaintOn, isReadableOn } from "./colours";
import type { ContentAt } from "./condition";
import { type ConditionalRule, holdsFor, readConditionalRules } from "./conditional-rules";
import { type Differential, isHarmless, readDifferentials } from "./differential-styles";
import type { ColourOf } from "./palette";
import { type AppliedRule, type ConditionalChange, settleRules } from "./rule-precedence";
import type { StyleColours } from "./style-looks";

/** What rules make of one cell. */
interface ChangedCell extends ConditionalChange {
  readonly cell: GridCell;
  /** The colours that the cell has without them. */
  readonly own: StyleColours;
}

interface Place {
  readonly area: MergedArea;
  readonly rule: ConditionalRule;
}

/**
 * What conditional formats make of a workbook's cells, or may make: a unit behind a figure, nothing at all, a line through it. Those of
 * the forms that go out change colours that can be read, and cost no more than a look at the list of looks.
 */
export class ConditionalLooks {
  private differentials: readonly Differential[] | null = null;
  private readonly formats = new Map<string, NumberFormat>();

  constructor(
    private readonly styles: string,
    private readonly brightnessIn: ColourOf,
    private readonly coloursOf: (style: number) => StyleColours,
    private readonly date1904: boolean,
  ) {}

  /**
   * Gives cells the looks that a sheet's conditional formats may make.
   *
   * @param tail what follows the cells in the sheet's part
   * @param styles those of the cells, in the same order
   */
  apply(tail: string, cells: GridCell[], styles: readonly number[]): void {
    const places = this.placesOf(tail).slice(0, Math.ceil(MOST_LOOKS / (cells.length + 1)));
    if (places.length === 0) return;
    const known = new Map(cells.map((each) => [cellAddress(each), each]));
    const contentAt: ContentAt = (place) => {
      const { content, formula } = known.get(cellAddress(place)) ?? BLANK;
      return { content, isComputed: formula !== null };
    };
    let evaluated = 0;
    cells.forEach((cell, index) => {
      const { content, row, column } = cell;
      if (content.kind !== "number" && content.kind !== "text") return;
      const rules: AppliedRule[] = [];
      let doubts = 0;
      for (const { area, rule } of places) {
        if (!isWithin(area, row, column)) continue;
        evaluated += 1;
        const holds = evaluated > MOST_EVALUATED ? "unknown" : holdsFor(rule, cell, contentAt);
        if (holds === false) continue;
        rules.push({ rule, isCertain: holds === true });
        if (holds === "unknown" && ++doubts === MOST_DOUBTS) break;
      }
      if (rules.length === 0) return;
      const own = this.coloursOf(styles[index] ?? 0);
      const looks = settleRules(rules).reduce<CellLooks>(
        (known, change) => this.add(known, { ...change, cell, own }),
        cell.looks ?? {},
      );
      const isOther = looks !== cell.looks && (cell.looks ?? Object.keys(looks).length > 0);
      if (isOther) cells[index] = { ...cell, looks };
    });
  }

  private placesOf(tail: string): readonly Place[] {
    if (!tail.includes("conditionalFormatting")) return [];
    this.differentials ??= readDifferentials(this.styles, this.brightnessIn);
    const isOrdinary =
      this.differentials.every(isHarmless) && !/showValue|dxf>|colorScale/.test(tail);
    if (isOrdinary) return [];
    return readConditionalRules(tail, this.differentials, this.brightnessIn).flatMap((rule) =>
      rule.areas.map((area) => ({ area, rule })),
    );
  }

  private add(known: CellLooks, change: ChangedCell): CellLooks {
    const { cell, look, own, hidesValues, isCertain } = change;
    const format = look.formatCode === undefined ? null : this.formatOf(look.formatCode);
    const shown = format === null ? null : showIn(format, cell);
    const colour = format === null ? null : colourOf(cell.content, format);
    const font =
      colour === null
        ? look.font === undefined
          ? own.font
          : look.font
        : brightnessOfFormat(colour);
    const ground = look.ground ?? own.ground;
    const isRecoloured = colour !== null || look.font !== undefined || look.ground !== undefined;
    const isUnseen =
      (hidesValues && cell.content.kind === "number") ||
      (shown?.shown.trim() === "" && cell.shown.trim() !== "") ||
      (isRecoloured && !isReadableOn(font, ground));
    if (isUnseen && !isCertain) return { ...known, unsure: "unseen" };
    if (isUnseen) return known.unseen === undefined ? { ...known, unseen: "condition" } : known;
    let looks = isRecoloured && isCertain ? recoloured(known, isFaintOn(font, ground)) : known;
    if (look.isStruck && !isCertain) looks = { unsure: "struck", ...looks };
    else if (look.isStruck && known.runs === undefined) {
      looks = { ...looks, runs: [{ text: cell.shown, mark: "struck" }] };
    }
    if (shown === null || isAsBefore(shown, cell, known.conditional ?? [])) return looks;
    const told: ConditionalShow = isCertain ? shown : { ...shown, isUnsure: true };
    return { ...looks, conditional: [...(known.conditional ?? []), told] };
  }

  private formatOf(code: string): NumberFormat {
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const { date1904 } = this;
    const compiled = compileNumberFormat(code, { date1904 });
    this.formats.set(code, compiled);
    return compiled;
  }
}

/** Colours that can be read take the place of a cell's own, whatever those are. */
function recoloured(known: CellLooks, isFaint: boolean): CellLooks {
  const others = Object.entries(known).filter(
    ([look, how]) => look !== "isFaint" && !(look === "unseen" && how === "colour"),
  );
  return { ...Object.fromEntries(others), ...(isFaint && { isFaint: true as const }) };
}

const BLANK = { content: { kind: "blank" }, formula: null } as const;

/** Cells times areas in one sheet; a form has a thousand cells, and a sheet that was much copied from some hundred areas. */
const MOST_LOOKS = 20_000_000;

/** Conditions in one sheet that are worked out; a form with two hundred rules has half as many. Whether any more hold is not known. */
const MOST_EVALUATED = 200_000;
/** Of one cell: where so many rules may hold, the first of them say that nobody knows what is seen. */
const MOST_DOUBTS = 100;

/** Of one cell: more formats than that are no person's work. */
const MOST_SHOWN = 8;

function isWithin({ top, bottom, left, right }: MergedArea, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

function showIn(format: NumberFormat, { content, shown }: GridCell): ConditionalShow {
  if (content.kind === "number") {
    return { shown: format.show(content.value), class: format.classOf(content.value) };
  }
  return { shown: content.kind === "text" ? format.showText(content.text) : shown, class: "plain" };
}

function isAsBefore(
  each: ConditionalShow,
  { content, shown }: GridCell,
  known: readonly ConditionalShow[],
): boolean {
  const own = content.kind === "number" ? content.format : "plain";
  if (each.shown === shown && each.class === own) return true;
  return (
    known.length >= MOST_SHOWN ||
    known.some((other) => other.shown === each.shown && other.class === each.class)
  );
}
