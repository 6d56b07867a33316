import { type Entry, type EntryText, formatFigure, groupBy, type Target, unitOf } from "../../core";
import type { Big } from "../../core";
import type { Contribution } from "./book";

/** What the bureaus wrote beside their values, what several wrote alike once; whose it is where they wrote different things. Null where nobody wrote any. */
export function joinTexts(reports: readonly Contribution[], key: EntryText): string | null {
  const said = reports.flatMap(({ bureau, entry }) => {
    const text = entry[key];
    return text === null || text === "" ? [] : [{ bureau, text }];
  });
  const byText = groupBy(said, ({ text }) => text);
  const bureaus = new Set(said.map(({ bureau }) => bureau));
  if (byText.size < 2 || bureaus.size < 2) return joinWords([...byText.keys()]);
  return joinWords(
    [...byText].map(([text, by]) => {
      const names = new Set(by.map(({ bureau }) => bureau));
      return `${[...names].join("、")}：${text}`;
    }),
  );
}

/**
 * What was typed as a value, as its cell shows it; of a refused figure that the cell rounds the figure itself, which is what the finding
 * speaks of: 58.5 shown as 59 is not 59.
 */
export function typedText({ typed, content, verdict }: Entry): string {
  if (typed === null) return "";
  const isRounded =
    verdict === "invalid" &&
    content.kind === "number" &&
    /^-?[\d,]+(?:\.\d+)?$/.test(typed) &&
    Number(typed.replaceAll(",", "")) !== content.value;
  return isRounded ? String(content.value) : typed;
}

/** Texts below each other, each once; null where there is none. */
export function joinWords(words: readonly string[]): string | null {
  const distinct = [...new Set(words)];
  return distinct.length === 0 ? null : distinct.join("\n");
}

/** A figure with its target's unit: 6100 亿元, 97%. */
export function amountText(target: Target, value: Big): string {
  return `${formatFigure(value)} ${unitOf(target) ?? ""}`.trim().replace(/ (?=[%‰])/, "");
}
