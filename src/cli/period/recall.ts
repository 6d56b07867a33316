import type { Command } from "commander";
import type { Context } from "../context";
import { printable } from "../terminal";
import { UsageError } from "../usage-error";
import { SETTING_NAMES, type Settings, SETTINGS_NAME, type SettingName } from "../settings";

/** A value of an option, or of all arguments. */
export type Recalled = string | readonly string[];

/** What a command takes from the folder where it was not typed. */
export interface Remembered {
  /** By the name that its code knows an option by, `idSeed`: the setting that stands for it. */
  readonly options: Readonly<Record<string, SettingName>>;
  /** What stands for its arguments. */
  readonly arguments?: SettingName;
  /** It does what the last collection did, where nothing else is said. */
  readonly repeats?: boolean;
  /** Options that it cannot do without, in the order of its help: `--ledger`. */
  readonly needs: readonly string[];
  /** It cannot do without arguments, which its help calls so. */
  readonly needsArguments?: string;
}

/** Where values come from that nobody typed. */
export interface Memory {
  /** As it is called for people: the file. */
  readonly name: string;
  readonly options: Readonly<Partial<Record<string, Recalled>>>;
  readonly arguments: readonly string[];
}

/** What a command takes from `zerenbiao.json`. */
export function memoryOf(settings: Settings, remembered: Remembered): Memory {
  const named = Object.entries(remembered.options).map(
    ([option, name]) => [option, settings[name]] as const,
  );
  const words = remembered.arguments && settings[remembered.arguments];
  return {
    name: SETTINGS_NAME,
    options: Object.fromEntries(named),
    arguments: words === undefined ? [] : typeof words === "string" ? [words] : words,
  };
}

/**
 * Gives a command what was not typed: what was typed wins, then the first memory that has it. What was taken, and from where, is told.
 */
export function recall(context: Context, command: Command, memories: readonly Memory[]): void {
  for (const { name, options, arguments: words } of memories) {
    const taken: string[] = [];
    if (command.args.length === 0 && words.length > 0 && !isMerging(command)) {
      command.args = [...words];
      taken.push(...words);
    }
    for (const [option, value] of Object.entries(options)) {
      if (value === undefined || value.length === 0 || isSaid(command, option)) continue;
      command.setOptionValueWithSource(option, value, "config");
      const values = typeof value === "string" ? [value] : value;
      taken.push(`${flagOf(command, option) ?? wordOf(context, option)} ${values.join(" ")}`);
    }
    if (taken.length > 0) {
      context.world.terminal.err(`${printable(context.texts.period.recalled(name, taken))}\n`);
    }
  }
}

/** What has to be said of a command and was not, by the user nor by the folder. @throws {UsageError} */
export function needAll(
  { texts: { errors } }: Context,
  command: Command,
  { needs, needsArguments }: Remembered,
): void {
  const missing = command.options.find(
    (option) =>
      needs.includes(option.long ?? "") &&
      command.getOptionValue(option.attributeName()) === undefined,
  );
  if (missing !== undefined) {
    throw new UsageError("bad-option", `${errors.missingOption(missing.flags)} ${errors.seeHelp}`);
  }
  if (needsArguments !== undefined && command.args.length === 0) {
    throw new UsageError(
      "bad-option",
      `${errors.missingArgument(needsArguments)} ${errors.seeHelp}`,
    );
  }
}

/** What is merged was read before: no file is. */
function isMerging(command: Command): boolean {
  return command.getOptionValue("merge") !== undefined;
}

function isSaid(command: Command, option: string): boolean {
  const source = command.getOptionValueSource(option);
  return source !== undefined && source !== "default";
}

function flagOf(command: Command, option: string): string | undefined {
  return command.options.find((each) => each.attributeName() === option)?.long;
}

/** What no option says has a name all the same. */
function wordOf({ texts }: Context, option: string): string {
  const name = SETTING_NAMES.find((each) => each === option);
  return name === undefined ? option : texts.period.settings[name];
}
