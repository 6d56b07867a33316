import { type Brightness, isReadable, legibility } from "../../sheets";

export {
  BLACK,
  type Brightness,
  brightnessOfDigits,
  brightnessOfFormat,
  isReadable,
  WHITE,
} from "../../sheets";

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
