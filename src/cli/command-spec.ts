import { Option, type Command } from "commander";
import { DEFAULT_PLAN_ID } from "../exchange";
import type { Context } from "./context";
import type { Remembered } from "./period";
import type { Texts } from "./texts";

/** As its description stands in the texts: `plan check`. */
export type CommandName = Exclude<keyof Texts["commands"], "help">;

/** One command of the program; its description stands in the texts under its name. */
export interface CommandSpec {
  readonly name: CommandName;
  /** As one would type them, without the program's name. */
  readonly examples: readonly string[];
  /** Its own arguments and options. */
  readonly define: (command: Command, texts: Texts) => Command;
  /** What it takes from the folder of a period where it is not typed; left out, the folder is not asked. */
  readonly remembered?: Remembered;
  /** Commands inside it, `check` of `plan check`; then it does nothing by itself. */
  readonly commands?: readonly CommandSpec[];
  /** @returns the exit code */
  readonly run: (context: Context, command: Command) => Promise<number> | number;
}

export function planOption(texts: Texts): Option {
  return new Option("--plan <PLAN>", texts.options.plan).default(DEFAULT_PLAN_ID);
}

/** The options by which returned files are merged, whatever is made of them. */
export function mergingOptions(command: Command, texts: Texts): Command {
  return command
    .option("--ledger <FILE>", texts.options.ledger)
    .option("--joint <ID=RULE>", texts.options.jointToCheck, gather)
    .option("--decisions <FILE>", texts.options.decisions, gather)
    .option("--previous <FILE>", texts.options.previousToCompare, gather)
    .option("--plan <PLAN>", texts.options.planOfLedger);
}

/** What of these a period's folder remembers. */
export const MERGING_SETTINGS = {
  plan: "plan",
  ledger: "ledger",
  joint: "joint",
  decisions: "decisions",
  previous: "previous",
} as const;

/** An option that may be given several times, each time with one value: a list would swallow the paths behind it. */
export function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
