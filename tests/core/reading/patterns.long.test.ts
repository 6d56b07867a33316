import { holdEven, patternsIn } from "./patterns";

/** The rooms that read files from outside, and what came in them. */
const patterns = patternsIn([
  ...["sheets/kit", "sheets/returned", "exchange/returned", "exchange/collect"],
  ...["xlsx/archive", "xlsx/limits", "xlsx/mark", "xlsx/package", "xlsx/read", "xlsx/xml", "excel"],
]);

test.each(patterns)("$where: twice the text is at most about twice the work", ({ pattern }) => {
  holdEven(pattern);
});
