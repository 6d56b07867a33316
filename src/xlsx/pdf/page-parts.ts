import type { PrintedWords, Rule } from "./page";
import { combine, type Matrix, move, type Outline, type Point, rulesOf } from "./rules";

/** A text of a page, as pdf.js tells it. */
export interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

export interface PageParts {
  /** From the places of the file to those of the page as it is seen. */
  readonly matrix: Matrix;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function matrixOf(numbers: unknown): Matrix {
  if (!Array.isArray(numbers) && !ArrayBuffer.isView(numbers)) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(numbers as ArrayLike<number>);
  return [a, b, c, d, e, f];
}

/** How far from level words may lean, as the sine of the angle. */
const LEANING = 0.05;

/** The words of a page as they are seen; what stands oblique is told apart. Words that run down the page are kept where they begin. */
export function readWords(
  texts: readonly PlacedText[],
  matrix: Matrix,
): { readonly words: PrintedWords[]; readonly oblique: string[] } {
  const words: PrintedWords[] = [];
  const oblique: string[] = [];
  for (const { str, transform, width } of texts) {
    const text = str.trim();
    if (text === "") continue;
    const [a, b, c, d, e, f] = combine(matrix, matrixOf(transform));
    const size = Math.hypot(c, d);
    const lean = Math.abs(b) / Math.max(Math.hypot(a, b), 1e-6);
    const isUpright = lean > 1 - LEANING;
    if (lean > LEANING && !isUpright) {
      oblique.push(text);
      continue;
    }
    const wide = isUpright ? size : width * (Math.hypot(a, b) / Math.max(scaleOf(transform), 1e-6));
    words.push({ text, left: e, right: e + wide, base: f, size: Math.max(size, 1) });
  }
  return { words, oblique };
}

const scaleOf = ([a = 1, b = 0]: readonly number[]): number => Math.hypot(a, b);

/** What a page does, step by step, as pdf.js tells it. */
export interface Steps {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of the steps that matter here. */
export interface StepNumbers {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fill: number;
  readonly eoFill: number;
  readonly fillStroke: number;
  readonly eoFillStroke: number;
  readonly closeFillStroke: number;
  readonly closeEOFillStroke: number;
}

/** More lines than any page of a table draws; the rest is a drawing. */
const MOST_RULES = 20_000;

/** The straight lines that a page draws, as they are seen. */
export function readRules({ fnArray, argsArray }: Steps, step: StepNumbers, page: Matrix): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = page;
  const filled = new Set([step.fill, step.eoFill]);
  const drawn = new Set([
    ...filled,
    ...[step.stroke, step.closeStroke, step.fillStroke, step.eoFillStroke],
    ...[step.closeFillStroke, step.closeEOFillStroke],
  ]);
  for (const [index, name] of fnArray.entries()) {
    const args = argsArray[index];
    if (name === step.save) saved.push(matrix);
    else if (name === step.restore || name === step.paintFormXObjectEnd) {
      matrix = saved.pop() ?? page;
    } else if (name === step.transform) matrix = combine(matrix, matrixOf(args));
    else if (name === step.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = combine(matrix, matrixOf(Array.isArray(args) ? args[0] : null));
    } else if (name === step.constructPath && Array.isArray(args)) {
      const [how, path] = args as readonly unknown[];
      if (typeof how !== "number" || !drawn.has(how)) continue;
      const numbers: unknown = Array.isArray(path) ? path[0] : null;
      if (!ArrayBuffer.isView(numbers) && !Array.isArray(numbers)) continue;
      for (const outline of outlinesOf(Array.from(numbers as ArrayLike<number>), matrix)) {
        rules.push(...rulesOf(outline, filled.has(how)));
      }
      if (rules.length > MOST_RULES) return rules.slice(0, MOST_RULES);
    }
  }
  return rules;
}

/** How many numbers follow each kind of stroke of an outline: move, line, two kinds of curves, close. */
const NUMBERS = [2, 2, 6, 4, 0] as const;

function outlinesOf(path: readonly number[], matrix: Matrix): Outline[] {
  const outlines: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const kind = path[at] ?? 4;
    const count = NUMBERS[kind] ?? 0;
    const [x, y] = [path[at + count - 1] ?? 0, path[at + count] ?? 0];
    const last = outlines.at(-1);
    const [first] = last ?? [];
    if (kind === 1) last?.push(move(matrix, [x, y]));
    else if (kind === 4) {
      if (first !== undefined) last?.push(first);
    } else outlines.push([move(matrix, [x, y])]);
    at += 1 + count;
  }
  return outlines;
}
