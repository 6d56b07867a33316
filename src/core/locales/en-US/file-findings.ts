import {
  type ExceededLimit,
  type Finding,
  kindOfFile,
  type OtherFileKind,
  PLAN_BOOK,
  type UnreadReason,
} from "../../finding";
import type { FindingSentences } from "../sentence";
import { aside } from "./phrases";

/** What is wrong with a file itself. */
export const FILE_SENTENCES = {
  "not-read": (f) => `Not read: ${UNREAD[f.details.why](aside(f))}`,
  "not-a-workbook": (f) =>
    f.expected === ".docx" && f.received === ".pdf"
      ? "A scanned PDF: its pages are pictures without text. Use character recognition or type it into Excel, import that and check each line"
      : f.expected === ".docx"
        ? `Not a Word document${aside(f)}. Open it in Word or WPS, save it as .docx and import it again`
        : otherFile(f, kindOfFile(f.received)),
  "legacy-format": (f) =>
    f.severity === "warning"
      ? `An old workbook${aside(f)}; what was read may be wrong: ${f.expected ?? "no values"}. Compare it with the file, and confirm it by a decision; or save it as .xlsx and send that`
      : f.received === ".numbers"
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
    f.received === PLAN_BOOK
      ? "A plan workbook, not a form; it was not read as one. Move it out of the folder of returns; zerenbiao plan check examines it"
      : `No sheet has the headers 编号 and 完成值${aside(f)}. Fill in the form as it was sent, with its header row`,
  attachment: (f) =>
    f.severity === "error"
      ? `Only an attachment came${aside(f)}, and no form: its figures are not read. ${FILL_IN}; attachments may come beside it`
      : `An attachment${aside(f)}, no form: its figures are not read; it is kept as evidence`,
} satisfies Partial<FindingSentences>;

const UNREAD: Readonly<Record<UnreadReason, (aside: string) => string>> = {
  pipe: (aside) => `a pipe, no file${aside}. Put the file there that was sent`,
  socket: (aside) => `a socket, no file${aside}. Put the file there that was sent`,
  device: (aside) => `a device, no file${aside}. Put the file there that was sent`,
  "broken-link": (aside) =>
    `a link to a file that is not there${aside}. Put the file there, or make the link again`,
  folder: (aside) => `a folder, no file${aside}. Put its files there`,
  "no-access": (aside) => `it may not be opened${aside}. Correct its permissions and run again`,
  busy: (aside) => `another program holds it${aside}. Close that program and run again`,
  name: (aside) => `its name is not UTF-8 and cannot be opened${aside}. Rename it and run again`,
  gone: (aside) => `it was there a moment ago${aside}. See whether it was moved and run again`,
  disk: (aside) =>
    `the disk or the network does not hand it over${aside}. Check the connection and run again`,
  other: (aside) => `the system does not hand it over${aside}. Check the file and run again`,
};

const FILL_IN = "Fill in the form as it was sent and send the .xlsx";

/** Each kind of other files has a way of its own: only tables can be saved as .xlsx. */
function otherFile(f: Finding, kind: OtherFileKind): string {
  switch (kind) {
    case "container":
      return `A packed file${aside(f)}, which was not opened. Unpack it and send the .xlsx inside`;
    case "empty-container":
      return "The archive holds no file. Pack the filled-in .xlsx again, or send it as it is";
    case "empty-mail":
      return "The mail has no attachment; figures in its text are not read. Send the filled-in .xlsx as an attachment";
    case "outlook":
      return "Outlook packed the attachments into winmail.dat, out of which they cannot be taken. Let the bureau send its mail as HTML or plain text";
    case "mail":
      return `A message${aside(f)}, which was not opened. Save the .xlsx that is attached to it and send that`;
    case "printed":
      return `A file to look at, not to fill in${aside(f)}: its figures are not read. ${FILL_IN}; this file may come beside it as evidence`;
    case "picture":
      return `A picture or a film${aside(f)}: its figures are not read. ${FILL_IN}; pictures may come beside it as evidence`;
    case "document":
      return `A document, not a table${aside(f)}: its figures are not read. ${FILL_IN}; documents may come beside it as evidence`;
    case "empty":
      return `The file is empty${aside(f)}; it may not have been saved or sent to its end. Save it and send it again`;
    case "other": {
      const beginning =
        f.received === null ? " and of no known kind" : `; it begins with “${f.received}”`;
      return `Not an Excel workbook${beginning}. ${FILL_IN}`;
    }
  }
}

const WHAT_TO_DO: Readonly<Partial<Record<ExceededLimit, string>>> = {
  "cell-text": "Shorten this cell and send long material apart",
  text: "Send the form alone, other data and long material apart",
  lines: "Fill in the form as it was sent and send other data apart",
  columns: "Fill in the form as it was sent, with its header row",
  blocks: "Keep only the pages of the table and import those",
  pages: "Keep only the pages of the table and import those",
  words: "Keep only the pages of the table and import those",
  time: "Keep only the pages of the table, or open it in Word or WPS and save it as .docx",
  files: "Make several archives of it, or unpack it into the folder of returns",
  nesting: "Unpack it and put the .xlsx inside into the folder of returns",
  "mail-headers": "No usual mail has that: open it, save the .xlsx that is attached and send that",
  "mail-parts": "No usual mail has that: open it, save the .xlsx that is attached and send that",
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
  blocks: "paragraphs and tables",
  "xml-elements": INNER,
  "xml-depth": INNER,
  "xml-attributes": INNER,
  "xml-text": INNER,
  "number-formats": INNER,
  pages: "pages",
  words: "pieces of text on the pages",
  time: "time to read it",
  files: "files inside",
  nesting: "archives and mails inside each other",
  "mail-headers": "headers of the mail",
  "mail-parts": "parts of the mail",
};

/** (size when unpacked 316 MB, at most 40 MB) */
function exceeded({ received, expected, details }: Finding<"too-large">): string {
  const most = expected === null ? "" : `, at most ${expected.replace("≤ ", "")}`;
  return received === null ? "" : ` (${LIMITS[details.limit]} ${received}${most})`;
}
