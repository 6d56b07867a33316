import { type BureauNaming, findBureau, foldTyped, knownNames, type Plan } from "../../core";

/**
 * The bureau that a form names, by any name the plan has for it; blanks and the width of characters make no difference.
 *
 * @example findNamedBureau(plan, " 市工信局 ") // => { bureau: "市工业和信息化局", as: "short", day: null }
 */
export function findNamedBureau(plan: Plan, name: string): BureauNaming | null {
  const exact = findBureau(plan, name);
  if (exact !== null) return exact;
  const folded = foldTyped(name);
  if (folded === "") return null;
  const known = knownNames(plan).find((each) => foldTyped(each) === folded);
  return known === undefined ? null : findBureau(plan, known);
}
