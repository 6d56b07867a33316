import { gridOf, intersect, isOneCell, isUnbounded, type Rectangle } from "../grid";
import { areaOf } from "./area";
import { Call, type Scope } from "./call";
import { FUNCTIONS } from "./functions";
import type { Node } from "./syntax";
import {
  compare,
  FormulaError,
  isErrorText,
  isLines,
  lift,
  orErrorText,
  toNumber,
  toText,
  toValue,
  type Operand,
  type Value,
} from "./values";

/** A formula's value in its cell: the first one where it yields several (nothing spills), 0 for an empty cell. */
export function evaluate(node: Node, scope: Scope): Value {
  return orErrorText(() => {
    const operand = compute(node, scope);
    const value = isLines(operand) ? (operand.lines[0]?.[0] ?? 0) : operand;
    const isOfCell = node.kind === "reference" || node.kind === "name" || node.kind === "unary";
    return value === "" && isOfCell ? 0 : value;
  });
}

function compute(node: Node, scope: Scope): Operand {
  switch (node.kind) {
    case "value":
      if (isErrorText(node.value)) throw new FormulaError(node.value);
      return node.value;
    case "array":
      return { lines: node.lines };
    case "reference": {
      const area = areaOf(node.address, scope);
      if (!area) throw new FormulaError("#REF!");
      return readArea(node.sheet, area, scope);
    }
    case "name": {
      const named = scope.name(node.name);
      if (!named) throw new FormulaError("#NAME?");
      return readArea(named.sheet, named.area, scope);
    }
    case "opaque":
      throw new FormulaError("#VALUE!");
    case "percent":
      return lift((value) => toNumber(value) / 100, [compute(node.operand, scope)]);
    case "unary": {
      const operand = compute(node.operand, scope);
      if (node.operator === "@") return toValue(operand);
      return node.operator === "-" ? lift((value) => -toNumber(value), [operand]) : operand;
    }
    case "binary":
      return lift(operation(node.operator), [
        compute(node.left, scope),
        compute(node.right, scope),
      ]);
    case "call": {
      const known = FUNCTIONS[node.name.replace(/^_XLFN\./, "")];
      if (!known) throw new FormulaError("#NAME?");
      return known(new Call(node.inputs, scope, (input) => compute(input, scope)));
    }
  }
}

function readArea(sheet: string | null, area: Rectangle, scope: Scope): Operand {
  if (isOneCell(area)) return scope.cell(sheet, area.row, area.column);
  const used = isUnbounded(area) ? intersect(area, scope.used(sheet) ?? TOP_LEFT) : area;
  if (!used) return { lines: [[""]] };
  return { lines: gridOf(used, ({ row, column }) => scope.cell(sheet, row, column)) };
}
const TOP_LEFT: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };

function operation(operator: string): (left?: Value, right?: Value) => Value {
  switch (operator) {
    case "+":
      return (left = "", right = "") => toNumber(left) + toNumber(right);
    case "-":
      return (left = "", right = "") => toNumber(left) - toNumber(right);
    case "*":
      return (left = "", right = "") => toNumber(left) * toNumber(right);
    case "/":
      return (left = "", right = "") => {
        const divisor = toNumber(right);
        if (divisor === 0) throw new FormulaError("#DIV/0!");
        return toNumber(left) / divisor;
      };
    case "^":
      return (left = "", right = "") => toNumber(left) ** toNumber(right);
    case "&":
      return (left = "", right = "") => toText(left) + toText(right);
    default:
      return (left = "", right = "") => isTrue(operator, compare(left, right));
  }
}

function isTrue(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}
