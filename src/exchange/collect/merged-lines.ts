import { type Big, eachText, type EntryText, isCounted, isShare, type Target } from "../../core";
import { type BureauLine, isSameWording } from "../../sheets";
import { type Collection, isOpenConflict } from "./collection";
import { listLacking } from "./lacking";
import type { TargetStanding } from "./settle-target";

/** What a collection says of one target, as it can be entered elsewhere. */
export interface MergedLine extends Readonly<Record<EntryText, string | null>> {
  readonly target: Target;
  /** In the target's unit; null where words are asked. */
  readonly value: Big | null;
  /** The words of a target that asks for words; else null. */
  readonly text: string | null;
  /** Who reported it, and in which file: `市商务局-2021.xlsx`, `市商务局（报表.xlsx）`. */
  readonly source: string;
}

/** A target of which something came that cannot be entered as it is. */
export interface UnmergedLine {
  readonly target: Target;
  readonly why: "conflict" | "unverified" | "refused" | "partial";
}

/**
 * What a collection says of its targets, in the plan's order. Left out, and named, is what is not settled: an open conflict, a value
 * that waits to be verified, a refused one, a sum that lacks shares. A target of which nothing came is in neither list.
 */
export function listMergedLines({ targets }: Pick<Collection, "targets">): {
  readonly lines: readonly MergedLine[];
  readonly unsettled: readonly UnmergedLine[];
} {
  const lines: MergedLine[] = [];
  const unsettled: UnmergedLine[] = [];
  for (const standing of targets) {
    const { target } = standing;
    // that stands there already
    if (standing.office !== undefined) continue;
    const why = whyNot(standing);
    const line = why === null ? toMerged(standing) : null;
    if (why !== null) unsettled.push({ target, why });
    else if (line !== null) lines.push(line);
  }
  return { lines, unsettled };
}

function whyNot(standing: TargetStanding): UnmergedLine["why"] | null {
  const { value, verdict } = standing;
  if (isOpenConflict(standing)) return "conflict";
  if (verdict === "unverified") return "unverified";
  if (verdict === "invalid") return "refused";
  return value !== null && listLacking(standing).length > 0 ? "partial" : null;
}

function toMerged(standing: TargetStanding): MergedLine | null {
  const { target, value, decision, lineDecisions } = standing;
  const lines = standing.lines.filter((line) => isBehind(line, standing));
  const text = value === null ? joinWords(lines, ({ typed }) => typed) : null;
  if (value === null && text === null) return null;
  const isDecided = decision !== null || lineDecisions.length > 0;
  const sources = listSources(lines);
  const named = sources.length > MOST_SOURCES ? `${sources[0] ?? ""}等 ${sources.length} 份` : "";
  const source = [
    named === "" ? sources.join("、") : named,
    ...(isDecided ? [`${decision?.by ?? lineDecisions[0]?.by ?? ""}裁定`] : []),
  ];
  return {
    ...{ target, value, text, source: source.filter((part) => part !== "").join("，") },
    ...eachText((field) => joinWords(lines, (line) => line[field])),
  };
}

const MOST_SOURCES = 3;

/** Whether what a bureau said is in the value: it is a share of the sum, or says the same. */
function isBehind({ bureau, state, value }: BureauLine, standing: TargetStanding): boolean {
  const { target } = standing;
  if (!isCounted(target, bureau)) return false;
  if (standing.value === null) return state === "text";
  return state === "value" && (isShare(target) || value?.eq(standing.value) === true);
}

function listSources(lines: readonly BureauLine[]): readonly string[] {
  const sources = lines.flatMap(({ contributions }) =>
    contributions.map(({ bureau, file }) => {
      const name = file.split(/\/| › /).at(-1) ?? file;
      return name.includes(bureau) ? name : `${bureau}（${name}）`;
    }),
  );
  return [...new Set(sources)];
}

/** Words of one bureau as they are; of several, who says what. */
function joinWords(
  lines: readonly BureauLine[],
  wordsOf: (line: BureauLine) => string | null,
): string | null {
  const said = lines.flatMap((line) => {
    const words = wordsOf(line);
    return words === null ? [] : [{ bureau: line.bureau, words }];
  });
  const [first] = said;
  if (first === undefined) return null;
  if (said.every(({ words }) => isSameWording(words, first.words))) return first.words;
  return said.map(({ bureau, words }) => `${bureau}：${words}`).join("\n");
}
