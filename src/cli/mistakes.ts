import type { Command, CommanderError, Option } from "commander";
import { gather } from "./command-spec";
import { nearestWords } from "./nearest-word";
import type { Texts } from "./texts";
import { UsageError } from "./usage-error";

/** What commander found wrong, in the user's language, with the right word where one is near; its own sentence names the wrong one. */
export function explainMistake(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
  texts: Texts,
): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? error.message;
  const hint = ` ${texts.errors.seeHelp}`;
  switch (error.code) {
    case "commander.unknownOption":
      return explainOption(named, program, argv, texts) + hint;
    case "commander.unknownCommand":
      return explainCommand(named, commandOf(program, argv), texts) + hint;
    case "commander.missingArgument":
      return texts.errors.missingArgument(named) + hint;
    case "commander.missingMandatoryOptionValue": {
      // --otput a.xlsx: what is wrong is not that --out is missing
      const wrong = findWrongOption(program, argv);
      if (wrong !== null) return explainOption(wrong, program, argv, texts) + hint;
      return texts.errors.missingOption(named) + hint;
    }
    case "commander.optionMissingArgument":
      return texts.errors.optionNeedsValue(named) + hint;
    case "commander.excessArguments":
      return texts.errors.excessArguments() + hint;
    default:
      return error.message + hint;
  }
}

/**
 * Looks at what commander would take for a file or pass over: an option with the dash of a word processor (`—out`), and help on a
 * command that is none.
 *
 * @throws {UsageError} which names the right word
 */
export function refuseLookalikes(program: Command, argv: readonly string[], texts: Texts): void {
  const [first, second] = argv;
  const isNone = !program.commands.some((command) => command.name() === second);
  if (first === "help" && second !== undefined && isNone && !second.startsWith("-")) {
    throw new UsageError(
      "bad-option",
      `${explainCommand(second, program, texts)} ${texts.errors.seeHelp}`,
    );
  }
  const options = optionsOf(commandOf(program, argv));
  for (const word of argv) {
    const name = nameIn(word);
    const letters = name.replace(/^[\p{Pd}\u2212]+/u, "");
    if (word.startsWith("-") || letters === name || !options.includes(`--${letters}`)) continue;
    throw new UsageError(
      "bad-option",
      `${explainOption(word, program, argv, texts)} ${texts.errors.seeHelp}`,
    );
  }
}

/** Counts how often each option of a command is given; @returns what tells one that stands twice and may stand once. */
export function watchRepeats(command: Command, texts: Texts): () => void {
  const counts = new Map<Option, number>();
  for (const option of command.options) {
    command.on(`option:${option.name()}`, () => {
      counts.set(option, (counts.get(option) ?? 0) + 1);
    });
  }
  return () => {
    for (const [option, count] of counts) {
      if (count < 2 || mayRepeat(option)) continue;
      throw new UsageError("bad-option", texts.errors.optionTwice(option.long ?? option.flags));
    }
  };
}

/** Whether an option may be given several times. */
export function mayRepeat(option: Option): boolean {
  return option.variadic || option.parseArg === gather;
}

/** The command that a command line names, however deep; the program itself where it names none. */
function commandOf(program: Command, argv: readonly string[]): Command {
  const [first, ...rest] = argv;
  if (first === undefined) return program;
  const named = program.commands.find((command) => command.name() === first);
  return named === undefined ? commandOf(program, rest) : commandOf(named, rest);
}

/** The first word that looks like an option and is none of its command's. */
function findWrongOption(program: Command, argv: readonly string[]): string | null {
  const right = optionsOf(commandOf(program, argv));
  const end = argv.indexOf("--");
  const words = end < 0 ? argv : argv.slice(0, end);
  return words.find((word) => /^-[^\d]/.test(word) && !right.includes(nameIn(word))) ?? null;
}

/** `--out` of `--out=a.xlsx`, with whatever equals sign. */
function nameIn(word: string): string {
  return word.normalize("NFKC").split("=")[0] ?? word;
}

function optionsOf(command: Command): string[] {
  const own = command.options.map(({ long }) => long).filter((long) => typeof long === "string");
  return [...own, "--help"];
}

function explainCommand(word: string, program: Command, texts: Texts): string {
  const names = [...program.commands.map((command) => command.name()), "help"];
  return join(texts.errors.unknownCommand(word), suggest(word, names, texts));
}

function explainOption(
  word: string,
  program: Command,
  argv: readonly string[],
  texts: Texts,
): string {
  const { errors } = texts;
  const command = commandOf(program, argv);
  const name = nameIn(word);
  if (optionsOf(command).includes(name) && word.startsWith("-"))
    return errors.optionBeforeCommand(name, command.name());
  const near = suggest(name, optionsOf(command), texts);
  const others = program.commands.filter((each) => optionsOf(each).includes(name));
  const elsewhere = others.map((each) => each.name());
  const more = near === "" && elsewhere.length > 0 ? errors.optionOf(name, elsewhere) : near;
  return join(errors.unknownOption(word), more);
}

function suggest(word: string, right: readonly string[], texts: Texts): string {
  const near = nearestWords(word, right);
  return near.length === 0 ? "" : texts.errors.didYouMean(near);
}

const join = (...sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== "").join(" ");
