import type { Pane } from "./pane";

/** What a test means to do: members the simulator lacks, messages in the console. */
export interface Allowance {
  readonly unsupported?: readonly string[];
  readonly consoleErrors?: readonly RegExp[];
}

/** Asserts that the pane reached for nothing the simulator lacks, threw nothing, complained of nothing and stayed at home. */
export async function expectClean(
  { excel, log }: Pane,
  { unsupported = [], consoleErrors = [] }: Allowance = {},
): Promise<void> {
  const missing = await excel.unsupported();
  expect({
    unsupported: missing.filter((member) => !unsupported.includes(member)),
    errors: log.errors,
    consoleErrors: log.consoleErrors.filter(
      (line) => !consoleErrors.some((pattern) => pattern.test(line)),
    ),
    outside: log.outside,
  }).toEqual({ unsupported: [], errors: [], consoleErrors: [], outside: [] });
}
