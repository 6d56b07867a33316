import type { Value } from "./values";

/** A formula, parsed. */
export type Node =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "array"; readonly lines: readonly (readonly Value[])[] }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly address: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Node }
  | { readonly kind: "percent"; readonly operand: Node }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: "call"; readonly name: string; readonly inputs: readonly (Node | null)[] }
  /** Well formed, but not computed: table references. */
  | { readonly kind: "opaque" };

export type Token =
  | { readonly kind: "number" | "text" | "error" | "word" | "sign"; readonly text: string }
  | { readonly kind: "reference"; readonly text: string; readonly sheet: string | null }
  | { readonly kind: "end"; readonly text: "" };

/** A sheet's name before `!`: quoted, or letters of any script. */
export const SHEET_PREFIX = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
/** Cells, columns or rows, with or without dollars. */
export const ADDRESS = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;

const TOKEN = new RegExp(
  String.raw`\s*(?:` +
    [
      String.raw`(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)(?![A-Za-z\d:])`,
      String.raw`"(?<text>(?:[^"]|"")*)"`,
      String.raw`(?<sheet>${SHEET_PREFIX})?(?<reference>${ADDRESS})(?![\p{L}\p{N}_(.])`,
      String.raw`(?:${SHEET_PREFIX})?(?<error>#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NUM!|NULL!))`,
      String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.\\]*(?:\[(?:[^\[\]]|\[[^\[\]]*\])*\])?)`,
      String.raw`(?<sign><>|<=|>=|[\-+*/^&=<>%(),;:\{\}@#])`,
      String.raw`(?<end>\s*$)`,
    ].join("|") +
    ")",
  "uy",
);

/** Null when the text is not made of a formula's signs. */
export function readTokens(source: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (;;) {
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) return null;
    const { number, text, sheet, reference, error, word, sign } = groups;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (text !== undefined) tokens.push({ kind: "text", text: text.replace(/""/g, '"') });
    else if (reference !== undefined) {
      tokens.push({ kind: "reference", text: reference, sheet: sheetName(sheet) });
    } else if (error !== undefined) tokens.push({ kind: "error", text: error });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else return [...tokens, { kind: "end", text: "" }];
  }
}

const sheetName = (prefix: string | undefined): string | null =>
  prefix === undefined ? null : prefix.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
