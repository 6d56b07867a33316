import { type DocumentBlock, placeCells, type WrittenCell } from "../../core";

const cellOf = (text: string): WrittenCell => ({
  ...{ text: text.trim(), columnSpan: 1, rowSpan: 1, continues: false, remarks: [] },
});

/**
 * Text as it is pasted: lines with tabs that follow each other are a table, as a spreadsheet and Word put it on the clipboard; every
 * other line is a paragraph.
 *
 * @example readPastedText("序号\t指标\n1\t培育300个") // => one table of two rows
 */
export function readPastedText(pasted: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let rows: string[][] = [];
  const closeTable = (): void => {
    if (rows.length === 0) return;
    const written = rows.map((cells) => ({ skipped: 0, cells: cells.map(cellOf) }));
    blocks.push({ kind: "table", table: placeCells(written) });
    rows = [];
  };
  for (const line of splitLines(pasted)) {
    if (line.length > 1) {
      rows.push(line);
      continue;
    }
    closeTable();
    const text = (line[0] ?? "").trim();
    if (text !== "") blocks.push({ kind: "text", text, remarks: [] });
  }
  closeTable();
  return blocks;
}

/** Lines as their cells. A cell in quotation marks that opens a place may hold line breaks and tabs, and marks twice. */
function* splitLines(pasted: string): Generator<string[]> {
  const text = pasted.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "");
  let line: string[] = [];
  let place = 0;
  while (place <= text.length) {
    const quoted = text.charAt(place) === '"' ? readQuoted(text, place) : null;
    const end = quoted?.end ?? nextBreak(text, place);
    line.push(quoted?.text ?? text.slice(place, end));
    if (text.charAt(end) !== "\t") {
      yield line;
      line = [];
    }
    place = end + 1;
  }
}

function nextBreak(text: string, from: number): number {
  // character by character: a search for tabs in a text without any would go to its end from every line
  let place = from;
  while (place < text.length && text.charAt(place) !== "\t" && text.charAt(place) !== "\n") {
    place += 1;
  }
  return place;
}

/** A quoted cell, if its closing mark stands before a tab or a line break; else the mark is a character like any other. */
function readQuoted(text: string, from: number): { text: string; end: number } | null {
  for (let place = from + 1; place < text.length; place += 1) {
    if (text.charAt(place) !== '"') continue;
    const behind = text.charAt(place + 1);
    if (behind === '"') place += 1;
    else if (behind === "" || behind === "\t" || behind === "\n") {
      return { text: text.slice(from + 1, place).replaceAll('""', '"'), end: place + 1 };
    } else return null;
  }
  return null;
}
