import type { Settings } from "../notebook";
import type { MakeState } from "./state";

/** From so many bureaus on their list can be searched. */
export const LONG_LIST = 12;

/** The bureaus whose name has the words in it that are looked for. */
export function listedBureaus({
  settings,
  wanted,
}: Pick<MakeState, "wanted"> & { readonly settings: Settings }): readonly string[] {
  const words = wanted.trim();
  return settings.plan.bureaus.filter((bureau) => bureau.includes(words));
}
