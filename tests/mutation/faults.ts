import ts from "typescript";

/** One deliberate fault in a source file: the text between two offsets becomes another. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What has to run for the fault to matter: an expression, or a statement in a block. */
  readonly where: { readonly start: number; readonly end: number; readonly isStatement: boolean };
}

type Change = Pick<Fault, "kind" | "start" | "end" | "replacement">;

/** Each operator with what it may be mistaken for. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "===": ["!=="],
  "!==": ["==="],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "+=": ["-="],
};

/** The same for what is compared and reckoned by methods. */
const METHODS: Readonly<Record<string, string>> = {
  ...{ gte: "gt", gt: "gte", lte: "lt", lt: "lte" },
  ...{ plus: "minus", minus: "plus", times: "div", div: "times" },
  ...{ some: "every", every: "some", startsWith: "endsWith", endsWith: "startsWith" },
  ...{ min: "max", max: "min" },
};

/** Calls that may be left out. */
const DISPENSABLE = new Set(["filter", "sort", "toSorted", "trim", "slice", "toLowerCase"]);

/** Prose says nothing about what a program does. */
const isProse = (text: string): boolean => text.includes(" ") || /\p{Script=Han}{7}/u.test(text);

/** Every fault of a file that can be made from its syntax alone, in the order of the text. */
export function listFaults(file: string, text: string): readonly Fault[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const faults: Fault[] = [];
  const visit = (node: ts.Node): void => {
    if (isWithoutEffect(node)) return;
    const isStatement = ts.isStatement(node);
    const where = { start: node.getStart(source), end: node.getEnd(), isStatement };
    const line = source.getLineAndCharacterOfPosition(where.start).line + 1;
    for (const change of changesOf(node, source)) faults.push({ file, line, where, ...change });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Types, imports and exports are gone when the program runs. */
function isWithoutEffect(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

function changesOf(node: ts.Node, source: ts.SourceFile): readonly Change[] {
  const replace = (kind: string, what: ts.Node, replacement: string): Change => {
    return { kind, start: what.getStart(source), end: what.getEnd(), replacement };
  };
  const textOf = (what: ts.Node): string => what.getText(source);
  if (ts.isBinaryExpression(node)) {
    const sign = textOf(node.operatorToken);
    if (sign === "+" && [node.left, node.right].some(isText)) return [];
    return (OPERATORS[sign] ?? []).map((other) =>
      replace(`${sign} → ${other}`, node.operatorToken, other),
    );
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [replace("! removed", node, textOf(node.operand))];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replace("true → false", node, "false")];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replace("false → true", node, "true")];
  if (ts.isConditionalExpression(node)) {
    const { condition, whenTrue, whenFalse } = node;
    const swapped = `${textOf(condition)} ? (${textOf(whenFalse)}) : (${textOf(whenTrue)})`;
    return [replace("arms swapped", node, swapped)];
  }
  if (ts.isStringLiteral(node)) return changeText(node, replace);
  if (ts.isArrayLiteralExpression(node)) {
    const isPattern = ts.isBinaryExpression(node.parent) && node.parent.left === node;
    const isEmpty = node.elements.length === 0;
    return isPattern || isEmpty ? [] : [replace("array emptied", node, "[]")];
  }
  if (ts.isCallExpression(node)) return changeCall(node, replace, textOf);
  return ts.isStatement(node) ? changeStatement(node, replace) : [];
}

type Replace = (kind: string, what: ts.Node, replacement: string) => Change;

function isText(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function changeText(node: ts.StringLiteral, replace: Replace): readonly Change[] {
  const { parent, text } = node;
  const isName =
    (ts.isPropertyAssignment(parent) && parent.name === node) || ts.isPropertySignature(parent);
  if (isName || isProse(text)) return [];
  return [
    text === "" ? replace("text filled", node, '"fault"') : replace("text emptied", node, '""'),
  ];
}

function changeCall(
  node: ts.CallExpression,
  replace: Replace,
  textOf: (node: ts.Node) => string,
): readonly Change[] {
  const { expression } = node;
  // a chain that may end early cannot be taken apart
  if (!ts.isPropertyAccessExpression(expression) || ts.isOptionalChain(node)) return [];
  const name = expression.name.text;
  const other = METHODS[name];
  if (other !== undefined) return [replace(`${name} → ${other}`, expression.name, other)];
  return DISPENSABLE.has(name)
    ? [replace(`${name} left out`, node, textOf(expression.expression))]
    : [];
}

function changeStatement(node: ts.Statement, replace: Replace): readonly Change[] {
  if (!ts.isBlock(node.parent) && !ts.isSourceFile(node.parent)) return [];
  if (ts.isReturnStatement(node)) {
    const { expression } = node;
    if (expression === undefined || expression.kind === ts.SyntaxKind.NullKeyword) return [];
    return [replace("return null", node, "return null;")];
  }
  const isRemovable =
    ts.isExpressionStatement(node) ||
    ts.isThrowStatement(node) ||
    (ts.isIfStatement(node) && node.elseStatement === undefined);
  return isRemovable ? [replace("statement removed", node, ";")] : [];
}

/** The text of a file with one fault in it. */
export function withFault(text: string, { start, end, replacement }: Fault): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** The text of a file that notes which of its faults were come by, under their numbers. */
export function withNotes(text: string, faults: readonly (readonly [number, Fault])[]): string {
  const places = faults.flatMap(([number, { where }]) => {
    const note = `(globalThis.__faults ??= new Set()).add(${number})`;
    // of those that begin at one place the longest opens first, after whatever ends there
    const opens = { at: where.start, order: where.start - where.end };
    return where.isStatement
      ? [{ ...opens, text: `${note};` }]
      : [
          { ...opens, text: `(${note},` },
          { at: where.end, order: -Number.MAX_SAFE_INTEGER, text: ")" },
        ];
  });
  return places
    .sort((one, other) => other.at - one.at || other.order - one.order)
    .reduce((noted, each) => noted.slice(0, each.at) + each.text + noted.slice(each.at), text);
}

/**
 * So many of them, evenly spread and the same each time.
 *
 * @param turn which of the many samples, a whole number
 */
export function sample(faults: readonly Fault[], size: number, turn: number): readonly Fault[] {
  if (size >= faults.length) return faults;
  // steps of the golden section: no two turns choose alike for long
  const shift = (turn * 0.618034) % 1;
  return Array.from({ length: size }, (_, index) => {
    return faults[Math.floor(((index + shift) * faults.length) / size)];
  }).filter((fault) => fault !== undefined);
}
