/**
 * The day it is here, on the clock of the machine; what a person means by today.
 *
 * @example localDay(new Date(2022, 0, 15, 23, 59)) // => "2022-01-15"
 */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
