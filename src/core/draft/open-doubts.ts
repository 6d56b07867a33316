import type { DraftDoubt } from "./draft";

/** Whether somebody has to settle a doubt before there is a plan; the others are told, and can be changed. */
export function isOpen({ severity }: DraftDoubt): boolean {
  return severity !== "info";
}
