import { type Brightness, isReadable, legibility } from "../kit";

/** What characters stand on: one colour, or the several of a pattern or a gradient. */
export type Ground = readonly Brightness[];

/** Whether characters can be read on one of the colours that they stand on at least. */
export function isReadableOn(font: Brightness, ground: Ground): boolean {
  return ground.some((each) => isReadable(font, each));
}

/** Whether characters can be made out on each of the colours that they stand on, and on some of them hardly. */
export function isFaintOn(font: Brightness, ground: Ground): boolean {
  return ground.every((each) => legibility(font, each) !== "plain") && isReadableOn(font, ground);
}

/** What a conditional format changes of a cell's look (ECMA-376 part 1, 18.8.14); what is undefined stays as the cell has it. */
export interface Differential {
  formatCode?: string;
  font?: Brightness;
  ground?: Ground;
  isStruck?: true;
}

/** Whether it leaves a person every figure as it is, whatever cell it is given to; those of the forms that go out do. */
export function isHarmless({ formatCode, isStruck, font, ground }: Differential): boolean {
  if (formatCode !== undefined || isStruck) return false;
  if (font === undefined && ground === undefined) return true;
  return font !== undefined && ground !== undefined && isReadableOn(font, ground);
}
