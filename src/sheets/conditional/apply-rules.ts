import {
  type CellContent,
  type CellLooks,
  type ConditionalShow,
  type FormatColour,
  type NumberFormat,
} from "../../core";
import {
  type Brightness,
  brightnessOfFormat,
  type GridCell,
  type MergedArea,
  type PlaceSpec,
} from "../kit";
import type { ContentAt } from "./condition";
import { type Ground, isFaintOn, isReadableOn } from "./look";
import { type ConditionalRule, type RuleTest, testRule, unreadRule } from "./rule";
import { type AppliedRule, type ConditionalChange, settleRules } from "./rule-precedence";

/** The colours that a cell has without conditional formats. */
export interface CellColours {
  readonly font: Brightness;
  readonly ground: Ground;
}

/** What is asked of a number format. */
export type ShownFormat = Pick<
  NumberFormat,
  "show" | "showText" | "classOf" | "colourOf" | "unreadable"
>;

/** What rules make of one cell. */
interface ChangedCell extends ConditionalChange {
  readonly cell: GridCell;
  readonly own: CellColours;
}

interface Place {
  readonly area: MergedArea;
  readonly rule: ConditionalRule;
  readonly test: RuleTest;
}

/** Gives cells the looks that conditional formats make, or may make: a unit behind a figure, nothing at all, a line through it. */
export class RuleApplier {
  private readonly formats = new Map<string, ShownFormat>();

  /** @param compile how a code of a number format is understood */
  constructor(private readonly compile: (code: string) => ShownFormat) {}

  /**
   * @param rules those of one sheet, in the order of their priority
   * @param cells those of the sheet; what looks otherwise is replaced
   * @param coloursOf those of a cell by its place in the list
   */
  apply(
    rules: readonly ConditionalRule[],
    cells: GridCell[],
    coloursOf: (index: number) => CellColours,
  ): void {
    const known = new Map(cells.map((each) => [keyOf(each), each]));
    const contentAt: ContentAt = (place) => {
      const { content, formula } = known.get(keyOf(place)) ?? BLANK;
      return { content, isComputed: formula !== null };
    };
    const places = placesOf(rules, contentAt, Math.ceil(MOST_LOOKS / (cells.length + 1)));
    if (places.length === 0) return;
    let evaluated = 0;
    cells.forEach((cell, index) => {
      const { content, row, column } = cell;
      if (content.kind !== "number" && content.kind !== "text") return;
      const applied: AppliedRule[] = [];
      const settled = new Set<string>();
      let doubts = 0;
      for (const { area, rule, test } of places) {
        if (!isWithin(area, row, column)) continue;
        evaluated += 1;
        const holds = evaluated > MOST_EVALUATED ? "unknown" : test(cell);
        if (holds === false) continue;
        if (holds === true && addsNothing(rule, settled)) continue;
        applied.push({ rule, isCertain: holds === true });
        if (holds === "unknown" && ++doubts === MOST_DOUBTS) break;
      }
      if (applied.length === 0) return;
      const own = coloursOf(index);
      const looks = settleRules(applied).reduce<CellLooks>(
        (known, change) => this.add(known, { ...change, cell, own }),
        cell.looks ?? {},
      );
      const isOther = looks !== cell.looks && (cell.looks ?? Object.keys(looks).length > 0);
      if (isOther) cells[index] = { ...cell, looks };
    });
  }

  private add(known: CellLooks, change: ChangedCell): CellLooks {
    const { cell, look, own, hidesValues, isCertain } = change;
    const format = look.formatCode === undefined ? null : this.formatOf(look.formatCode);
    if (format?.unreadable !== undefined && cell.content.kind === "number") {
      return { ...known, ...(isCertain ? { unreadableFormat: format.unreadable } : UNSURE) };
    }
    const shown = format === null ? null : showIn(format, cell);
    const colour = format === null ? null : formatColourOf(cell.content, format);
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
    if (isUnseen && !isCertain) return { ...known, ...UNSURE };
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

  private formatOf(code: string): ShownFormat {
    const known = this.formats.get(code) ?? this.compile(code);
    this.formats.set(code, known);
    return known;
  }
}

/** The colour that a number format gives what a cell holds. */
export function formatColourOf(
  content: CellContent,
  { colourOf }: Pick<ShownFormat, "colourOf">,
): FormatColour | null {
  if (colourOf === null) return null;
  if (content.kind === "number") return colourOf(content.value);
  return content.kind === "text" ? colourOf(content.text) : null;
}

/** Colours that can be read take the place of a cell's own, whatever those are. */
function recoloured(known: CellLooks, isFaint: boolean): CellLooks {
  const others = Object.entries(known).filter(
    ([look, how]) => look !== "isFaint" && !(look === "unseen" && how === "colour"),
  );
  return { ...Object.fromEntries(others), ...(isFaint && { isFaint: true as const }) };
}

/**
 * Whether a rule that holds changes only what others before it have changed.
 *
 * @param settled what those have changed; what this one changes is added
 */
function addsNothing({ look, hidesValues, stops }: ConditionalRule, settled: Set<string>): boolean {
  const before = settled.size;
  for (const property of Object.keys(look)) settled.add(property);
  return settled.size === before && !hidesValues && !stops;
}

/** Where rules count, at most so many: for what is left stands one that may hide everything. */
function placesOf(
  rules: readonly ConditionalRule[],
  contentAt: ContentAt,
  most: number,
): readonly Place[] {
  const places: Place[] = [];
  for (const [index, rule] of rules.entries()) {
    if (places.length + rule.areas.length > most) {
      const area = around(rules.slice(index).flatMap(({ areas }) => areas));
      return [...places, { area, rule: unreadRule([area]), test: () => "unknown" }];
    }
    const test = testRule(rule, contentAt);
    for (const area of rule.areas) places.push({ area, rule, test });
  }
  return places;
}

/** The smallest rectangle that holds them all. */
function around(areas: readonly MergedArea[]): MergedArea {
  return areas.reduce((all, each) => ({
    top: Math.min(all.top, each.top),
    bottom: Math.max(all.bottom, each.bottom),
    left: Math.min(all.left, each.left),
    right: Math.max(all.right, each.right),
  }));
}

/** A number for a cell of a sheet, which has 16,384 columns. */
function keyOf({ row, column }: PlaceSpec): number {
  return row * 16_384 + column - 1;
}

const BLANK = { content: { kind: "blank" }, formula: null } as const;
const UNSURE = { unsure: "unseen" } as const;

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

function showIn(format: ShownFormat, { content, shown }: GridCell): ConditionalShow {
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
