import { basename, dirname, join } from "node:path";
import { chinese, parsePeriod, type Plan } from "../../core";
import {
  type BureauAddress,
  composeMail,
  fillLetter,
  type Letter,
  type Ledger,
  type LetterFacts,
  MAIL_KINDS,
  type MailKind,
  safeFileName,
} from "../../exchange";
import { loadAddresses } from "../addresses-source";
import { planOfLedger } from "../collect-inputs";
import type { CommandSpec } from "../command-spec";
import { printJson, type Context } from "../context";
import { readLedger } from "../ledger-source";
import { loadLetter } from "../letter-source";
import { listMailings, type Mailing, type MailingOptions } from "../mailings";
import { writeFiles } from "../output";
import { UsageError } from "../usage-error";

export interface MailOptions extends Omit<MailingOptions, "kind"> {
  readonly kind: string;
  readonly ledger: string;
  readonly addresses: string;
  readonly forms?: string;
  readonly mails?: string;
  readonly plan?: string;
  readonly letter?: string;
  readonly contact?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** One draft that was written. */
interface WrittenDraft {
  readonly bureau: string;
  readonly path: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly attachments: readonly string[];
}

/** `mail`: one draft a bureau, with its form or its marked copy. Nothing is sent. Exit 1 where a bureau has no address. */
export async function runMail(context: Context, options: MailOptions): Promise<number> {
  const { printer, texts } = context;
  const kind = readKind(context, options.kind);
  const ledger = await needLedger(context, options.ledger);
  const plan = await planOfLedger(context, options, ledger);
  const { byBureau: addresses, strangers } = await loadAddresses(context, options.addresses, plan);
  const letter = await loadLetter(context, options.letter, kind);
  const mailings = await listMailings(
    context,
    { ...options, kind },
    { ledger, plan, folder: options.forms ?? dirname(options.ledger) },
  );
  const out = options.out ?? draftsFolder(context, options, kind);
  const drafts = await writeDrafts(
    context,
    { ...options, kind, out },
    { ledger, plan, addresses, letter, mailings },
  );
  const without = drafts.filter(({ to }) => to.length === 0).map(({ bureau }) => bureau);
  if (context.json) {
    printJson(context, { kind, drafts, withoutAddress: without, notInPlan: strangers });
    return without.length === 0 ? 0 : 1;
  }
  const warn = (sentence: string): void => {
    const word = printer.severity("warning", context.messages.severities.warning);
    printer.labelled(word, sentence);
  };
  if (strangers.length > 0) warn(texts.mail.strangers(strangers));
  if (drafts.length === 0) {
    printer.line(texts.mail.none(kind));
    return 0;
  }
  const [bureau, to, file] = texts.mail.columns;
  printer.table(
    [bureau, to, file].map((title) => ({ title, align: "left" })),
    drafts.map((each) => [
      each.bureau,
      each.to.join("; ") || texts.mail.noAddress,
      basename(each.path),
    ]),
  );
  printer.line();
  printer.line(texts.mail.summary(drafts.length, out));
  if (without.length > 0) warn(texts.mail.withoutAddress(without));
  printer.line(texts.mail.next);
  return without.length === 0 ? 0 : 1;
}

function readKind(context: Context, word: string): MailKind {
  const kind = MAIL_KINDS.find((each) => each === word);
  if (kind !== undefined) return kind;
  throw new UsageError("bad-option", context.texts.errors.badChoice("--kind", word, MAIL_KINDS));
}

/** Where a folder for all drafts is remembered, each day's of one kind lie by themselves: an old reminder is not sent again. */
function draftsFolder(context: Context, { mails }: MailOptions, kind: MailKind): string {
  if (mails !== undefined) return join(mails, `${FILE_WORDS[kind]}-${context.today}`);
  const { errors } = context.texts;
  throw new UsageError("bad-option", `${errors.missingOption("--out <DIR>")} ${errors.seeHelp}`);
}

async function needLedger(context: Context, path: string): Promise<Ledger> {
  const ledger = await readLedger(context, path);
  if (ledger !== null) return ledger;
  throw new UsageError("missing-path", context.texts.errors.missingPath(path));
}

interface Material {
  readonly ledger: Ledger;
  readonly plan: Plan;
  readonly addresses: ReadonlyMap<string, BureauAddress>;
  readonly letter: Letter;
  readonly mailings: readonly Mailing[];
}

async function writeDrafts(
  context: Context,
  {
    kind,
    out,
    contact,
    force = false,
  }: MailOptions & { readonly kind: MailKind; readonly out: string },
  { ledger, plan, addresses, letter, mailings }: Material,
): Promise<WrittenDraft[]> {
  const pathOf = ({ bureau }: Mailing): string =>
    join(out, `${safeFileName(`${bureau}-${ledger.period}-${FILE_WORDS[kind]}`)}.eml`);
  const planned = mailings.map(pathOf);
  return writeFiles(context, { force, planned }, async (add) => {
    const drafts: WrittenDraft[] = [];
    for (const mailing of mailings) {
      const { bureau, attachments } = mailing;
      const address = addresses.get(bureau);
      const { to = [], cc = [] } = address ?? {};
      const facts = factsOf(mailing, {
        ledger,
        plan,
        contact,
        greeting: address?.greeting ?? null,
      });
      const path = pathOf(mailing);
      const bytes = await Promise.all(attachments.map(({ read }) => read()));
      const files = attachments.map(({ name }, at) => ({
        name,
        bytes: bytes[at] ?? new Uint8Array(),
      }));
      await add(path, composeMail({ to, cc, ...fillLetter(letter, facts), attachments: files }));
      drafts.push({ bureau, path, to, cc, attachments: attachments.map(({ name }) => name) });
    }
    return drafts;
  });
}

const FILE_WORDS: Readonly<Record<MailKind, string>> = {
  first: "发放",
  remind: "催报",
  return: "退回",
};

function factsOf(
  { bureau, due, lines, state, owed, attachments }: Mailing,
  {
    ledger,
    plan,
    contact,
    greeting,
  }: Pick<Material, "ledger" | "plan"> & {
    readonly contact: string | undefined;
    readonly greeting: string | null;
  },
): LetterFacts {
  const day = due ?? ledger.due;
  const period = parsePeriod(ledger.period);
  return {
    单位: bureau,
    称呼: greeting ?? bureau,
    计划: plan.title,
    报告期: period === null ? ledger.period : chinese.period(period),
    截止日: day === null ? "" : chinese.day(day),
    项数: lines === 0 ? "配合事项" : ` ${lines} 项指标`,
    情况: state,
    欠报: owed.map((each) => `\u3000\u3000${each}`).join("\n"),
    附件: attachments.map(({ name }) => name).join("、"),
    联系: contact === undefined ? "" : `如有疑问，请联系：${contact}`,
    落款: plan.leadOffice,
  };
}

/** `mail` on the command line. */
export const mailCommand: CommandSpec = {
  name: "mail",
  examples: [
    "mail --kind remind",
    "mail --kind first --ledger 发放/ledger.json --addresses 通讯录.xlsx --out 邮件",
    "mail --kind remind --ledger 发放/ledger.json --from 汇总.xlsx --addresses 通讯录.xlsx --out 邮件",
    "mail --kind return --ledger 发放/ledger.json --marked 标注 --addresses 通讯录.csv --out 邮件",
  ],
  define: (command, texts) =>
    command
      .requiredOption("--kind <KIND>", texts.mail.options.kind)
      .option("--ledger <FILE>", texts.mail.options.ledger)
      .option("--addresses <FILE>", texts.mail.options.addresses)
      .option("--out <DIR>", texts.mail.options.out)
      .option("--forms <DIR>", texts.period.options.forms)
      .option("--from <FILE>", texts.mail.options.from)
      .option("--marked <DIR>", texts.mail.options.marked)
      .option("--bureau <NAME...>", texts.options.bureau)
      .option("--plan <PLAN>", texts.options.plan)
      .option("--letter <FILE>", texts.mail.options.letter)
      .option("--contact <TEXT>", texts.mail.options.contact)
      .option("--force", texts.options.force),
  remembered: {
    options: {
      ...{ plan: "plan", ledger: "ledger", addresses: "addresses", contact: "contact" },
      ...{ forms: "forms", from: "summary", marked: "marked", mails: "mails" },
    },
    needs: ["--ledger", "--addresses"],
  },
  run: (context, command) => runMail(context, command.opts<MailOptions>()),
};
