import {
  across,
  addRow,
  COLOURS,
  newDraft,
  portraitPage,
  put,
  rowHeight,
  type SheetSpec,
  styleOf,
} from "../kit";
import { BOOK_SHEETS } from "./book-column";
import { validateColumns } from "./cell-rules";
import { FACT_HEADINGS, type FactHeading, FACTS } from "./facts";
import { HEAD_ROW } from "./lay-out-list";
import type { LineValue } from "./target-lines";

/** 计划: one line for every fact of the document; what is not known of it is blank. */
export function buildFacts(facts: ReadonlyMap<FactHeading, LineValue>): SheetSpec {
  const draft = newDraft();
  put(draft, across(addRow(draft, 33), 1, LAST), "计划", TITLE);
  put(draft, across(addRow(draft, 21), 1, LAST), "照文件填；文件没有写的空着", ABOUT);
  const head = addRow(draft, 27);
  const { name, content, guide } = FACT_HEADINGS;
  [name, content, guide].forEach((text, at) => {
    put(draft, across(head, at + 1), text, HEAD);
  });
  for (const { heading, prompt, example } of FACTS) {
    const value = facts.get(heading) ?? null;
    const told = `${prompt}例：${example}`;
    const texts = [heading, String(value ?? ""), told].map((text, at) => ({
      ...{ text, width: WIDTHS[at] ?? 0, indent: 0, size: at === 2 ? TOLD_SIZE : SIZE },
    }));
    const row = addRow(draft, rowHeight(texts, { minimum: 27, padding: 7.5 }));
    put(draft, across(row, 1), heading, LABEL);
    put(draft, across(row, 2), value, typeof value === "number" ? FIGURE : CONTENT);
    put(draft, across(row, 3), told, TOLD);
  }
  const validations = FACTS.flatMap((fact, at) => {
    const row = HEAD_ROW + 1 + at;
    const place = { first: row, last: row, columnOf: () => 2 };
    const column = { ...fact, width: [0, 0], horizontal: "left" } as const;
    const [rule] = validateColumns([column], place, new Map());
    return rule ? [{ ...rule, range: across(row, 2) }] : [];
  });
  return {
    name: BOOK_SHEETS.facts,
    visibility: "visible",
    columns: WIDTHS.map((width) => ({ width, hidden: false })),
    ...draft,
    validations,
    conditionalFormats: [],
    autoFilter: null,
    view: {
      ...{ frozenRows: HEAD_ROW, frozenColumns: 0 },
      activeCell: { row: HEAD_ROW + 1, column: 2 },
    },
    print: {
      ...portraitPage(MARGINS),
      area: { top: 1, left: 1, bottom: draft.rows.length, right: LAST },
      repeatedRow: null,
      header: "",
    },
    protection: null,
  };
}

const WIDTHS = [96, 320, 232] as const;
const LAST = WIDTHS.length;
const SIZE = 10.5;
const TOLD_SIZE = 9;
const MARGINS = { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 };
const TITLE = styleOf({ font: "title", size: 18, horizontal: "center" });
const ABOUT = styleOf({ font: "body", size: SIZE, horizontal: "center" });
const HEAD = styleOf({
  ...{ font: "head", size: SIZE, horizontal: "center" },
  ...{ fill: COLOURS.head, border: COLOURS.rule },
});
const LABEL = styleOf({ font: "head", size: SIZE, border: COLOURS.rule });
const CONTENT = styleOf({
  ...{ font: "body", size: SIZE, border: COLOURS.rule },
  ...{ locked: false, numberFormat: "@" },
});
const FIGURE = styleOf({ font: "body", size: SIZE, border: COLOURS.rule, locked: false });
const TOLD = styleOf({ font: "body", size: TOLD_SIZE, border: COLOURS.rule, colour: "5C6370" });
