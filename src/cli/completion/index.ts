import type { Command } from "commander";
import { bashScript } from "./bash";
import { readCommandTree, type CompletedCommand } from "./command-tree";
import { powershellScript } from "./powershell";
import type { Shell } from "./shells";
import { zshScript } from "./zsh";

export { SHELLS, type Shell } from "./shells";

/** How each script is put to use: in the shell's profile. */
const USE: Readonly<Record<Shell, string>> = {
  bash: `eval "$(zerenbiao completion bash)"  (~/.bashrc)`,
  zsh: `eval "$(zerenbiao completion zsh)"  (~/.zshrc)`,
  powershell: "zerenbiao completion powershell | Out-String | Invoke-Expression  ($PROFILE)",
};

/**
 * A script by which a shell completes a program's commands, options, files and folders.
 *
 * @param say makes a sentence of how the script is put to use
 */
export function completionScript(
  shell: Shell,
  program: Command,
  say: (use: string) => string,
): string {
  return WRITERS[shell](readCommandTree(program), say(USE[shell]));
}

type Writer = (commands: readonly CompletedCommand[], use: string) => string;

const WRITERS: Readonly<Record<Shell, Writer>> = {
  bash: (commands, use) => `# ${use}\n${bashScript(commands)}`,
  // #compdef has to stand first
  zsh: zshScript,
  // the sentence may be in letters that the console garbles
  powershell: (commands) => `# ${USE.powershell}\n${powershellScript(commands)}`,
};
