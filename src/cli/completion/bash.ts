import { allCommands, type Completed, type CompletedCommand } from "./command-tree";

/** A completion script for bash, 3.2 of macOS included. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const all = allCommands(commands);
  const repeatable = new Set(
    all.flatMap(({ options }) => options.flatMap((each) => (each.mayRepeat ? [each.name] : []))),
  );
  return `_zerenbiao() {
  local current=\${COMP_WORDS[COMP_CWORD]} before="" command="" word line index
  COMPREPLY=()
  # --lang=en comes as three words
  if [[ $current == "=" ]]; then
    before=\${COMP_WORDS[COMP_CWORD-1]} current=""
  elif (( COMP_CWORD > 2 )) && [[ \${COMP_WORDS[COMP_CWORD-1]} == "=" ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  elif (( COMP_CWORD > 0 )); then
    before=\${COMP_WORDS[COMP_CWORD-1]}
  fi
  for (( index = 1; index < COMP_CWORD; index++ )); do
    word=\${command:+$command }\${COMP_WORDS[index]}
    case $word in
      ${all.map(({ path }) => quote(path.join(" "))).join("|")}) command=$word ;;
    esac
  done
  local names="" options="" argument="nothing" words=""
  case $command in
    "") names=${quote([...commands.map(nameOf), "help"].join(" "))} options="--help --version" ;;
${all.map((command) => `    ${quote(command.path.join(" "))}) ${describe(command)} ;;`).join("\n")}
  esac
  case "$command $before" in
${listValues(all)}
    *)
      if [[ $current == -* ]]; then
        argument="words"
        # what stands there already is not offered again
        for word in $options; do
          case " \${COMP_WORDS[*]:1:COMP_CWORD-1} " in
            *" $word "*) [[ " ${[...repeatable].join(" ")} " == *" $word "* ]] || continue ;;
          esac
          words="$words $word"
        done
      elif [[ -n $names ]]; then
        argument="words" words=$names
      fi ;;
  esac
  case $argument in
    words|words-or-files)
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -W "$words" -- "$current") ;;
    folders)
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$current")
      compopt -o filenames 2>/dev/null ;;
  esac
  case $argument in
    files|words-or-files)
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
      compopt -o filenames 2>/dev/null ;;
  esac
  return 0
}
complete -F _zerenbiao zerenbiao
`;
}

const nameOf = ({ path }: CompletedCommand): string => path.at(-1) ?? "";

const quote = (text: string): string => `"${text.replace(/["\\$`]/g, "\\$&")}"`;

/** What a command offers: the commands in it, its options, its arguments. */
function describe({ options, argument, commands }: CompletedCommand): string {
  const names = options.map(({ name }) => name);
  return [
    `names=${quote(commands.map(nameOf).join(" "))}`,
    `options=${quote([...names, "--help"].join(" "))}`,
    ...(argument === null ? [] : [assign(argument)]),
  ].join(" ");
}

/** What may stand behind each option that takes a value; options that are alike share a line. */
function listValues(commands: readonly CompletedCommand[]): string {
  const lines = new Map<string, string[]>();
  for (const { path, options } of commands) {
    for (const { name, value } of options) {
      if (value === null) continue;
      const assigned = assign(value);
      lines.set(assigned, [...(lines.get(assigned) ?? []), quote([...path, name].join(" "))]);
    }
  }
  return [...lines].map(([assigned, cases]) => `    ${cases.join("|")}) ${assigned} ;;`).join("\n");
}

function assign(completed: Completed): string {
  if (completed.kind !== "words") return `argument="${completed.kind}"`;
  const kind = completed.orFiles ? "words-or-files" : "words";
  return `argument="${kind}" words=${quote(completed.words.join(" "))}`;
}
