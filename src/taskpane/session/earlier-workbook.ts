import { readPrevious, type PreviousPeriod, type PreviousProblem } from "../../exchange";
import type { Settings } from "../state";
import type { WorkbookFiles } from "../workbook-files";
import type { PickedFile } from "./check-files";

/** The period before, or why a file is not its summary. */
export type EarlierReading =
  | { readonly previous: PreviousPeriod }
  | { readonly why: PreviousProblem | { readonly kind: "unreadable" } };

/** Reads the summary of an earlier period of the plan. */
export async function readEarlier(
  file: PickedFile,
  { plan, period }: Settings,
  files: Pick<WorkbookFiles, "read" | "refuse">,
): Promise<EarlierReading> {
  if (files.refuse(file.size)) return { why: { kind: "unreadable" } };
  const bytes = await file.read().catch(() => null);
  const result = bytes && files.read(bytes);
  if (result?.outcome !== "read") return { why: { kind: "unreadable" } };
  const read = readPrevious(result.workbook, plan, period);
  return "problem" in read ? { why: read.problem } : read;
}
