import { type Big, groupBy, type Target, type Verdict } from "../../core";
import { type PaperCell, type PaperColumn, VERDICT_TINTS } from "../../sheets";
import type { EarlierValue, TargetProgress } from "../progress";
import { listWords, percentOf, withUnit } from "./figures";
import type { ReportWords } from "./report-words";

type ColumnName = keyof ReportWords["columns"];
type Align = PaperColumn["align"];

/** The columns of a table, by the names that the words have for them. */
export function columnsOf(
  words: ReportWords,
  list: readonly (readonly [name: ColumnName, width: number, align: Align, isName?: true])[],
): PaperColumn[] {
  return list.map(([name, width, align, isName]) => ({
    ...{ header: words.columns[name], width, align },
    ...(isName === true && { isName }),
  }));
}

/** Who answers for a target. */
export function bureausOf({ bureaus }: Target, words: ReportWords): string {
  return listWords(
    bureaus.map(({ name }) => name),
    words.messages.language,
  );
}

/** Nothing that does not count is printed as achieved. */
export function valueOf(each: TargetProgress, words: ReportWords): string {
  if (each.value !== null) return withUnit(each.target, each.value);
  if (each.words !== "") return each.words;
  return each.verdict === "unverified" && each.held !== null ? words.held(each.held) : words.none;
}

/** @example share(new Big("0.5"), words) // => "50.0%" */
export function share(value: Big | null, words: ReportWords): string {
  return value === null ? words.none : percentOf(value);
}

/** A verdict in words, tinted. */
export function verdictCell(verdict: Verdict | null, words: ReportWords): PaperCell {
  if (verdict === null) return words.none;
  return { text: words.messages.verdicts[verdict], tint: VERDICT_TINTS[verdict] };
}

/** What the bureaus wrote, what several wrote alike once; whose it is where they wrote different things. Null where nobody wrote any. */
export function explained(
  { reasons }: TargetProgress,
  field: "reason" | "measures",
  words: ReportWords,
): string | null {
  const said = groupBy(
    reasons.filter((each) => each[field] !== ""),
    (each) => each[field],
  );
  if (said.size < 2) return [...said.keys()][0] ?? null;
  return [...said]
    .map(([text, by]) => {
      const names = by.map(({ bureau }) => bureau);
      return words.byBureau(listWords(names, words.messages.language), text);
    })
    .join("\n");
}

/** What stood in an earlier period. */
export function earlierValue(
  target: Target,
  found: EarlierValue | undefined,
  words: ReportWords,
): string {
  return found === undefined ? words.none : withUnit(target, found.value);
}
