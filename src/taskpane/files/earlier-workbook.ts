import { readPrevious, type PreviousPeriod, type PreviousProblem } from "../../exchange";
import type { PickedFile } from "../kit";
import type { Settings } from "../notebook";
import type { WorkbookReader } from "./reader";

/** The period before, or why a file is not its summary. */
export type EarlierReading =
  { readonly previous: PreviousPeriod } | { readonly why: EarlierProblem };

/** Why a file is not the summary of an earlier period. */
export type EarlierProblem = PreviousProblem | { readonly kind: "unreadable" };

/** Reads the summary of an earlier period of the plan. */
export async function readEarlier(
  file: PickedFile,
  { plan, period }: Settings,
  files: WorkbookReader,
): Promise<EarlierReading> {
  if (files.refuse(file.size)) return { why: { kind: "unreadable" } };
  const bytes = await file.read().catch(() => null);
  const result = bytes && files.read(bytes);
  if (result?.outcome !== "read") return { why: { kind: "unreadable" } };
  const read = readPrevious(result.workbook, plan, period);
  return "problem" in read ? { why: read.problem } : read;
}
