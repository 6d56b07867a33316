import type { Command, Option } from "commander";
import { LANGUAGES } from "../../core";
import { builtInPlans } from "../../exchange";
import { mayRepeat } from "../mistakes";
import { SHELLS } from "./shells";

/** What may stand behind an option, or as an argument. */
export type Completed =
  | { readonly kind: "files" | "folders" }
  /** These words; beside them files where that is said. */
  | { readonly kind: "words"; readonly words: readonly string[]; readonly orFiles: boolean }
  /** Only a person knows: a day, a name, a text. */
  | { readonly kind: "nothing" };

export interface CompletedOption {
  /** `--out` */
  readonly name: string;
  readonly description: string;
  /** Null for an option that takes none. */
  readonly value: Completed | null;
  readonly mayRepeat: boolean;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  /** `["plan", "check"]` */
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What its arguments are; null where it takes none. */
  readonly argument: Completed | null;
  readonly commands: readonly CompletedCommand[];
}

/** What a program takes, read off its definition, so that no command or option is listed twice. */
export function readCommandTree(
  program: Command,
  path: readonly string[] = [],
): readonly CompletedCommand[] {
  return program.commands.map((command) => {
    const own = [...path, command.name()];
    const [argument] = command.registeredArguments;
    return {
      path: own,
      description: command.description(),
      options: command.options.flatMap((option) => readOption(option)),
      argument:
        argument === undefined ? null : completedBy(argument.name(), argument.argChoices ?? []),
      commands: readCommandTree(command, own),
    };
  });
}

function readOption(option: Option): readonly CompletedOption[] {
  const { long, flags, description } = option;
  if (typeof long !== "string") return [];
  const placeholder = /<([^>]*)>/.exec(flags)?.[1] ?? null;
  const value = placeholder === null ? null : completedBy(placeholder, option.argChoices ?? []);
  return [{ name: long, description, value, mayRepeat: mayRepeat(option) }];
}

/** `<FILE...>`, `<DIR>`, `<PLAN>`: the words of the help say what is meant. */
function completedBy(placeholder: string, choices: readonly string[]): Completed {
  if (choices.length > 0) return { kind: "words", words: choices, orFiles: false };
  if (/^[a-z|-]+\|[a-z|-]+$/.test(placeholder)) {
    return { kind: "words", words: placeholder.split("|"), orFiles: false };
  }
  switch (placeholder.replace(/\.+$/, "")) {
    case "DIR":
      return { kind: "folders" };
    case "LANG":
      return { kind: "words", words: LANGUAGES, orFiles: false };
    case "PLAN":
    case "LATER_PLAN":
      return { kind: "words", words: builtInPlans().map(({ id }) => id), orFiles: true };
    case "SHELL":
      return { kind: "words", words: SHELLS, orFiles: false };
    default:
      return { kind: /FILE|PATH/.test(placeholder) ? "files" : "nothing" };
  }
}

/** Commands, those inside others included. */
export function allCommands(commands: readonly CompletedCommand[]): readonly CompletedCommand[] {
  return commands.flatMap((each) => [each, ...allCommands(each.commands)]);
}
