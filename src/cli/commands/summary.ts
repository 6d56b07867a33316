import { basename, join } from "node:path";
import { fingerprint } from "../../core";
import { summaryFileNames, type SummarySource } from "../../exchange";
import { type BureauSummary, buildSummaryWorkbook, listHeld, withoutBlanks } from "../../sheets";
import { writeWorkbook } from "../../xlsx";
import type { CommandSpec } from "../command-spec";
import { deflate } from "../compression";
import { type Context, printJson } from "../context";
import { writeFiles } from "../output";
import { loadSummaries, type SummarySourceOptions } from "../summary-source";
import { UsageError } from "../usage-error";

export interface SummaryOptions extends SummarySourceOptions {
  readonly bureau?: readonly string[];
  readonly out: string;
  readonly force?: boolean;
}

/** One summary that was written. */
interface WrittenSummary {
  readonly bureau: string;
  readonly path: string;
  readonly sha256: string;
  readonly asked: number;
  readonly reported: number;
  /** Ids of lines whose figure does not count: it waits to be verified, cannot be used, is undecided. */
  readonly held: readonly string[];
}

/** `summary`: a workbook for each bureau, to be printed and signed. All are written, or none. */
export async function runSummary(context: Context, options: SummaryOptions): Promise<number> {
  const { printer, texts } = context;
  const source = await loadSummaries(context, options);
  const chosen = chooseBureaus(context, source, options);
  const all = source.summaries.map(({ bureau }) => bureau);
  const names = summaryFileNames(all, source.period.id);
  const pathOf = ({ bureau }: BureauSummary): string =>
    join(options.out, names.get(bureau) ?? bureau);
  const planned = chosen.map(pathOf);
  const { force = false } = options;
  const written = await writeFiles(context, { force, planned }, async (add) => {
    const done: WrittenSummary[] = [];
    for (const summary of chosen) {
      const bytes = await writeWorkbook(buildSummaryWorkbook(summary), deflate);
      await add(pathOf(summary), bytes);
      done.push(tellOf(summary, pathOf(summary), bytes));
    }
    return done;
  });
  if (context.json) {
    const { kind, plan, period, asOf } = source;
    printJson(context, { kind, plan, period: period.id, asOf, summaries: written });
    return 0;
  }
  const [bureau, asked, reported, file] = texts.summary.columns;
  printer.table(
    [
      ...[{ title: bureau, align: "left" } as const, { title: asked, align: "right" } as const],
      ...[{ title: reported, align: "right" } as const, { title: file, align: "left" } as const],
    ],
    written.map((each) => [
      ...[each.bureau, String(each.asked), String(each.reported), basename(each.path)],
    ]),
  );
  printer.line();
  const open = written.filter(({ held }) => held.length > 0).length;
  printer.line(texts.summary.summary(written.length, options.out, open));
  return 0;
}

/** @throws {UsageError} for names that the workbook does not have; it names those that it has */
function chooseBureaus(
  { texts }: Context,
  { summaries }: SummarySource,
  { bureau: typed, from }: SummaryOptions,
): readonly BureauSummary[] {
  if (typed === undefined) return summaries;
  const wanted = new Set(typed.map(withoutBlanks));
  const known = new Set(summaries.map(({ bureau }) => withoutBlanks(bureau)));
  const unknown = typed.filter((name) => !known.has(withoutBlanks(name)));
  if (unknown.length === 0) {
    return summaries.filter(({ bureau }) => wanted.has(withoutBlanks(bureau)));
  }
  const there = summaries.map(({ bureau }) => bureau);
  const sentence = texts.summary.errors.unknownBureau(from, unknown, there);
  throw new UsageError("unknown-bureau", sentence);
}

function tellOf(summary: BureauSummary, path: string, bytes: Uint8Array): WrittenSummary {
  const { bureau, counts } = summary;
  const counted = (wanted: string): number =>
    counts.find(({ words }) => words === wanted)?.count ?? 0;
  return {
    ...{ bureau, path, sha256: fingerprint(bytes) },
    ...{ asked: counted("应报"), reported: counted("已报") },
    held: listHeld(summary),
  };
}

/** `summary` on the command line. */
export const summaryCommand: CommandSpec = {
  name: "summary",
  examples: [
    "summary --from 汇总.xlsx --out 各单位汇总",
    "summary --from 汇总.xlsx --bureau 市商务局 市科技局 --out 各单位汇总",
    "summary --from 跟踪.xlsx --out 各单位汇总",
  ],
  define: (command, texts) => {
    const { options } = texts.summary;
    return command
      .option("--from <FILE>", options.from)
      .requiredOption("--out <DIR>", options.out)
      .option("--bureau <NAME...>", options.bureau)
      .option("--plan <PLAN>", options.plan)
      .option("--period <PERIOD>", options.period)
      .option("--force", texts.options.force);
  },
  remembered: { options: { from: "summary" }, needs: ["--from"] },
  run: (context, command) => runSummary(context, command.opts<SummaryOptions>()),
};
