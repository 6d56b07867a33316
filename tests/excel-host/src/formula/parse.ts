import { readTokens, type Node, type Token } from "./syntax";
import type { Value } from "./values";

const LEVELS = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]] as const;

class NotAFormula extends Error {}

/** Null when the text, without its leading `=`, is not a well-formed formula. */
export function parseFormula(source: string): Node | null {
  const tokens = readTokens(source);
  if (!tokens) return null;
  try {
    return new Parser(tokens).formula();
  } catch (error) {
    if (error instanceof NotAFormula) return null;
    throw error;
  }
}

class Parser {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  formula(): Node {
    const node = this.binary(0);
    if (this.next.kind !== "end") throw new NotAFormula();
    return node;
  }

  private get next(): Token {
    return this.tokens[this.position] ?? { kind: "end", text: "" };
  }

  private take(): Token {
    const token = this.next;
    this.position++;
    return token;
  }

  private isSign(...signs: readonly string[]): boolean {
    return this.next.kind === "sign" && signs.includes(this.next.text);
  }

  private skip(sign: string): boolean {
    const isThere = this.isSign(sign);
    if (isThere) this.position++;
    return isThere;
  }

  private need(sign: string): void {
    if (!this.skip(sign)) throw new NotAFormula();
  }

  private binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    while (this.isSign(...operators)) {
      const operator = this.take().text;
      left = { kind: "binary", operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private unary(): Node {
    if (this.isSign("-", "+", "@")) {
      const operator = this.take().text;
      return { kind: "unary", operator, operand: this.unary() };
    }
    let node = this.primary();
    while (this.skip("%")) node = { kind: "percent", operand: node };
    this.skip("#"); // the spilled range of a formula
    return node;
  }

  private primary(): Node {
    const token = this.take();
    switch (token.kind) {
      case "number":
        return { kind: "value", value: Number(token.text) };
      case "text":
      case "error":
        return { kind: "value", value: token.text };
      case "reference":
        return { kind: "reference", sheet: token.sheet, address: token.text };
      case "word":
        return this.word(token.text);
      case "sign":
        if (token.text === "(") {
          const inner = this.binary(0);
          this.need(")");
          return inner;
        }
        if (token.text === "{") return this.array();
        throw new NotAFormula();
      case "end":
        throw new NotAFormula();
    }
  }

  private word(text: string): Node {
    if (this.skip("(")) return { kind: "call", name: text.toUpperCase(), inputs: this.inputs() };
    if (/^true$/i.test(text)) return { kind: "value", value: true };
    if (/^false$/i.test(text)) return { kind: "value", value: false };
    return text.includes("[") ? { kind: "opaque" } : { kind: "name", name: text };
  }

  private inputs(): (Node | null)[] {
    const inputs: (Node | null)[] = [];
    if (this.skip(")")) return inputs;
    do inputs.push(this.isSign(",", ")") ? null : this.binary(0));
    while (this.skip(","));
    this.need(")");
    return inputs;
  }

  /** `{1,2;3,4}`: constants only. */
  private array(): Node {
    const lines: Value[][] = [[]];
    for (;;) {
      lines.at(-1)?.push(this.constant());
      if (this.skip("}")) return { kind: "array", lines };
      if (this.skip(";")) lines.push([]);
      else this.need(",");
    }
  }

  private constant(): Value {
    const sign = this.skip("-") ? -1 : 1;
    const node = this.primary();
    if (node.kind !== "value") throw new NotAFormula();
    return typeof node.value === "number" ? sign * node.value : node.value;
  }
}
