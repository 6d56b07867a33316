import { sha256 } from "@noble/hashes/sha2";
import {
  blankText,
  isTinted,
  type PaperBlock,
  type PaperCell,
  type PaperColumn,
  type PaperSpec,
  type PaperTable,
  type PaperWords,
} from "../../sheets";
import { encodeMarkup } from "../../xlsx";
import { drawChart, patternsOf } from "./chart";
import { PAGE_STYLE } from "./style";

/**
 * A paper as one page that needs nothing else: no script, no other file, no address outside. What browsers are told of it forbids
 * everything but its own style.
 */
export function writePage(paper: PaperSpec): string {
  const { title, language, blocks } = paper;
  const charts = { count: 0 };
  const sections = partSections(blocks).map(({ kind, content }) => {
    const inside = content.map((block) => blockOf(block, charts)).join("\n");
    return `<section class="${kind}">\n${inside}\n</section>`;
  });
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(PAGE_STYLE)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="zerenbiao">
<title>${encodeMarkup(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${patternsOf()}
<main>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

interface Section {
  readonly kind: string;
  readonly content: Exclude<PaperBlock, { kind: "page" }>[];
}

function partSections(blocks: readonly PaperBlock[]): readonly Section[] {
  const sections: Section[] = [{ kind: "first", content: [] }];
  for (const block of blocks) {
    if (block.kind === "page") {
      sections.push({ kind: block.isWide ? "apart wide" : "apart", content: [] });
    } else sections.at(-1)?.content.push(block);
  }
  return sections.filter(({ content }) => content.length > 0);
}

function hashOf(style: string): string {
  const bytes = sha256(new TextEncoder().encode(style));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}

function blockOf(block: Exclude<PaperBlock, { kind: "page" }>, charts: { count: number }): string {
  switch (block.kind) {
    case "title":
      return `<h1>${block.lines.map(encodeMarkup).join("<br>")}</h1>`;
    case "note":
      return `<p class="note">${wordsOf(block.words)}</p>`;
    case "recipient":
    case "paragraph":
      return `<p>${wordsOf(block.words)}</p>`;
    case "heading":
      return `<h${block.level + 1}>${encodeMarkup(block.text)}</h${block.level + 1}>`;
    case "annex-list":
      return `<ol>${block.names.map((name) => `<li>${encodeMarkup(name)}</li>`).join("")}</ol>`;
    case "signature":
      return block.lines.map((line) => `<p class="signature">${wordsOf(line)}</p>`).join("");
    case "table":
      charts.count += 1;
      return tableOf(block, `table-${charts.count}`);
    case "chart":
      charts.count += 1;
      return drawChart(block, `chart-${charts.count}`);
  }
}

/** It may be wider than a screen: then it is moved sideways, by keyboard too. */
function tableOf({ caption, columns, rows }: PaperTable, id: string): string {
  const head = columns.map(({ header }) => `<th scope="col">${encodeMarkup(header)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => cellOf(cell, columns[at])).join("")}</tr>`,
  );
  return (
    `<div class="box" tabindex="0" role="group" aria-labelledby="${id}"><table><caption id="${id}">${encodeMarkup(caption)}</caption>` +
    `<colgroup>${widthsOf(columns)}</colgroup><thead><tr>${head}</tr></thead>\n<tbody>${body.join("\n")}</tbody></table></div>`
  );
}

/** As an attribute: a style would need another word of the policy. */
function widthsOf(columns: readonly PaperColumn[]): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns
    .map(({ width }) => `<col width="${Math.round((width / total) * 1000) / 10}%">`)
    .join("");
}

function cellOf(cell: PaperCell, column: PaperColumn | undefined): string {
  const align = column?.align ?? "left";
  const content = isTinted(cell)
    ? `<span class="mark">${encodeMarkup(cell.text)}</span>`
    : wordsOf(cell);
  return column?.isName
    ? `<th scope="row" class="${align}">${content}</th>`
    : `<td class="${align}">${content}</td>`;
}

function wordsOf(words: PaperWords): string {
  const runs = typeof words === "string" ? [words] : words;
  return runs
    .map((run) =>
      typeof run === "string"
        ? encodeMarkup(run)
        : `<span class="blank">${encodeMarkup(blankText(run))}</span>`,
    )
    .join("");
}
