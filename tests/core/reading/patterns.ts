import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { countSteps } from "./counted-matching";

const SOURCES = resolve(__dirname, "../../../src");

export interface Found {
  readonly where: string;
  readonly pattern: RegExp;
}

/** Every regular expression that a file writes, as a literal or as `new RegExp` of texts that the file itself knows. */
function patternsOf(path: string): Found[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, "utf8"),
    ts.ScriptTarget.ES2022,
    true,
  );
  const texts = new Map<string, string>(KNOWN_TEXTS);
  const found: Found[] = [];
  const textOf = (node: ts.Node): string | null => {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isNumericLiteral(node)) return node.text;
    if (ts.isTaggedTemplateExpression(node) && ts.isNoSubstitutionTemplateLiteral(node.template)) {
      return node.template.rawText ?? null;
    }
    // LABEL.source.slice(1): the pattern without its "^"
    if (ts.isCallExpression(node) && node.expression.getText().endsWith(".source.slice")) {
      return texts.get(node.expression.getText().split(".")[0] ?? "")?.slice(1) ?? null;
    }
    if (ts.isIdentifier(node)) return texts.get(node.text) ?? null;
    if (ts.isPropertyAccessExpression(node) && node.name.text === "source") {
      return texts.get(node.expression.getText()) ?? null;
    }
    if (ts.isTemplateExpression(node)) {
      const spans = node.templateSpans.map((span) => {
        const text = textOf(span.expression);
        return text === null ? null : text + span.literal.text;
      });
      return spans.includes(null) ? null : node.head.text + spans.join("");
    }
    if (!ts.isBinaryExpression(node)) return null;
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === null || right === null ? null : left + right;
  };
  const add = (node: ts.Node, pattern: RegExp): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ where: `${path.slice(SOURCES.length + 1)}:${String(line + 1)}`, pattern });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const { initializer } = node;
      const text = ts.isRegularExpressionLiteral(initializer)
        ? initializer.text.slice(1, initializer.text.lastIndexOf("/"))
        : textOf(initializer);
      if (text !== null) texts.set(node.name.text, text);
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      add(node, new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") {
      const [body = "", flags = ""] = (node.arguments ?? []).map(textOf);
      if (body === null || flags === null) throw new Error(`${node.getText()} is not known here`);
      add(node, new RegExp(body, flags));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Texts that patterns are made of and another file makes. */
const KNOWN_TEXTS: readonly (readonly [string, string])[] = [
  ["NUMERAL_CHARACTERS", "零〇两一二三十百千万亿萬億点"],
  // what a function is given
  ["label", "责任单位"],
  ["name", "fonts"],
  ["verbs", "增加|提高"],
  ["separator", "[、，]"],
];

/** Patterns that only ever see a short text, and what keeps it short. */
const SHORT_TEXTS: readonly string[] = [
  // the last 700 characters of a cell
  "core/draft/task-bracket.ts",
];

/** Every pattern of some rooms. */
export function patternsIn(rooms: readonly string[]): readonly Found[] {
  return rooms.flatMap((room) =>
    readdirSync(join(SOURCES, room))
      .filter((name) => name.endsWith(".ts"))
      .filter((name) => !SHORT_TEXTS.includes(`${room}/${name}`))
      .flatMap((name) => patternsOf(join(SOURCES, room, name))),
  );
}

/** A few characters of each part of a pattern, and one that it does not know. */
function charactersOf({ source, flags }: RegExp): string[] {
  const plain = source.replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  const written = Array.from(plain.replace(/\\[dpPsw](?:\{[^}]*\})?|\\/g, ""));
  const exact = flags.replace(/[gy]/g, "");
  const own = [...new Set([...written, "1", "a", "中", " ", ".", ",", "\n"])].filter((each) => {
    const escaped = each.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    return each.length === 1 && new RegExp(escaped, exact).test(each);
  });
  // of many alternatives some speak for all
  const step = Math.max(1, Math.floor(own.length / 10));
  return [...own.filter((_, index) => index % step === 0), "\u0001"];
}

function attacksOn(pattern: RegExp): string[] {
  const characters = charactersOf(pattern);
  const pairs = characters.flatMap((first) => characters.map((second) => first + second));
  const few = characters.slice(0, 6);
  const triples = few.flatMap((first) =>
    few.flatMap((second) => few.map((third) => first + second + third)),
  );
  return [...characters, ...pairs, ...triples];
}

/** Throws where twice the text is more than about twice the work. */
export function holdEven(pattern: RegExp): void {
  const written = pattern.source.replace(/[^\p{Script=Han}A-Za-z0-9'([]/gu, "");
  const frames = [
    ["", "\u0001"],
    ["", written.slice(0, 3)],
    [written.slice(0, 2), "\u0001"],
  ] as const;
  for (const pump of attacksOn(pattern)) {
    for (const [start, end] of frames) {
      const short = countSteps(pattern, start + pump.repeat(20) + end);
      const long = countSteps(pattern, start + pump.repeat(40) + end);
      // quadratic work grows by 4; the rest is what a pattern costs however short its text is
      if (long > 2.6 * short + 60) {
        const where = JSON.stringify([start, pump, end]);
        throw new Error(`${pattern.source} takes ${short} and ${long} steps over ${where}`);
      }
    }
  }
}
