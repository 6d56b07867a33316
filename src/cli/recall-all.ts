import type { Command } from "commander";
import type { CommandSpec } from "./command-spec";
import type { Context } from "./context";
import { memoryOf, memoryOfLast, needAll, readSettings, recall } from "./period";

/**
 * Gives a command what was not typed: what the last collection was told, where it repeats that, then what the current folder remembers.
 *
 * @throws {UsageError} where what the folder remembers cannot be read, or something is missing all the same
 */
export async function recallAll(
  context: Context,
  command: Command,
  { remembered }: CommandSpec,
): Promise<void> {
  if (remembered === undefined) return;
  const settings = await readSettings(context);
  if (settings !== null) {
    const last = remembered.repeats === true ? await memoryOfLast(context, settings) : [];
    const own = new Set(command.options.map((option) => option.attributeName()));
    const memories = last.map((each) => ({
      ...each,
      options: Object.fromEntries(Object.entries(each.options).filter(([name]) => own.has(name))),
    }));
    recall(context, command, [...memories, memoryOf(settings, remembered)]);
  }
  needAll(context, command, remembered);
}
