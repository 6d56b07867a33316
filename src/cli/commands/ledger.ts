import type { CommandSpec } from "../command-spec";
import { ledgerRebuildCommand } from "./ledger-rebuild";

/** `ledger` on the command line: what is done with a ledger by itself. */
export const ledgerCommand: CommandSpec = {
  name: "ledger",
  examples: ["ledger rebuild 留底 收回 --out 发放/ledger.json"],
  commands: [ledgerRebuildCommand],
  define: (command) => command,
  run: () => 0,
};
