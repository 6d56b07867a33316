import type { DraftDoubt, DraftDoubtCode } from "../../draft";
import type { DraftWords } from "../draft-sentences";

type Sentence = (doubt: DraftDoubt) => string;

const came = ({ received }: DraftDoubt): string => (received === "" ? "" : `“${received}”`);

/** What is said where the words of an indicator cannot be read for sure. */
const CLAUSE_DOUBTS = {
  "figure-unread": (d) => `the figure ${came(d)} is in no target. Is it one? Then add it`,
  "figure-qualifies": (d) =>
    `${came(d)} was read as part of the name, not as the threshold. Change it if that is wrong`,
  "figure-present": (d) =>
    `${came(d)} tells what is there already and was not taken as the threshold. Please check`,
  "figure-spelled": (d) => `${came(d)} is a number in words. Check whether it is the threshold`,
  "figure-approximate": (d) =>
    `${came(d)} is about so many; read as the number written. Please check`,
  "two-actions": (d) =>
    `${came(d)} holds two figures and either may be the threshold. Please settle it`,
  "together-or-each": (d) =>
    d.severity === "info"
      ? `${came(d)}: read as so many each, not together. Change it if that is wrong`
      : `${came(d)}: so many together, or each? Please choose`,
  "respectively-differs": (d) => `${came(d)}: as many names as figures were expected. Check each`,
  "unit-missing": (d) =>
    `${came(d)} has no unit. Give one, or choose “没有单位” where there is none`,
  "unit-unknown": (d) => `nobody knows the unit of ${came(d)}; taken as it stands. Please check`,
  "kind-unsure": (d) =>
    `${came(d)}: a total, an increase or something else? The text does not say. Please choose`,
  "comparator-differs": (d) => `the comparisons before and behind ${came(d)} differ. Please check`,
  reference: (d) => `${came(d)} is measured from another figure. Please check`,
  "baseline-needed": (d) => `${came(d)} needs a base value to be a number; read as words for now`,
  "deadline-unsure": (d) =>
    `the text does not say which day ${came(d)} is. Please check the deadline`,
  "deadline-behind": (d) =>
    `${came(d)} stands behind the figures; taken for all before it. Please check`,
  "per-period": (d) => `${came(d)}: the figure is one of each period, not a total. Please check`,
  "split-unsure": (d) => `${came(d)} can be one task or several. Change it if that is wrong`,
  "words-unsure": (d) => `${came(d)} has no figure: a target, or an introduction? Please check`,
  "series-unsure": (d) => `${came(d)} was read as the values per year of one target. Please check`,
  "text-too-long": () => "the cell is too long and was not read. Part it into several",
  "name-missing": (d) => `${came(d)} does not say what is counted. Give a name`,
} satisfies Partial<Record<DraftDoubtCode, Sentence>>;

