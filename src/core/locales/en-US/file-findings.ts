import type { ExceededLimit, Finding } from "../../finding";
import type { FindingSentences } from "../sentence";
import { aside } from "./phrases";

/** What is wrong with a file itself. */
export const FILE_SENTENCES = {
  "not-a-workbook": (f) =>
    f.expected === ".docx"
      ? `Not a Word document${aside(f)}. Open it in Word or WPS, save it as .docx and import it again`
      : `Not an Excel workbook${aside(f)}. Save it as .xlsx and send it again`,
  "legacy-format": (f) =>
    f.received === ".numbers"
      ? `A table of Apple's Numbers${aside(f)}. Export it from Numbers to Excel (.xlsx) and send that`
      : `A file of another format${aside(f)}; renaming does not change it. Open it in Excel or WPS, save it as .xlsx and send it again`,
  encrypted: (f) =>
    `The file has a password and cannot be opened${aside(f)}. Remove the password, save and send it again`,
  "too-large": (f) =>
    `The file is past a limit${exceeded(f)}. ${WHAT_TO_DO[f.details.limit] ?? "Send the form alone, pictures and annexes apart"}`,
  damaged: (f) =>
    `The file is damaged${aside(f)}; it may have been cut off on its way. Save it and send it again`,
  "unsafe-content": (f) =>
    f.details.content === "macros"
      ? `The file holds what is not allowed${aside(f)} and was not opened. Save it as .xlsx without macros`
      : `The file holds what is not allowed${aside(f)} and was not opened. Open it in Excel or WPS and save it as .xlsx`,
  "external-link": (f) =>
    `The file refers to another workbook${aside(f)}, which was not followed. Replace such references by values`,
  "no-entry-sheet": (f) =>
    `No sheet has the headers 编号 and 完成值${aside(f)}. Fill in the form as it was sent, with its header row`,
} satisfies Partial<FindingSentences>;

const WHAT_TO_DO: Readonly<Partial<Record<ExceededLimit, string>>> = {
  "cell-text": "Shorten this cell and send long material apart",
  text: "Send the form alone, other data and long material apart",
  lines: "Fill in the form as it was sent and send other data apart",
  columns: "Fill in the form as it was sent, with its header row",
};

const INNER = "inner structure";

const LIMITS: Readonly<Record<ExceededLimit, string>> = {
  packed: "file size",
  unpacked: "size when unpacked",
  parts: "parts inside the file",
  sheets: "sheets",
  cells: "cells that hold something",
  "cell-text": "characters in a cell",
  text: "characters in all cells",
  lines: "lines below the header row",
  columns: "columns of the header row",
  "xml-elements": INNER,
  "xml-depth": INNER,
  "xml-attributes": INNER,
  "xml-text": INNER,
  "number-formats": INNER,
};

/** (size when unpacked 316 MB, at most 40 MB) */
function exceeded({ received, expected, details }: Finding<"too-large">): string {
  const most = expected === null ? "" : `, at most ${expected.replace("≤ ", "")}`;
  return received === null ? "" : ` (${LIMITS[details.limit]} ${received}${most})`;
}
