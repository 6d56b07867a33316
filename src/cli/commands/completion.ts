import type { CommandSpec } from "../command-spec";
import type { Command } from "commander";
import { completionScript, SHELLS } from "../completion";
import { printJson, type Context } from "../context";
import { UsageError } from "../usage-error";

/** `completion`: the script by which a shell completes this program's commands. */
export function runCompletion(context: Context, command: Command): number {
  const [word = ""] = command.args;
  const shell = SHELLS.find((each) => each === word.toLowerCase());
  if (shell === undefined) {
    throw new UsageError("bad-option", context.texts.errors.badChoice("SHELL", word, SHELLS));
  }
  const program = command.parent ?? command;
  const script = completionScript(shell, program, (use) => context.texts.completion(use));
  if (context.json) printJson(context, { shell, script });
  else context.world.terminal.out(script);
  return 0;
}

/** `completion` on the command line. */
export const completionCommand: CommandSpec = {
  name: "completion",
  examples: SHELLS.map((shell) => `completion ${shell}`),
  define: (command, texts) => command.argument("<SHELL>", texts.options.shell),
  run: (context, command) => runCompletion(context, command),
};