/** What is said of tables. */
const TABLE_DOUBTS = {
  "table-unread": (d) =>
    `no heading of this table is known, so it was not read; it holds ${came(d)}. If it is one of targets, give it headings such as 量化指标 and 责任单位 and import again`,
  "table-too-large": (d) =>
    `${d.received} here is more than any annex has and was not read. Keep only the table of targets and import again`,
  "column-unsure": (d) =>
    d.received === ""
      ? "the column has no heading and was not read. See whether anything in it is needed"
      : `the column ${came(d)} can mean two things. Please check`,
  "cells-aligned": (d) =>
    `the row has fewer cells than the heading; they were matched by what they hold (${d.received}). Please check`,
  "joined-over-pages": (d) =>
    `${came(d)} goes on after the end of a page and was joined. Please check`,
  "number-twice": (d) => `the number ${came(d)} stands twice; the second was not taken`,
  "indicator-missing": (d) =>
    `no target was read from ${came(d)}. Choose “定性” for a task in words, “不是指标” for none`,
  "figure-elsewhere": (d) =>
    `${came(d)} holds a figure but stands in no column of indicators, so it is no target. See whether one has to be added`,
  "bureau-missing": (d) =>
    `${came(d)} has no responsible bureau, so no form can be sent. Name one, or choose “没有责任单位”`,
  "bureaus-nowhere": (d) =>
    `No bureau is named anywhere in the document (${d.received} targets), so no form can be sent. Name one for all, give each its own, or choose “没有责任单位”`,
  "bureau-unsure": (d) => `${came(d)} does not look like the name of a bureau. Please check`,
  "group-open": (d) =>
    `${came(d)} stands for several bureaus that the document does not list. List them`,
  "lead-unsure": (d) => `${came(d)}: the text does not say who leads. Please check`,
  "deadline-missing": (d) => `${came(d)} has no deadline: reported, never judged`,
  "schedule-unread": (d) => `${came(d)} is no day; printed as it stands, and no deadline`,
  "direction-unsure": (d) =>
    `${came(d)}: the text does not say whether more or less is better. Choose >= (at least) or <= (at most)`,
  "hidden-text": (d) =>
    `hidden text ${came(d)} was not read. Unhide it and import again if it is needed`,
  "tracked-deletion": (d) =>
    `a tracked change deletes ${came(d)}; read as deleted. Accept or reject the change, then check`,
  "tracked-insertion": (d) =>
    `a tracked change inserts ${came(d)}; read as inserted. Accept or reject the change, then check`,
  "struck-text": (d) => `the struck-out text ${came(d)} was not read. Please check`,
  "raised-text": (d) =>
    `the raised or lowered text ${came(d)} was not read. A footnote, or a figure?`,
  "text-box": () =>
    "there is a picture or text box here whose text was not read. See whether it holds a target",
  "nested-table": () => "there is a table in this cell; it is read as one of its own",
  "irregular-merge": (d) =>
    `the cell ${came(d)} is merged with nothing above it; read by itself. Please check`,
  "hidden-row": (d) =>
    `the row is hidden and was not read: ${came(d)}. Unhide it and import again if it is needed`,
  "hidden-column": (d) =>
    `the column ${came(d)} is hidden and was not read. Unhide it and import again if it is needed`,
  "printed-pages": () =>
    "this was read from a PDF, which only says where words are printed: rows and cells were put together. Compare every line with the original, and only then confirm",
  "printed-row": (d) => `compare this row with the original: ${came(d)}`,
  "over-line": (d) =>
    `${came(d)} stands over the line between two cells and was cut there. Check this cell and the one beside it`,
  "page-edge": (d) =>
    `heads and feet of pages, page numbers and watermarks were not read: ${d.received}`,
} satisfies Partial<Record<DraftDoubtCode, Sentence>>;

const DOCUMENT_DOUBTS = {
  "title-missing": () => "no title was found. Give one",
  "title-cut": (d) => `the title was cut from that of the annex, ${came(d)}. Please check`,
  "several-numbers": (d) =>
    `several document numbers were found: ${d.received}. Choose this document's`,
  "number-missing": () => "no document number was found; left empty",
  "issuer-missing": () => "no issuer was found; left empty",
  "issued-missing": () => "no day of issue was found; left empty",
  "period-missing": () => "no years were found; left empty",
  "lead-office-missing": () =>
    "the document does not say to whom one reports; left empty. Give the office that collects",
  "lead-office-unsure": (d) =>
    `the office that collects was read from “报${d.received}” in the text. Please check`,
  "plan-id-made": (d) =>
    `the plan id ${d.received} was made up on import; change it before forms go out if you like`,
  "nothing-found": () =>
    "no target was read. See whether the file holds a table of targets; from a web page or a PDF, copy the table and import what you paste",
  "plan-problem": (d) => `the rules of plans refuse this: ${d.received}`,
  "choice-unused": (d) =>
    `${came(d)} of the choices is not in the draft. Use the ids that the import printed`,
} satisfies Partial<Record<DraftDoubtCode, Sentence>>;

const SENTENCES: Readonly<Record<DraftDoubtCode, Sentence>> = {
  ...CLAUSE_DOUBTS,
  ...TABLE_DOUBTS,
  ...DOCUMENT_DOUBTS,
};

/** What is said of drafts. */
export const ENGLISH_DRAFT: DraftWords = {
  doubt: (doubt) => SENTENCES[doubt.code](doubt),
  place: (place) => {
    if (place === null) return "document";
    if (place.table === null) return `line ${place.row}`;
    const column = place.header === null ? `column ${place.column ?? 1}` : `“${place.header}”`;
    return `table ${place.table}, row ${place.row}, ${column}`;
  },
};
