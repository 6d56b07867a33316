import { initCommand } from "./init";
import { plansCommand } from "./plans";
import { planCommand } from "./plan";
import { tableCommand } from "./table";
import { distributeCommand } from "./distribute";
import { ledgerCommand } from "./ledger";
import { checkCommand } from "./check";
import { collectCommand } from "./collect";
import { decideCommand } from "./decide";
import { importCommand } from "./import";
import { documentsCommand } from "./documents";
import { mailCommand } from "./mail";
import { reportCommand } from "./report";
import { splitCommand } from "./split";
import { summaryCommand } from "./summary";
import { demoCommand } from "./demo";
import { completionCommand } from "./completion";
import type { CommandSpec } from "../command-spec";

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly CommandSpec[] = [
  initCommand,
  plansCommand,
  planCommand,
  tableCommand,
  distributeCommand,
  checkCommand,
  collectCommand,
  ledgerCommand,
  decideCommand,
  summaryCommand,
  importCommand,
  reportCommand,
  documentsCommand,
  mailCommand,
  splitCommand,
  demoCommand,
  completionCommand,
];
