import { buildPublishedTableWorkbook } from "../exchange";
import { writeWorkbook } from "../xlsx";
import type { LanguageOption } from "./language";
import { readDay } from "./occasion";
import { modelOf } from "./plan-model";
import type { Plan } from "./plan-shape";
import { deflate } from "./platform";

/** How the published table is made. */
export interface PublishedTableOptions extends LanguageOption {
  /** The day that stands in the file; left out: today, the only look at a clock. */
  readonly asOf?: string | undefined;
}

/**
 * The published table as an .xlsx file, as the annex prints it: `table` of the command line.
 *
 * @throws {ZerenbiaoError} `bad-day`, `not-ours`
 * @example await writeFile("责任分解表.xlsx", await publishedTable(plan));
 */
export async function publishedTable(
  plan: Plan,
  options: PublishedTableOptions = {},
): Promise<Uint8Array> {
  const { language = "zh-CN" } = options;
  const createdOn = readDay("asOf", options.asOf, language);
  return writeWorkbook(buildPublishedTableWorkbook(modelOf(plan, language), createdOn), deflate);
}
