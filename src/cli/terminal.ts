import { createColors } from "picocolors";
import stringWidth from "string-width";
import type { Severity } from "../core";
import { wrapText } from "./wrap-text";

/** Where the program prints. Results go to `out`, progress and notes to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether colour may be used on `out`. */
  readonly colour: boolean;
  /** The stream for a progress bar, when standard error is a terminal. */
  readonly progressStream: NodeJS.WriteStream | null;
}

/** Tables and sentences fit this many columns; a Chinese character takes two. */
const WIDTH = 100;

/**
 * Text from a file without what would steer a terminal or show one thing for another: line feeds and tabs become blanks, all other
 * characters that nobody sees, escapes and direction marks among them, are named.
 *
 * @example printable("6100\u202E001") // => "6100[U+202E]001"
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u115F\u1160\u3164\uFFA0]/gu, nameOf);
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
}

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** Prints for people: tables of columns, wrapped sentences, words coloured by severity. */
export class Printer {
  private readonly colours;

  constructor(private readonly terminal: Terminal) {
    this.colours = createColors(terminal.colour);
  }

  line(text = ""): void {
    this.terminal.out(`${text}\n`);
  }

  heading(text: string): void {
    this.line(this.colours.bold(wrapText(text, WIDTH).join("\n")));
  }

  /** A sentence that wraps and keeps its indent. */
  sentence(text: string, indent: number): void {
    for (const line of wrapText(text, WIDTH - indent)) this.line(" ".repeat(indent) + line);
  }

  /** A sentence behind a word such as 提醒, wrapped beside it. */
  labelled(label: string, text: string): void {
    const indent = 4 + stringWidth(label);
    const [first = "", ...more] = wrapText(text, WIDTH - indent);
    this.line(`  ${label}  ${first}`);
    for (const line of more) this.line(" ".repeat(indent) + line);
  }

  severity(severity: Severity, word: string): string {
    switch (severity) {
      case "error":
        return this.colours.red(word);
      case "warning":
        return this.colours.yellow(word);
      case "info":
        return this.colours.dim(word);
    }
  }

  /** A table whose last columns give way when it would be wider than the page. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const widths = columns.map((column, index) =>
      Math.max(...[column.title, ...rows.map((row) => row[index] ?? "")].map(stringWidth)),
    );
    const room = WIDTH - 2 * (columns.length - 1);
    // what is too wide is taken from the widest column, one by one, down to what still reads
    while (widths.reduce((sum, width) => sum + width, 0) > room && Math.max(...widths) > 12) {
      const widest = widths.indexOf(Math.max(...widths));
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
    const print = (cells: readonly string[], style: (text: string) => string = (text) => text) => {
      const wrapped = cells.map((cell, index) => wrapText(cell, widths[index] ?? WIDTH));
      const height = Math.max(...wrapped.map((lines) => lines.length));
      for (let row = 0; row < height; row += 1) {
        const parts = wrapped.map((lines, index) => {
          const text = lines[row] ?? "";
          const blanks = " ".repeat(Math.max(0, (widths[index] ?? 0) - stringWidth(text)));
          return columns[index]?.align === "right" ? blanks + text : text + blanks;
        });
        this.line(style(parts.join("  ").trimEnd()));
      }
    };
    print(
      columns.map((column) => column.title),
      this.colours.bold,
    );
    rows.forEach((row) => {
      print(row);
    });
  }
}
