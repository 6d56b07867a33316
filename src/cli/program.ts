import { Command, CommanderError, Option, type OutputConfiguration } from "commander";
import packageFile from "../../package.json";
import { DEFAULT_PLAN_ID } from "../exchange";
import { runCheck, type CheckOptions } from "./commands/check";
import { runCollect, type CollectOptions } from "./commands/collect";
import { runDemo, type DemoOptions } from "./commands/demo";
import { runDistribute, type DistributeOptions } from "./commands/distribute";
import { runPlans } from "./commands/plans";
import { runTable, type TableOptions } from "./commands/table";
import { languageOf, makeContext, type CommonOptions, type Context, type World } from "./context";
import { textsFor, type Texts } from "./texts";
import { UsageError } from "./usage-error";

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
    await program.parseAsync(withCommandFirst(argv), { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT_CLEAN;
      // without a command the help was shown, which says enough
      if (error.code === "commander.help") return EXIT_USAGE;
      complain(world, texts, explain(error, texts));
      return EXIT_USAGE;
    }
    if (error instanceof UsageError) {
      complain(world, texts, error.message);
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

function complain(world: World, texts: Texts, sentence: string): void {
  world.terminal.err(`${texts.errors.label}: ${sentence}\n${texts.notes.nothingWritten}\n`);
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
      .configureOutput(output)
      .configureHelp({ styleTitle: (title) => headingFor(title, texts), helpWidth: 100 })
      .helpOption("-h, --help", texts.options.help)
      .allowExcessArguments(false);
  const program = style(new Command("zerenbiao"))
    .description(texts.program)
    .version(packageFile.version, "-V, --version", texts.options.version)
    .helpCommand("help [command]", texts.commands.help)
    .addHelpText("after", `\n${texts.epilogue}`);

  const add = (
    name: string,
    description: string,
    examples: readonly string[],
    define: (command: Command) => Command,
    run: (context: Context, command: Command) => Promise<number> | number,
  ): void => {
    const command = define(style(program.command(name)).description(description))
      .option("--json", texts.options.json)
      .option("--lang <LANG>", texts.options.lang, "zh-CN")
      .option("--as-of <DAY>", texts.options.asOf)
      .addHelpText(
        "after",
        `\n${texts.headings.examples}\n${examples.map((each) => `  zerenbiao ${each}`).join("\n")}`,
      );
    command.action(async () => {
      setExit(await run(makeContext(world, command.opts<CommonOptions>()), command));
    });
  };
  const plan = () => new Option("--plan <PLAN>", texts.options.plan).default(DEFAULT_PLAN_ID);

  add(
    "plans",
    texts.commands.plans,
    ["plans", "plans --json"],
    (command) => command,
    (context) => runPlans(context),
  );
  add(
    "table",
    texts.commands.table,
    ["table --out 责任分解表.xlsx"],
    (command) =>
      command
        .requiredOption("--out <FILE>", texts.options.tableOut)
        .addOption(plan())
        .option("--force", texts.options.force),
    (context, command) => runTable(context, command.opts<TableOptions>()),
  );
  add(
    "distribute",
    texts.commands.distribute,
    [
      "distribute --period 2021 --due 2022-01-15 --out 发放",
      'distribute --period 2021 --bureau 市商务局 --contact "张三 0531-12345678" --out 发放',
    ],
    (command) =>
      command
        .requiredOption("--period <PERIOD>", texts.options.period)
        .requiredOption("--out <DIR>", texts.options.formsOut)
        .option("--due <DAY>", texts.options.due)
        .option("--contact <TEXT>", texts.options.contact)
        .option("--bureau <NAME...>", texts.options.bureau)
        .addOption(plan())
        .option("--previous <FILE>", texts.options.previous)
        .option("--id-seed <TEXT>", texts.options.idSeed)
        .option("--force", texts.options.force),
    (context, command) => runDistribute(context, command.opts<DistributeOptions>()),
  );
  add(
    "check",
    texts.commands.check,
    ["check 市商务局-2021.xlsx", "check 收回 --json > 核对.json", "check 收回 --mark 退回"],
    (command) =>
      command
        .argument("<FILE...>", texts.options.files)
        .option("--plan <PLAN>", texts.options.plan)
        .option("--mark <DIR>", texts.options.mark)
        .option("--force", texts.options.force),
    (context, command) => runCheck(context, command.opts<CheckOptions>(), command.args),
  );
  add(
    "collect",
    texts.commands.collect,
    [
      "collect --ledger 发放/ledger.json 收回 --out 汇总.xlsx",
      "collect --ledger 发放/ledger.json --joint 3.1=sum --decisions 裁定.json 收回 --out 汇总.xlsx --force",
    ],
    (command) =>
      command
        .argument("<PATH...>", texts.options.returns)
        .requiredOption("--ledger <FILE>", texts.options.ledger)
        .requiredOption("--out <FILE>", texts.options.collectOut)
        .option("--joint <ID=RULE>", texts.options.joint, gather)
        .option("--decisions <FILE>", texts.options.decisions)
        .option("--previous <FILE>", texts.options.previousToCompare, gather)
        .option("--baselines <FILE>", texts.options.baselines)
        .option("--plan <PLAN>", texts.options.planOfLedger)
        .option("--force", texts.options.force),
    (context, command) => runCollect(context, command.opts<CollectOptions>(), command.args),
  );
  add(
    "demo",
    texts.commands.demo,
    ["demo --out out"],
    (command) =>
      command
        .requiredOption("--out <DIR>", texts.options.demoOut)
        .option("--force", texts.options.force),
    (context, command) => runDemo(context, command.opts<DemoOptions>()),
  );
  return program;
}

/** An option that may be given several times, each time with one value: a list would swallow the paths behind it. */
function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
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

/** What commander found wrong, in the user's language; its own sentence names the word between quotes. */
function explain(error: CommanderError, texts: Texts): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? error.message;
  const hint = ` ${texts.errors.seeHelp}`;
  switch (error.code) {
    case "commander.unknownOption":
      return texts.errors.unknownOption(named) + hint;
    case "commander.unknownCommand":
      return texts.errors.unknownCommand(named) + hint;
    case "commander.missingArgument":
      return texts.errors.missingArgument(named) + hint;
    case "commander.missingMandatoryOptionValue":
      return texts.errors.missingOption(named) + hint;
    case "commander.optionMissingArgument":
      return texts.errors.optionNeedsValue(named) + hint;
    case "commander.excessArguments":
      return texts.errors.excessArguments() + hint;
    default:
      return error.message + hint;
  }
}
