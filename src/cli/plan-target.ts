import type { Context } from "./context";
import { UsageError } from "./usage-error";

/** Where a plan is written to, as it may be said: behind the other arguments, or by an option. */
export interface PlanTargetOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/**
 * The one path of the two ways to name it.
 *
 * @throws {UsageError} for both of them, or none
 */
export function chooseTarget(
  { texts }: Context,
  target: string | undefined,
  { out }: PlanTargetOptions,
): string {
  const { errors } = texts;
  if (target !== undefined && out !== undefined) {
    throw new UsageError("bad-option", errors.together("OUT", "--out"));
  }
  const path = target ?? out;
  if (path === undefined) throw new UsageError("bad-option", errors.missingArgument("OUT"));
  return path;
}
