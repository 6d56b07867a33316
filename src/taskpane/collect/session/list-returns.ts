import { isOwnFile, isSystemFile, LEDGER_NAME } from "../../../exchange";
import type { PickedReturn } from "../state";

/** What a person handed over, told apart. */
export interface Returns {
  readonly files: readonly PickedReturn[];
  /** The ledger, where none is known yet. */
  readonly ledger: PickedReturn | null;
}

/**
 * Which of the files that were dropped or chosen are returns: every one, whatever its extension, but for lock files (`~$`), hidden
 * ones (`.`), what systems keep for themselves (Thumbs.db), the ledger of a folder and the plan as it was sent beside it; by path.
 *
 * @param needsLedger whether a `ledger.json` is taken as the ledger
 */
export function listReturns(picked: readonly PickedReturn[], needsLedger: boolean): Returns {
  const seen = picked
    .filter(({ path }) => !path.split("/").some(isHidden) && !isSystemFile(path))
    .toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  const ledgers = seen.filter(({ name }) => name === LEDGER_NAME);
  const ledger = needsLedger ? (ledgers[0] ?? null) : null;
  const files = seen.filter(
    (file) => file !== ledger && !(isOwnFile(file.name) && file.isInFolder),
  );
  return { files, ledger };
}

function isHidden(name: string): boolean {
  return name.startsWith("~$") || name.startsWith(".");
}
