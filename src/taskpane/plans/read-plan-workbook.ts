import type { Messages } from "../../core";
import { readPlanBook } from "../../sheets";
import type { WorkbookReader } from "../files";
import { listRemarks } from "./list-remarks";
import type { PlanFileReading } from "./plan-file-reading";
import { worthTelling } from "./worth-telling";

/** Reads the plan of a workbook: its mistakes are told by sheet and cell, 指标!F12. */
export function readPlanWorkbook(
  bytes: Uint8Array,
  messages: Messages,
  reader: WorkbookReader,
): PlanFileReading {
  const tooLarge = reader.refuse(bytes.length);
  const result = tooLarge === null ? reader.read(bytes) : null;
  if (result?.outcome !== "read") {
    const findings = result?.findings ?? (tooLarge === null ? [] : [tooLarge]);
    const sentences = findings.map((each) => messages.finding(each, null));
    return { mistakes: sentences.map((sentence) => ({ line: null, path: "", sentence })) };
  }
  const { plan, problems, notes } = readPlanBook(result.workbook);
  if (plan !== null) {
    const told = worthTelling(notes).map(({ sheet, note }) => ({
      ...{ line: null, path: sheet, sentence: messages.bookNote(note) },
    }));
    return { plan, remarks: [...told, ...listRemarks(plan, messages)] };
  }
  const mistakes = problems.map(({ sheet, cell, heading, problem }) => ({
    line: null,
    path:
      [sheet, ...(cell === null ? [] : [cell])].join("!") + (heading === null ? "" : ` ${heading}`),
    sentence: messages.bookProblem(problem),
  }));
  return { mistakes };
}
