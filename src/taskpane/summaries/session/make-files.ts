import { type BureauSummary, SpreadsheetError } from "../../../sheets";
import type { NamedFile } from "../../kit";
import { fetchPart, hostOf, load } from "../../shell";
import type { MadeSummaries, SummariesContext, SummaryDelivery } from "../state";

/** Workbooks that are to be made, and how they reach the person. */
export interface FilesRequest {
  readonly summaries: readonly BureauSummary[];
  /** All that could have been made: names of files are unlike each other among them. */
  readonly bureaus: readonly string[];
  readonly delivery: Exclude<SummaryDelivery, "sheets">;
}

export interface FilesOutcome {
  /** Null where the person broke off saving. */
  readonly made: MadeSummaries | null;
  /** Excel opened none of them. */
  readonly isRefused: boolean;
}

/** Makes a workbook of each summary, and hands them over. A single one is saved as it is. */
export async function makeFiles(
  context: SummariesContext,
  request: FilesRequest,
): Promise<FilesOutcome> {
  const { delivery, summaries } = request;
  const { world } = context;
  const period = summaries[0]?.period.id ?? "";
  if (delivery === "open") return openEach(context, request);
  const files: NamedFile[] = [];
  for await (const file of makeEach(context, request)) files.push(file);
  if (delivery === "single") {
    const ready = files.map((file) => ({ ...file, isSaved: false }));
    return { made: { kind: "ready", files: ready }, isRefused: false };
  }
  const [only] = files;
  const saved =
    only !== undefined && files.length === 1
      ? only
      : {
          name: `各单位汇总-${period}.zip`,
          bytes: (await load(context)).pack(files, world.now()),
        };
  const isSaved = await world.save(saved.name, saved.bytes);
  const made = { kind: "saved", file: saved.name, count: files.length } as const;
  return { made: isSaved ? made : null, isRefused: false };
}

async function openEach(context: SummariesContext, request: FilesRequest): Promise<FilesOutcome> {
  const { openInExcel } = hostOf(context);
  let count = 0;
  try {
    for await (const { bytes } of makeEach(context, request)) {
      await openInExcel?.(bytes);
      count += 1;
    }
  } catch (error) {
    if (count > 0 || !(error instanceof SpreadsheetError)) throw error;
    return { made: null, isRefused: true };
  }
  return { made: { kind: "opened", count }, isRefused: false };
}

/** One workbook after the other; the pane is drawn between two. */
async function* makeEach(
  context: SummariesContext,
  { summaries, bureaus }: FilesRequest,
): AsyncGenerator<NamedFile, void> {
  const { store, world } = context;
  const files = await load(context);
  const { buildSummaryWorkbook, summaryFileNames } = await fetchPart(
    "summary",
    () => import(/* webpackChunkName: "summary" */ "./summaries"),
  );
  for (const [done, summary] of summaries.entries()) {
    const { bureau, period } = summary;
    const { busy } = store.state;
    if (busy !== null) {
      store.update({ busy: { ...busy, done, total: summaries.length, item: bureau } });
    }
    await world.pause();
    const name = summaryFileNames(bureaus, period.id).get(bureau) ?? bureau;
    yield { name, bytes: await files.write(buildSummaryWorkbook(summary)) };
  }
}
