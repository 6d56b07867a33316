import type { CellContent, CellLooks, ReportedCell } from "../../core";
import type { TextKeeper } from "../../sheets";

/** The same content in texts of its own. */
export function keepContent(content: CellContent, keep: TextKeeper): CellContent {
  switch (content.kind) {
    case "blank":
    case "number":
    case "boolean":
      return content;
    case "text":
    case "date":
      return { ...content, text: keep(content.text) };
    case "error":
      return { ...content, error: keep(content.error) };
  }
}

/** The same cell in texts of its own. */
export function keepCell({ content, shown, formula, looks }: ReportedCell, keep: TextKeeper) {
  return {
    ...{ content: keepContent(content, keep), shown: keep(shown), formula: keep(formula) },
    ...(looks === undefined ? {} : { looks: keepLooks(looks, keep) }),
  };
}

function keepLooks(looks: CellLooks, keep: TextKeeper): CellLooks {
  const { runs, conditional, mergedInto } = looks;
  return {
    ...looks,
    ...(runs && { runs: runs.map(({ text, mark }) => ({ text: keep(text), mark })) }),
    ...(conditional && {
      conditional: conditional.map((each) => ({ ...each, shown: keep(each.shown) })),
    }),
    ...(mergedInto !== undefined && { mergedInto: keep(mergedInto) }),
  };
}
