import type { PreviousPeriod, PreviousProblem } from "../../exchange";
import type { Settings } from "../state";
import type { WorkbookFiles } from "../workbook-files";
import type { PickedFile } from "./check-files";

/** Reads the consolidated workbook of an earlier period of the plan, or says why it is none. */
export async function readEarlier(
  file: PickedFile,
  { plan, period }: Settings,
  files: WorkbookFiles,
): Promise<
  | { readonly previous: PreviousPeriod }
  | { readonly why: PreviousProblem | { readonly kind: "unreadable" } }
> {
  if (files.refuse(file.size)) return { why: { kind: "unreadable" } };
  const bytes = await file.read().catch(() => null);
  const result = bytes && files.read(bytes);
  if (result?.outcome !== "read") return { why: { kind: "unreadable" } };
  const read = files.readPrevious(result.workbook, plan, period);
  return "problem" in read ? { why: read.problem } : read;
}
