import { findBureau, type Plan } from "../core";
import type { Context } from "./context";
import { printable } from "./terminal";
import { UsageError } from "./usage-error";

/**
 * Bureaus of a plan by the names that somebody typed: short and former names are understood, and told.
 *
 * @throws {UsageError} with all names that are none
 * @example nameBureaus(context, plan, ["市工信局"]) // => ["市工业和信息化局"], where the plan has that short name
 */
export function nameBureaus(context: Context, plan: Plan, typed: readonly string[]): string[] {
  const { errors, notes } = context.texts;
  const found = typed.map((name) => ({ name, meant: findBureau(plan, name.trim()) }));
  const unknown = found.flatMap(({ name, meant }) => (meant === null ? [name] : []));
  if (unknown.length > 0) {
    throw new UsageError("unknown-bureau", errors.unknownBureau(unknown, plan.bureaus));
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
