import { isTinted, type PaperBlock, type PaperCell, paperText } from "../../../src/sheets";
import type { PaperSpec } from "../../../src/sheets";

/** A paper as text, line by line, to be reviewed as a diff. */
export function dumpPaper({ blocks, ...properties }: PaperSpec): string {
  return `${[JSON.stringify(properties), ...blocks.flatMap(linesOf)].join("\n")}\n`;
}

function linesOf(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case "title":
      return block.lines.map((line) => `# ${line}`);
    case "heading":
      return ["", `${"#".repeat(block.level + 1)} ${block.text}`];
    case "note":
    case "recipient":
    case "paragraph":
      return [`[${block.kind}] ${paperText(block.words)}`];
    case "annex-list":
      return [`[annexes] ${block.names.join(" / ")}`];
    case "signature":
      return [`[signature] ${block.lines.map(paperText).join(" / ")}`];
    case "page":
      return ["", `---- ${block.isWide ? "wide" : "upright"} page, ${block.mark ?? "no mark"}`];
    case "table":
      return [
        `[table] ${block.caption}`,
        `| ${block.columns.map(({ header, width, align, isName }) => `${header} (${width} ${align}${isName ? ", names the row" : ""})`).join(" | ")} |`,
        ...block.rows.map((row) => `| ${row.map(cellText).join(" | ")} |`),
      ];
    case "chart":
      return [
        `[chart] ${block.caption}: ${block.description}`,
        `  to ${block.full}, lines at ${block.ticks.map(({ at, text }) => `${at} ${text}`).join(", ")}`,
        ...block.bars.flatMap(({ label, parts, mark, text }) => [
          `  ${label} = ${text}${mark === null ? "" : `, mark at ${mark}`}`,
          ...parts.map(({ amount, pattern, title }) => `    ${pattern} ${amount}: ${title}`),
        ]),
        `  legend: ${block.legend.map(({ pattern, text }) => `${pattern} ${text}`).join(", ")}`,
      ];
  }
}

function cellText(cell: PaperCell): string {
  const [text, colour] = isTinted(cell)
    ? [cell.text, ` {${cell.tint.colour} on ${cell.tint.fill}}`]
    : [paperText(cell), ""];
  return `${text.replaceAll("\n", " ⏎ ")}${colour}`;
}
