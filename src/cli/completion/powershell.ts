import { allCommands, type Completed, type CompletedCommand } from "./command-tree";

/**
 * A completion script for Windows PowerShell 5.1 and PowerShell 7. It is ASCII throughout: in which encoding a console passes it on
 * makes no difference.
 */
export function powershellScript(commands: readonly CompletedCommand[]): string {
  const table = allCommands(commands).map(
    (command) =>
      `    ${quote(command.path.join(" "))} = @{ commands = ${listCommands(command.commands)}; argument = ${valueOf(command.argument)}; options = @(${listOptions(command)}) }`,
  );
  return `Register-ArgumentCompleter -Native -CommandName zerenbiao -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
    '' = @{ commands = ${listCommands(commands)}; argument = $null; options = @() }
${table.join("\n")}
  }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $name = ''
  foreach ($word in $words) {
    $next = ($name + ' ' + $word).Trim()
    if ($commands.ContainsKey($next)) { $name = $next }
  }
  $command = $commands[$name]
  $before = if ($words.Count -gt 0) { $words[-1] } else { '' }
  $option = $command.options | Where-Object { $_.name -eq $before } | Select-Object -First 1
  $found = @()
  if ($option -and $null -ne $option.value) {
    $found = @($option.value | ForEach-Object { @{ name = $_; description = $_ } })
  } elseif ($wordToComplete -like '-*') {
    $found = @($command.options | Where-Object { $_.repeats -or $words -notcontains $_.name })
  } elseif ($command.commands.Count -gt 0) {
    $found = $command.commands
  } elseif ($null -ne $command.argument) {
    $found = @($command.argument | ForEach-Object { @{ name = $_; description = $_ } })
  }
  # where nothing is offered PowerShell completes file names
  $found | Where-Object { $_.name -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.name, $_.name, 'ParameterValue', $_.description)
  }
}
`;
}

function listCommands(commands: readonly CompletedCommand[]): string {
  const items = commands.map(
    ({ path, description }) =>
      `@{ name = ${quote(path.at(-1) ?? "")}; description = ${quote(description)} }`,
  );
  return `@(${items.join(", ")})`;
}

function listOptions({ options }: CompletedCommand): string {
  return options
    .map(
      ({ name, description, value, mayRepeat }) =>
        `@{ name = ${quote(name)}; description = ${quote(description)}; repeats = $${mayRepeat}; value = ${valueOf(value)} }`,
    )
    .join(", ");
}

/** The words to offer; an empty list where a value stands that nobody can guess, or a file; null where none stands. */
function valueOf(completed: Completed | null): string {
  if (completed === null) return "$null";
  return completed.kind === "words" ? `@(${completed.words.map(quote).join(", ")})` : "@()";
}

/** A text in ASCII; what is no plain letter comes as \uXXXX. */
function quote(text: string): string {
  const escaped = text.replace(
    /[^ -~]|['\\]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return escaped === text ? `'${text}'` : `[regex]::Unescape('${escaped}')`;
}
