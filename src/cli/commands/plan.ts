import type { CommandSpec } from "../command-spec";
import { planCheckCommand } from "./plan-check";
import { planConvertCommand } from "./plan-convert";
import { planDiffCommand } from "./plan-diff";
import { planTemplateCommand } from "./plan-template";

/** `plan` on the command line: what is done with plan files by themselves. */
export const planCommand: CommandSpec = {
  name: "plan",
  examples: [
    "plan template 计划.xlsx",
    "plan convert jinan-brand-2020 计划.xlsx",
    "plan check 计划.xlsx",
  ],
  commands: [planTemplateCommand, planConvertCommand, planCheckCommand, planDiffCommand],
  define: (command) => command,
  run: () => 0,
};
