import type { JointRules } from "../../core";
import type { ContactLabel, FormCell } from "../../sheets";
import type { FileReport } from "./file-report";

/** One file that came back, read and judged; the workbook itself is not kept. */
export interface ReturnedFile {
  readonly report: FileReport;
  /** Of its bytes; null where they could not be read. */
  readonly sha256: string | null;
  /** When it says it was last saved, an instant in UTC; null where it does not say. */
  readonly savedAt: string | null;
  /** What stands in the cover's contact cells. */
  readonly contact: Readonly<Record<ContactLabel, string | null>>;
  /** 上期值 of each line as it stands in the form, by target id; blank ones are left out. */
  readonly printedPrevious: ReadonlyMap<string, FormCell>;
  /** Which figure it asked for, of the targets that its bureau shares; nothing where no form could be read. */
  readonly joint: JointRules;
}

export const NO_CONTACT: ReturnedFile["contact"] = {
  填报人: null,
  审核人: null,
  联系电话: null,
  填报日期: null,
};

/** A file of which nothing but its report is known. */
export function unreadFile(report: FileReport, sha256: string | null = null): ReturnedFile {
  const nothing = { savedAt: null, contact: NO_CONTACT, printedPrevious: new Map() };
  return { report, sha256, ...nothing, joint: new Map() };
}
