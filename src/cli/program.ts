import { Command, CommanderError, type OutputConfiguration } from "commander";
import packageFile from "../../package.json";
import { LANGUAGES } from "../core";
import type { CommandSpec } from "./command-spec";
import { COMMANDS } from "./commands";
import { languageOf, makeContext, type CommonOptions, type World } from "./context";
import { explainMistake, refuseLookalikes, watchRepeats } from "./mistakes";
import { recallAll } from "./recall-all";
import { textsFor, type Texts } from "./texts";
import { UsageError, type UsageProblem } from "./usage-error";

/** Done, nothing to report. */
const EXIT_CLEAN = 0;
/** Done, but with error findings or rejected files; also a bug, after which nothing can be trusted. */
const EXIT_FINDINGS = 1;
/** Wrong use; nothing was written. */
const EXIT_USAGE = 2;

/**
 * Runs one command line, `argv` without node and script.
 *
 * @returns the exit code. Never throws for what a user can do wrong.
 */
export async function runCommandLine(argv: readonly string[], world: World): Promise<number> {
  const texts = textsFor(languageOf(argv));
  let exit = EXIT_CLEAN;
  const program = buildProgram(texts, world, (code) => {
    exit = code;
  });
  try {
    refuseLookalikes(program, argv, texts);
    await program.parseAsync(withCommandFirst(argv), { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT_CLEAN;
      // without a command the help was shown, which says enough
      if (error.code === "commander.help") return EXIT_USAGE;
      complain(world, texts, explainMistake(error, program, argv, texts));
      return EXIT_USAGE;
    }
    if (error instanceof UsageError) {
      complain(world, texts, error.message, error.code);
      return EXIT_USAGE;
    }
    world.terminal.err(
      `${texts.errors.bug(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    );
    return EXIT_FINDINGS;
  }
}

/** `--lang en-US plans` says the same as `plans --lang en-US`. */
function withCommandFirst(argv: readonly string[]): string[] {
  const [first = "", ...rest] = argv;
  if (first === "--json" || first.startsWith("--lang=")) return [...withCommandFirst(rest), first];
  const [value, ...command] = rest;
  if (first !== "--lang" || value === undefined) return [...argv];
  return [...withCommandFirst(command), first, value];
}

function complain(
  world: World,
  texts: Texts,
  sentence: string,
  code: UsageProblem = "bad-option",
): void {
  // that somebody else is at work, or that a disk gave up, is nobody's wrong use
  const isWrongUse = code !== "locked" && code !== "half-written";
  const label = isWrongUse ? `${texts.errors.label}: ` : "";
  const end = code === "half-written" ? "" : `${texts.notes.nothingWritten}\n`;
  world.terminal.err(`${label}${sentence}\n${end}`);
}

function buildProgram(texts: Texts, world: World, setExit: (code: number) => void): Command {
  const output: OutputConfiguration = {
    writeOut: world.terminal.out,
    // commander's own English sentences; ours follow from the error's code
    outputError: () => undefined,
    writeErr: world.terminal.err,
  };
  const style = (command: Command): Command =>
    command
      .exitOverride()
      .showSuggestionAfterError(false)
      .configureOutput(output)
      .configureHelp({ styleTitle: (title) => headingFor(title, texts), helpWidth: 100 })
      .helpOption("-h, --help", texts.options.help)
      .allowExcessArguments(false);
  const program = style(new Command("zerenbiao"))
    .description(texts.program)
    .version(packageFile.version, "-V, --version", texts.options.version)
    .helpCommand("help [command]", texts.commands.help)
    .addHelpText("after", `\n${texts.epilogue}`);

  const define = (parent: Command, each: CommandSpec): void => {
    const word = each.name.split(" ").at(-1) ?? each.name;
    const described = style(parent.command(word)).description(texts.commands[each.name]);
    if (each.commands !== undefined) {
      described.helpCommand(false).addHelpText("after", examplesOf(each, texts));
      for (const inner of each.commands) define(described, inner);
      return;
    }
    const command = each
      .define(described, texts)
      .option("--json", texts.options.json)
      .option("--lang <LANG>", texts.options.lang, LANGUAGES[0])
      .option("--as-of <DAY>", texts.options.asOf)
      .addHelpText("after", examplesOf(each, texts));
    const refuseRepeats = watchRepeats(command, texts);
    command.action(async () => {
      refuseRepeats();
      const context = makeContext(world, command.opts<CommonOptions>());
      await recallAll(context, command, each);
      setExit(await each.run(context, command));
    });
  };
  for (const each of COMMANDS) define(program, each);
  return program;
}

function examplesOf({ examples }: CommandSpec, texts: Texts): string {
  const lines = examples.map((each) => `  zerenbiao ${each}`).join("\n");
  return `\n${texts.headings.examples}\n${lines}`;
}

/** The titles of commander's help in the user's language. */
function headingFor(title: string, texts: Texts): string {
  switch (title) {
    case "Usage:":
      return texts.headings.usage;
    case "Arguments:":
      return texts.headings.arguments;
    case "Options:":
      return texts.headings.options;
    case "Commands:":
      return texts.headings.commands;
    default:
      return title;
  }
}
