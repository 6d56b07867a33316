/** The ledger of forms sent out. */
export const LEDGER_NAME = "ledger.json";

/** The ledger of one part of the forms, `ledger.3-of-8.json`, until the parts are joined. */
export function partLedgerName({
  index,
  count,
}: {
  readonly index: number;
  readonly count: number;
}) {
  return `ledger.${index}-of-${count}.json`;
}

/** The copy of a plan beside the ledger whose forms were made by it. */
export function sentPlanName(hash: string): string {
  return `plan-${hash}.json`;
}

/** Whether a name is one that the program itself writes beside forms: a ledger, the plan as it was sent. */
export function isOwnFile(name: string): boolean {
  return (
    name === LEDGER_NAME ||
    /^ledger\.\d+-of-\d+\.json$/.test(name) ||
    /^plan-[0-9a-f]{64}\.json$/.test(name)
  );
}
