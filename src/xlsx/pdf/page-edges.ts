import { type PrintedLine, textOf } from "./lines";

/** The lines of a page that stand in no table, with the page's height. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly PrintedLine[];
}

/** How much of a page its head and its foot may take. */
const EDGE = 0.12;
const PAGE_NUMBER =
  /^[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:(?:\s*[/／,，])?(?:\s*共)?\s*\d{1,4}(?:\s*页)?)?[-—–－·\s]*$/;

/**
 * Which lines are the head or foot of a page: page numbers, and what the same place of another page says, too, figures apart.
 *
 * @example findEdges(pages) // => the lines "— 3 —" and "济南市人民政府公报" of every page
 */
export function findEdges(pages: readonly PageLines[]): ReadonlySet<PrintedLine> {
  const counts = new Map<string, number>();
  const keys = new Map<PrintedLine, string>();
  const edges = new Set<PrintedLine>();
  for (const { height, lines } of pages) {
    const own = new Set<string>();
    for (const line of lines) {
      const isFoot = line.base > height * (1 - EDGE);
      if (!isFoot && line.base > height * EDGE) continue;
      const text = textOf(line);
      if (PAGE_NUMBER.test(text)) edges.add(line);
      const key = `${isFoot ? "foot" : "head"} ${text.replace(/\d+/g, "#").replace(/\s+/g, "")}`;
      keys.set(line, key);
      own.add(key);
    }
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [line, key] of keys) if ((counts.get(key) ?? 0) > 1) edges.add(line);
  return edges;
}
