import { dirname, extname } from "node:path";
import { isDay, parsePeriod } from "../../core";
import { DEFAULT_PLAN_ID, type Ledger } from "../../exchange";
import { loadAddresses } from "../addresses-source";
import { type CommandSpec, gather } from "../command-spec";
import { printJson, type Context } from "../context";
import { readJointRules } from "../joint-rules";
import { readLedger } from "../ledger-source";
import { writeFiles } from "../output";
import { readSettings } from "../period";
import { loadPlan } from "../plan-source";
import { loadPrevious } from "../previous-source";
import { LAYOUT, SETTING_NAMES, type Settings, SETTINGS_NAME, settingsText } from "../settings";
import { UsageError } from "../usage-error";

export interface InitOptions {
  readonly plan?: string;
  readonly period?: string;
  readonly due?: string;
  readonly contact?: string;
  readonly joint?: readonly string[];
  readonly previous?: readonly string[];
  readonly addresses?: string;
  readonly ledger?: string;
}

/** `init`: what a period's folder remembers. Where it remembers something already, only what is typed changes; with nothing typed it is shown. */
export async function runInit(context: Context, options: InitOptions): Promise<number> {
  const earlier = await readSettings(context);
  const given = givenOf(options);
  if (earlier !== null && Object.keys(given).length === 0) {
    return tell(context, earlier, context.texts.period.initShown(SETTINGS_NAME));
  }
  const adopted = options.ledger === undefined ? null : await adopt(context, options.ledger);
  const join = (base: Settings | null): Settings => ({ ...(base ?? BLANK), ...adopted, ...given });
  const checked = join(earlier);
  await checkSettings(context, checked);
  const settings = await writeFiles(
    context,
    { force: false, planned: [], extended: { path: SETTINGS_NAME, extend } },
    async (_add, makeFolder) => {
      for (const folder of foldersOf(checked)) await makeFolder(folder);
      return checked;
    },
  );
  return tell(context, settings, sayChange(context, earlier, settings));

  // somebody may have written it meanwhile: what was not typed here stays
  async function extend(): Promise<string> {
    return settingsText(join(await readSettings(context)));
  }
}

const BLANK: Settings = {
  ...{ format: "zerenbiao-settings", formatVersion: 1, plan: DEFAULT_PLAN_ID },
  ...{ ...LAYOUT, decisions: [...LAYOUT.decisions] },
};

/** What was typed; the ledger's folder is that of its forms, too. */
function givenOf({ joint, previous, ...texts }: InitOptions): Partial<Settings> {
  const { plan, period, due, contact, addresses, ledger } = texts;
  return {
    ...(plan !== undefined && { plan }),
    ...(period !== undefined && { period }),
    ...(due !== undefined && { due }),
    ...(contact !== undefined && { contact }),
    ...(joint !== undefined && { joint: [...joint] }),
    ...(previous !== undefined && { previous: [...previous] }),
    ...(addresses !== undefined && { addresses }),
    ...(ledger !== undefined && { ledger, forms: dirname(ledger) }),
  };
}

/** What a ledger of forms that are out already says. @throws {UsageError} where there is none */
async function adopt(context: Context, path: string): Promise<Partial<Settings>> {
  const ledger = await needLedger(context, path);
  const { plan, period, due } = ledger;
  return { plan, period, ...(due !== null && { due }) };
}

async function needLedger(context: Context, path: string): Promise<Ledger> {
  const ledger = await readLedger(context, path);
  if (ledger !== null) return ledger;
  throw new UsageError("missing-path", context.texts.errors.missingPath(path));
}

