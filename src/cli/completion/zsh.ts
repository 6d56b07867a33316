import type { Completed, CompletedCommand, CompletedOption } from "./command-tree";

/** A completion script for zsh, with the descriptions of the help. */
export function zshScript(commands: readonly CompletedCommand[], use: string): string {
  return `#compdef zerenbiao
_zerenbiao() {
  local -a commands
${chooseCommand(commands, "  ")}
}
# ${use}
if [[ $funcstack[1] == _zerenbiao ]]; then
  _zerenbiao "$@"
else
  compdef _zerenbiao zerenbiao
fi
`;
}

/** Offers the commands of one level, and hands on to the one that is there. */
function chooseCommand(commands: readonly CompletedCommand[], indent: string): string {
  const described = commands.map(
    ({ path, description }) => `${(path.at(-1) ?? "").replaceAll(":", "\\:")}:${description}`,
  );
  const lines = [
    "if (( CURRENT == 2 )); then",
    `  commands=(${described.map(quote).join(" ")})`,
    "  _describe -t commands zerenbiao commands",
    "  return",
    "fi",
    "shift words",
    "(( CURRENT-- ))",
    "case $words[1] in",
    ...commands.flatMap((command) => [
      `  ${quote(command.path.at(-1) ?? "")})`,
      ...(command.commands.length === 0
        ? [`    _arguments -S ${listArguments(command)} ;;`]
        : [chooseCommand(command.commands, "    "), "    ;;"]),
    ]),
    "esac",
  ];
  return lines.map((line) => indent + line).join("\n");
}

function listArguments({ options, argument }: CompletedCommand): string {
  const specs = options.map(specOf);
  const last = argument === null ? [] : [`*:${actionOf(argument)}`];
  return [...specs, "--help", ...last].map(quote).join(" ");
}

/** `*--joint[…]:ID=RULE:`: a star lets it stand several times. */
function specOf({ name, description, value, mayRepeat }: CompletedOption): string {
  const words = description.replace(/[[\]:\\]/g, "\\$&");
  return `${mayRepeat ? "*" : ""}${name}[${words}]${value === null ? "" : `:${actionOf(value)}`}`;
}

/** The message, and how values are found. */
function actionOf(completed: Completed): string {
  switch (completed.kind) {
    case "files":
      return "file:_files";
    case "folders":
      return "folder:_files -/";
    case "words": {
      const words = `(${completed.words.join(" ")})`;
      return completed.orFiles
        ? `value:{ compadd -- ${completed.words.join(" ")}; _files }`
        : `value:${words}`;
    }
    case "nothing":
      return "value: ";
  }
}

/** In single quotes; one inside ends them, stands by itself and begins them again. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
