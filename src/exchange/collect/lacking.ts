import { isShare } from "../../core";
import type { TargetStanding } from "./settle-target";

/** Whose share a sum lacks; a decided value is whole, a decided file gives its bureau's share. */
export function listLacking({ target, value, lines, decision }: TargetStanding): readonly string[] {
  if (!isShare(target) || value === null || decision?.kind === "value") return [];
  const decided = decision?.kind === "file" ? decision.file : null;
  return lines
    .filter(({ state, contributions }) => {
      return state !== "value" && !contributions.some(({ file }) => file === decided);
    })
    .map(({ bureau }) => bureau);
}
