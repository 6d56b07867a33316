import {
  asAskedIn,
  isPercentage,
  type Plan,
  planIn,
  type ReportedCell,
  readValue,
} from "../../../core";
import { type Collection, listMergedLines, type MergedLine } from "../../../exchange";
import {
  type CellExchange,
  figureCell,
  isSameWording,
  markTaken,
  marksTaken,
  parseAddress,
  readTracking,
  sayTaken,
  type SheetGrid,
  splitTaken,
  TEXT_COLUMNS,
} from "../../../sheets";
import type { TakenChange, Takeover } from "../state";

type Line = NonNullable<ReturnType<typeof readTracking>>["lines"][number];
type Field = TakenChange["field"];

/**
 * What taking a collection's values over into a tracking table would change: value and words of every target that is settled, with
 * the source behind 佐证材料. What a bureau left blank empties nothing.
 *
 * @param plan of the table
 * @returns null where the sheet has no such table
 */
export function planTakeover(
  given: Plan,
  collection: Collection,
  sheet: SheetGrid,
): Takeover | null {
  const plan = planIn(given, collection.period);
  const reading = readTracking(plan, sheet);
  if (reading === null) return null;
  const { lines, unsettled } = listMergedLines(collection);
  const held = heldIn(sheet);
  const byTarget = new Map(reading.lines.map((line) => [line.target.id, line]));
  const without: string[] = [];
  const changes = lines.flatMap((merged): TakenChange[] => {
    const line = byTarget.get(merged.target.id);
    if (line === undefined || line.place === null) {
      without.push(merged.target.id);
      return [];
    }
    const mark = reading.taken.get(merged.target.id) ?? null;
    return changesOf(
      merged,
      { ...line, target: asAskedIn(line.target, collection.period) },
      mark,
    ).flatMap((change) => {
      const place = parseAddress(change.cell);
      if (place === null) return [];
      const stands = held.get(change.cell);
      return [{ ...change, edit: { ...change.edit, ...place, stands } }];
    });
  });
  return { sheet: sheet.name, changes, unsettled, without };
}

/** Only what fills a blank cell, or a line whose value was taken before and not touched since. */
export function onlyFresh({ changes }: Takeover): readonly TakenChange[] {
  const own = new Set(changes.flatMap(({ target, isOwn }) => (isOwn ? [target] : [])));
  return changes.filter(({ target }) => !own.has(target));
}

function changesOf(merged: MergedLine, line: Line, mark: string | null): TakenChange[] {
  const { target } = line;
  const now = wordsIn(line.value);
  const { value } = readValue(line.value, target);
  const isSame = sameValue(merged, now, value);
  const isTaken = marksTaken(mark, sayTaken(target, value, now));
  const change = (field: Field, before: string, after: string | number): TakenChange[] => {
    const cell = line.place?.[field] ?? null;
    if (cell === null) return [];
    const isFigure = typeof after === "number" && merged.value !== null;
    const edit: Omit<CellExchange, "row" | "column"> = isFigure
      ? figureCell(target, merged.value)
      : { value: after };
    const shown = isFigure ? `${merged.value.toFixed()}${isPercentage(target) ? "%" : ""}` : "";
    return [
      {
        ...{ target: target.id, name: target.name, field, cell, before },
        after: isFigure ? shown : splitTaken(String(after)).words,
        isOwn: before !== "" && !(field === "value" && isTaken),
        edit: { row: 0, column: 0, ...edit },
      },
    ];
  };
  const said = sayTaken(target, merged.value, merged.text);
  const evidence = merged.evidence ?? line.evidence;
  const source = markTaken(evidence, { said, source: merged.source });
  const isEvidenceSame = isSameWording(evidence, line.evidence);
  return [
    ...(isSame ? [] : change("value", now, merged.value?.toNumber() ?? merged.text ?? "")),
    ...TEXT_COLUMNS.flatMap(({ key }) => {
      if (key === "evidence") {
        // what was typed here and is the same stays the office's own
        if (isSame && isEvidenceSame) return [];
        const after = isSame && mark === null ? evidence : source;
        return change(key, isEvidenceSame ? "" : line.evidence, after);
      }
      const words = merged[key];
      if (words === null || isSameWording(words, line[key])) return [];
      return change(key, line[key], words);
    }),
  ];
}

function sameValue({ value, text }: MergedLine, now: string, held: Big | null): boolean {
  if (value !== null) return held?.eq(value) === true;
  return isSameWording(now, text ?? "");
}

function wordsIn({ shown, content }: ReportedCell): string {
  return content.kind === "text" ? content.text.trim() : shown.trim();
}

/** What cells hold, by address; undefined for what only the spreadsheet can compare. */
function heldIn({ cells }: SheetGrid): {
  readonly get: (address: string) => string | number | null | undefined;
} {
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell.content]));
  return {
    get(address) {
      const place = parseAddress(address);
      const content = place && byPlace.get(`${place.row}:${place.column}`);
      if (!content || content.kind === "blank") return null;
      if (content.kind === "number") return content.value;
      return content.kind === "text" ? (content.text === "" ? null : content.text) : undefined;
    },
  };
}
