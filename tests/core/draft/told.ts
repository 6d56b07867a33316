import { type Draft, draftDocument, type PlanWords } from "../../../src/core";
import { type HtmlResult, readHtml } from "../../../src/exchange";

/** A table of a document, its first row the heading; blank cells are blank. */
export function table(...rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  return `<table>${rows.map(line).join("")}</table>`;
}

/** The draft of a web page. */
export function draftOf(html: string): Draft {
  const read: HtmlResult = readHtml(html);
  if (read.outcome === "rejected") throw new Error(JSON.stringify(read.findings));
  return draftDocument(read.blocks);
}

/** Each target in one line: id, name, kind, comparison, unit, day, bureaus with their roles. */
export function targetsOf(draft: Draft): string[] {
  return draft.rows.flatMap(({ cells }) =>
    cells.flatMap(({ targets, bureaus }) =>
      targets.map(({ id, name, kind, comparator, threshold, unit, deadline }) => {
        const figure = threshold.value === null ? "" : `${comparator.value} ${threshold.value}`;
        const who = bureaus.value.map((each) => {
          const mark = each.role === "lead" ? "*" : each.role === "cooperating" ? "+" : "";
          return each.name + mark;
        });
        return [
          id,
          name.value,
          kind.value,
          figure,
          unit.value,
          deadline.value,
          who.join("、"),
        ].join(" | ");
      }),
    ),
  );
}

/** The doubts that somebody has to settle. */
export const openOf = (draft: Draft): string[] =>
  draft.doubts.filter(({ severity }) => severity !== "info").map(({ id }) => id);

/** A plan's words that say nothing but the place. */
export const PLAIN_WORDS: PlanWords = {
  file: null,
  sha256: null,
  placeOf: (place) => (place === null ? "文件" : `第${place.row}行`),
  notesOf: () => [],
};