/** Everything that is remembered can be used. @throws {UsageError} */
async function checkSettings(context: Context, settings: Settings): Promise<void> {
  const { errors } = context.texts;
  const { plan: source = DEFAULT_PLAN_ID, due, joint = [], previous = [], addresses } = settings;
  if (settings.period === undefined) {
    const missing = errors.missingOption("--period <PERIOD>");
    throw new UsageError("bad-option", `${missing} ${errors.seeHelp}`);
  }
  const plan = await loadPlan(context, source);
  const period = parsePeriod(settings.period);
  if (period === null) throw new UsageError("bad-period", errors.badPeriod(settings.period));
  if (period.year < plan.period.from) {
    throw new UsageError("bad-period", errors.periodBeforePlan(period.id, plan.period.from));
  }
  if (due !== undefined && !isDay(due)) throw new UsageError("bad-day", errors.badDay("--due", due)); // prettier-ignore
  readJointRules(context, plan, joint);
  await loadPrevious(context, previous, plan, period);
  if (addresses !== undefined) await loadAddresses(context, addresses, plan);
  const ledger = settings.ledger === undefined ? null : await readLedger(context, settings.ledger);
  if (ledger === null || (ledger.plan === plan.id && ledger.period === period.id)) return;
  const found = `${ledger.plan} ${ledger.period}`;
  const sentence = context.texts.period.otherPeriod(
    settings.ledger ?? "",
    found,
    `${plan.id} ${period.id}`,
  );
  throw new UsageError("ledger-conflict", sentence);
}

/** The folders that a person puts something into, or takes something out of. */
function foldersOf({
  ledger,
  forms,
  returns,
  decisions = [],
  summary,
}: Settings): readonly string[] {
  return [
    ...[forms, returns].filter((folder) => folder !== undefined),
    ...decisions.filter((path) => extname(path) === ""),
    ...[ledger, summary].flatMap((path) => (path === undefined ? [] : [dirname(path)])),
  ];
}

function sayChange({ texts }: Context, earlier: Settings | null, settings: Settings): string {
  const { period } = texts;
  if (earlier === null) return period.initDone(SETTINGS_NAME);
  const changed = SETTING_NAMES.filter(
    (name) => JSON.stringify(earlier[name]) !== JSON.stringify(settings[name]),
  );
  return changed.length === 0
    ? period.initSame
    : period.initChanged(
        SETTINGS_NAME,
        changed.map((name) => period.settings[name]),
      );
}

function tell(context: Context, settings: Settings, sentence: string): number {
  const { printer, texts } = context;
  if (context.json) {
    printJson(context, { path: SETTINGS_NAME, settings });
    return 0;
  }
  printer.sentence(sentence, 0);
  printer.line();
  printer.table(
    [
      { title: texts.period.columns[0], align: "left" },
      { title: texts.period.columns[1], align: "left" },
    ],
    SETTING_NAMES.flatMap((name) => {
      const value = settings[name];
      if (value === undefined) return [];
      return [[texts.period.settings[name], typeof value === "string" ? value : value.join(" ")]];
    }),
  );
  printer.line();
  printer.sentence(texts.period.initNext(settings.returns ?? LAYOUT.returns), 0);
  return 0;
}

/** `init` on the command line. */
export const initCommand: CommandSpec = {
  name: "init",
  examples: [
    'init --period 2021 --due 2022-01-15 --contact "综合处 张三 0531-12345678"',
    "init --period 2022 --previous ../2021/汇总/汇总.xlsx --addresses ../通讯录.xlsx",
    "init --ledger 发放/ledger.json",
  ],
  define: (command, texts) =>
    command
      .option("--period <PERIOD>", texts.options.period)
      .option("--plan <PLAN>", texts.options.plan)
      .option("--due <DAY>", texts.options.due)
      .option("--contact <TEXT>", texts.options.contact)
      .option("--joint <ID=RULE...>", texts.options.joint)
      .option("--previous <FILE>", texts.period.options.initPrevious, gather)
      .option("--addresses <FILE>", texts.mail.options.addresses)
      .option("--ledger <FILE>", texts.period.options.initLedger),
  run: (context, command) => runInit(context, command.opts<InitOptions>()),
};
