import type { Rectangle } from "../grid";
import type { Node } from "./syntax";
import { isLines, toNumber, toText, toTruth, toValue, type Operand, type Value } from "./values";

/** Where a formula stands and what it can see. */
export interface Scope {
  readonly row: number;
  readonly column: number;
  /** How far the formula was moved from where it was written: relative references move along. */
  readonly movedRows: number;
  readonly movedColumns: number;
  /** The sheet is null for the formula's own. */
  readonly cell: (sheet: string | null, row: number, column: number) => Value;
  /** A cell's number format. */
  readonly numberFormat: (row: number, column: number) => string;
  readonly name: (name: string) => { readonly sheet: string; readonly area: Rectangle } | null;
  readonly used: (sheet: string | null) => Rectangle | null;
}

/** One call of a worksheet function; its inputs are computed when asked for. */
export class Call {
  constructor(
    readonly inputs: readonly (Node | null)[],
    readonly scope: Scope,
    private readonly compute: (node: Node) => Operand,
  ) {}

  has(index: number): boolean {
    return (this.inputs[index] ?? null) !== null;
  }

  operand(index: number): Operand {
    const node = this.inputs[index];
    return node ? this.compute(node) : "";
  }

  operands(): Operand[] {
    return this.inputs.map((_node, index) => this.operand(index));
  }

  value(index: number): Value {
    return toValue(this.operand(index));
  }

  number(index: number, absent = 0): number {
    return this.has(index) ? toNumber(this.operand(index)) : absent;
  }

  text(index: number): string {
    return toText(this.operand(index));
  }

  truth(index: number): boolean {
    return toTruth(this.operand(index));
  }

  /** Everything the inputs hold; cells of ranges count differently from what is written in the formula. */
  values(from = 0): { readonly value: Value; readonly isCell: boolean }[] {
    return this.inputs.slice(from).flatMap((node) => {
      if (!node) return [];
      const operand = this.compute(node);
      if (isLines(operand)) {
        return operand.lines.flat().map((value) => ({ value, isCell: true }));
      }
      return [{ value: operand, isCell: node.kind === "reference" || node.kind === "name" }];
    });
  }

  from(index: number): Call {
    return new Call(this.inputs.slice(index), this.scope, this.compute);
  }
}

export type WorksheetFunction = (call: Call) => Operand;
export type FunctionTable = Readonly<Record<string, WorksheetFunction>>;
