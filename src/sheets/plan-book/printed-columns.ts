import { PRINTED_MARKS } from "./book-column";
import { meantCategory } from "./target-columns";
import { isOwnHeading } from "./target-lines";

/** The heading of a column of 指标 that words mean; null for none. */
export function meantHeading(words: string, headers: readonly string[]): string | null {
  const bare = words.replace(/\s/g, "");
  if (isOwnHeading(bare)) return bare;
  return printedColumn(words, headers) === null ? meantCategory(bare.normalize("NFKC")) : words;
}

/** What a column of 指标 prints, by what stands above it. */
export function printedColumn(
  words: string,
  headers: readonly string[],
): { readonly header: string; readonly part: "row" | "cell" } | null {
  for (const [part, mark] of [
    ["row", PRINTED_MARKS.row],
    ["cell", PRINTED_MARKS.cell],
  ] as const) {
    if (words.startsWith(mark)) return { header: words.slice(mark.length).trim(), part };
  }
  const bare = words.replace(/\s/g, "");
  const header = headers.includes(words)
    ? words
    : headers.find((each) => each.replace(/\s/g, "") === bare);
  return header === undefined ? null : { header, part: "cell" };
}
