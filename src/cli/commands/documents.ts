import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isDay } from "../../core";
import {
  buildBulletin,
  buildReminder,
  buildSupervisions,
  NEAR_DAYS,
  safeFileName,
} from "../../exchange";
import { writeDocument } from "../../papers";
import type { PaperSpec } from "../../sheets";
import { type CommandSpec, gather } from "../command-spec";
import { deflate } from "../compression";
import { type Context, printJson } from "../context";
import { loadOffice } from "../office-source";
import { writeFiles } from "../output";
import { loadProgress, type ProgressOptions } from "../progress-source";
import { printable } from "../terminal";
import { UsageError } from "../usage-error";

export interface DocumentsOptions extends ProgressOptions {
  readonly settings?: string;
  readonly near?: string;
  readonly by?: string;
  readonly out: string;
  readonly force?: boolean;
}

/** A draft with its name. */
interface Draft {
  readonly kind: "remind" | "bulletin" | "supervise";
  readonly name: string;
  readonly bureau: string | null;
  readonly paper: PaperSpec;
}

/** `documents`: 催报通知, 通报 and 督办单 as drafts; facts are filled in, judgement is left to a person. */
export async function runDocuments(context: Context, options: DocumentsOptions): Promise<number> {
  const { printer, texts } = context;
  const drafts = await writeDrafts(context, options);
  const left = await leftBehind(options.out, drafts);
  if (context.json) {
    printJson(context, {
      out: options.out,
      documents: drafts.map(({ kind, name, bureau }) => ({ kind, name, bureau })),
      leftBehind: left,
    });
    return 0;
  }
  const [file, what] = texts.papers.columns;
  printer.table(
    [file, what].map((title) => ({ title, align: "left" })),
    drafts.map(({ name, paper }) => [name, paper.title]),
  );
  printer.line();
  printer.line(texts.papers.summary(drafts.length, options.out));
  if (!drafts.some(({ kind }) => kind === "remind")) printer.line(texts.papers.noReminder);
  if (!drafts.some(({ kind }) => kind === "supervise")) printer.line(texts.papers.noSupervision);
  printer.line(texts.papers.next);
  if (left.length > 0) {
    context.world.terminal.err(`${printable(texts.papers.leftBehind(left))}\n`);
  }
  return 0;
}

/** Writes them, all or none. */
export async function writeDrafts(
  context: Context,
  options: DocumentsOptions,
): Promise<readonly Draft[]> {
  const near = readNear(context, options.near);
  const { by, out, force = false } = options;
  if (by !== undefined && !isDay(by)) {
    throw new UsageError("bad-day", context.texts.errors.badDay("--by", by));
  }
  const office = await loadOffice(context, options.settings);
  const facts = { ...office, ...(by !== undefined && { by }) };
  const progress = await loadProgress(context, options);
  const reminder = buildReminder(progress, facts);
  const waiting = progress.bureaus.flatMap((each) => (each.isWaiting ? [each.bureau] : []));
  if (waiting.length > 0) {
    context.world.terminal.err(`${printable(context.texts.papers.waiting(waiting))}\n`);
  }
  const drafts: Draft[] = [
    ...(reminder === null
      ? []
      : [{ kind: "remind", name: "催报通知.docx", bureau: null, paper: reminder } as const]),
    { kind: "bulletin", name: "通报.docx", bureau: null, paper: buildBulletin(progress, facts) },
    ...buildSupervisions(progress, facts, near).map(({ bureau, paper }): Draft => {
      const name = `${safeFileName(`${SUPERVISION}${bureau}`)}.docx`;
      return { kind: "supervise", name, bureau, paper };
    }),
  ];
  const planned = drafts.map(({ name }) => join(out, name));
  await writeFiles(context, { force, planned }, async (add) => {
    for (const { name, paper } of drafts) {
      await add(join(out, name), writeDocument(paper, deflate));
    }
  });
  return drafts;
}

const SUPERVISION = "督办单-";

/** Drafts that lie there from before: nobody is to send a reminder that holds no more. */
async function leftBehind(folder: string, drafts: readonly Draft[]): Promise<readonly string[]> {
  const written = new Set(drafts.map(({ name }) => name));
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name === "催报通知.docx" || /^督办单-.*\.docx$/u.test(name))
    .filter((name) => !written.has(name))
    .sort();
}

function readNear(context: Context, word: string | undefined): number {
  if (word === undefined) return NEAR_DAYS;
  if (/^\d{1,4}$/.test(word)) return Number(word);
  throw new UsageError("bad-option", context.texts.papers.errors.badNear(word));
}

/** `documents` on the command line. */
export const documentsCommand: CommandSpec = {
  name: "documents",
  examples: [
    "documents --from 汇总.xlsx --out 文书",
    "documents --from 汇总.xlsx --settings 文书.json --by 2022-01-25 --out 文书",
  ],
  define: (command, texts) =>
    command
      .option("--from <FILE>", texts.papers.options.from)
      .requiredOption("--out <DIR>", texts.papers.options.documentsOut)
      .option("--settings <FILE>", texts.papers.options.settings)
      .option("--by <DATE>", texts.papers.options.by)
      .option("--near <DAYS>", texts.papers.options.near)
      .option("--plan <PLAN>", texts.papers.options.plan)
      .option("--previous <FILE>", texts.papers.options.previous, gather)
      .option("--baselines <FILE>", texts.options.baselines)
      .option("--lights <GREEN,YELLOW>", texts.papers.options.lights)
      .option("--force", texts.options.force),
  remembered: { options: { from: "summary", plan: "plan" }, needs: ["--from"] },
  run: (context, command) => runDocuments(context, command.opts<DocumentsOptions>()),
};
