import { type BureauNaming, findBureau, listAbbreviated, type Plan } from "../core";
import type { Context } from "./context";
import { printable } from "./terminal";
import { UsageError } from "./usage-error";

/**
 * Bureaus of a plan by the names that somebody typed: short and former names are understood, and told; where
 * two bureaus fit a short one, nobody guesses.
 *
 * @throws {UsageError} with all names that are none
 * @example nameBureaus(context, plan, ["市工信局"]) // => ["市工业和信息化局"], where the plan has that short name
 */
export function nameBureaus(context: Context, plan: Plan, typed: readonly string[]): string[] {
  const { errors, notes } = context.texts;
  const found = typed.map((name) => ({ name, ...meantBy(plan, name) }));
  const unknown = found.flatMap(({ name, fitting }) => (fitting.length === 0 ? [name] : []));
  if (unknown.length > 0) {
    throw new UsageError("unknown-bureau", errors.unknownBureau(unknown, plan.bureaus));
  }
  const unclear = found.find(({ meant }) => meant === null);
  if (unclear !== undefined) {
    const sentence = errors.severalBureaus(unclear.name, unclear.fitting);
    throw new UsageError("unknown-bureau", sentence);
  }
  return found.flatMap(({ name, meant }) => {
    if (meant === null) return [];
    if (meant.as !== "present") {
      const day = meant.day === null ? null : context.messages.day(meant.day);
      const told = printable(notes.bureauMeant(name, { ...meant, day }));
      context.world.terminal.err(`${told}\n`);
    }
    return [meant.bureau];
  });
}

/**
 * The one bureau that a name means, be it short or a former one; null where it is none, or may be several.
 *
 * @example bureauMeant(plan, "市卫健委") // => "市卫生健康委"
 */
export function bureauMeant(plan: Plan, typed: string): string | null {
  return meantBy(plan, typed).meant?.bureau ?? null;
}

/** The bureau that a name means, and all that it may mean; null where it is none, or several. */
function meantBy(
  plan: Plan,
  typed: string,
): { readonly meant: BureauNaming | null; readonly fitting: readonly string[] } {
  const known = findBureau(plan, typed.trim());
  if (known !== null) return { meant: known, fitting: [known.bureau] };
  const fitting = listAbbreviated(plan, typed);
  const [bureau, ...others] = fitting;
  const isOne = bureau !== undefined && others.length === 0;
  return { meant: isOne ? { bureau, as: "short", day: null } : null, fitting };
}
