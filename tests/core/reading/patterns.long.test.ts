import { holdEven, patternsIn } from "./patterns";

/** The rooms that read what people typed, files from outside, and what came in them. */
const patterns = patternsIn([
  ...["core/clauses", "core/document", "core/draft", "core/plan", "core/reading", "core/target"],
  ...[
    "sheets/kit",
    "sheets/returned",
    "sheets/plan-book",
    "sheets/questions",
    "sheets/consolidated",
  ],
  ...[
    "exchange/annexes",
    "exchange/collect",
    "exchange/mail",
    "exchange/plans",
    "exchange/returned",
  ],
  ...["xlsx/archive", "xlsx/biff", "xlsx/container", "xlsx/docx", "xlsx/legacy", "xlsx/limits"],
  ...["xlsx/mark", "xlsx/ods", "xlsx/package", "xlsx/pdf", "xlsx/printed", "xlsx/read", "xlsx/xml"],
  ...["excel"],
]);

test.each(patterns)("$where: twice the text is at most about twice the work", ({ pattern }) => {
  holdEven(pattern);
});
