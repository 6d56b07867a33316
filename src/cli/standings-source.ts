import type { Plan } from "../core";
import { type Ledger, type OwingStanding, sayOwing } from "../exchange";
import { isMetaSheet, listStandingSheets, readStandings } from "../sheets";
import { OWN_LIMITS } from "../xlsx";
import type { Context } from "./context";
import { openFile } from "./open-file";
import { UsageError } from "./usage-error";

/** Who is reminded, and who is not yet. */
export interface Standings {
  /** Who owes something, and what. */
  readonly owing: ReadonlyMap<string, OwingStanding>;
  /** Whose file waits for a person: it may owe nothing. */
  readonly waiting: readonly string[];
}

/**
 * Who still owes what, by a consolidated workbook of the ledger's plan and period.
 *
 * @throws {UsageError} for any other file
 */
export function loadStandings(
  context: Context,
  path: string,
  { ledger, plan }: { readonly ledger: Ledger; readonly plan: Plan },
): Standings {
  const { errors } = context.texts.mail;
  const meta = openFile(path, { limits: OWN_LIMITS, wants: isMetaSheet });
  if (meta.outcome === "rejected") {
    throw new UsageError("bad-previous", errors.noStandings(path));
  }
  const wanted = listStandingSheets(meta.workbook);
  const opened = openFile(path, {
    limits: OWN_LIMITS,
    wants: (name) => isMetaSheet(name) || wanted.has(name),
  });
  const read = opened.outcome === "rejected" ? null : readStandings(opened.workbook);
  if (read === null) throw new UsageError("bad-previous", errors.noStandings(path));
  if (read.plan !== ledger.plan || read.period !== ledger.period) {
    const found = `${read.plan} ${read.period}`;
    throw new UsageError(
      "bad-previous",
      errors.wrongFrom(path, found, `${ledger.plan} ${ledger.period}`),
    );
  }
  return {
    owing: new Map(
      read.bureaus.flatMap(({ bureau, status, owed, isWaiting }) => {
        const owing = isWaiting ? null : sayOwing(status, owed, plan);
        return owing === null ? [] : [[bureau, owing] as const];
      }),
    ),
    waiting: read.bureaus.flatMap(({ bureau, isWaiting }) => (isWaiting ? [bureau] : [])),
  };
}
