import type { CellRemark, CellRemarkKind } from "./document";

/** How the characters look that are being read. */
export interface RunLook {
  isHidden: boolean;
  isStruck: boolean;
  isRaised: boolean;
}

/** Text that is being gathered: of a cell, or of a paragraph outside any table. */
export class TextGatherer {
  private readonly pieces: string[] = [];
  private readonly remarks: CellRemark[] = [];
  private isAfterParagraph = false;

  /** Begins a paragraph: a line break, but not in front of the first. */
  startParagraph(): void {
    this.isAfterParagraph = this.pieces.length > 0;
  }

  add(text: string): void {
    if (text === "") return;
    if (this.isAfterParagraph) this.pieces.push("\n");
    this.isAfterParagraph = false;
    this.pieces.push(text);
  }

  /** One remark for words that follow each other. */
  remark(kind: CellRemarkKind, text: string): void {
    const last = this.remarks.at(-1);
    if (last?.kind === kind)
      this.remarks[this.remarks.length - 1] = { kind, text: last.text + text };
    else this.remarks.push({ kind, text });
  }

  /** The last character so far. */
  get last(): string {
    return this.pieces.at(-1)?.slice(-1) ?? "";
  }

  take(): { readonly text: string; readonly remarks: readonly CellRemark[] } {
    return { text: this.pieces.join(""), remarks: this.remarks };
  }
}

/** Puts text of a run where it belongs: read, or left out and remarked. */
export function addRunText(
  gatherer: TextGatherer,
  text: string,
  look: RunLook,
  change: "deleted" | "inserted" | null,
): void {
  if (text === "") return;
  if (change === "deleted") gatherer.remark("tracked-deletion", text);
  else if (look.isHidden) gatherer.remark("hidden-text", text);
  else if (look.isStruck) gatherer.remark("struck-text", text);
  // m² is a unit; 水质量³ is a footnote, and 6100¹ is two readings
  else if (look.isRaised && !/[mM米]$/.test(gatherer.last)) gatherer.remark("raised-text", text);
  else {
    if (change === "inserted") gatherer.remark("tracked-insertion", text);
    gatherer.add(text);
  }
}
