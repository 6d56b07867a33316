import type { XmlAttributes } from "../xml";
import type { ColourOf } from "./palette";
import { RunCollector, type StoredRun } from "./text-runs";

/** Gathers what the elements of a cell (`c`) say, one cell after another, until it is read. */
export class WrittenCell {
  type = "n";
  style = 0;
  value: string | null = null;
  /** An inline string's text, which comes in several. */
  inline: string | null = null;
  formula: string | null = null;
  /** The number under which cells share a formula. */
  sharedIndex: string | null = null;
  /** Whether it holds something that only newer programs show, a picture for one. */
  isRich = false;

  private collector: RunCollector | null = null;
  private isInRun = false;
  /** The element whose text is wanted. */
  private target: "value" | "formula" | "inline" | null = null;
  private isPhonetic = false;

  /** @param twoValues the refusal of a cell that holds two: whichever were taken, the other would be lost */
  constructor(
    private readonly twoValues: () => Error,
    private readonly colourOf: ColourOf,
  ) {}

  /** The pieces of an inline string; null where they look alike. */
  get runs(): readonly StoredRun[] | null {
    return this.collector?.finish() ?? null;
  }

  begin(attributes: XmlAttributes): void {
    this.type = attributes.get("t") ?? "n";
    this.style = Number(attributes.get("s") ?? 0);
    this.value = null;
    this.inline = null;
    this.formula = null;
    this.sharedIndex = null;
    this.collector = null;
    this.isInRun = false;
    this.isRich = attributes.get("vm") !== undefined;
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth > 5) this.openInside(name, attributes, depth);
    else if (name === "v") {
      if (this.value !== null) throw this.twoValues();
      this.value = "";
      this.target = "value";
    } else if (name === "f") {
      if (this.formula !== null) throw this.twoValues();
      this.formula = "";
      this.target = "formula";
      if (attributes.get("t") === "shared") this.sharedIndex = attributes.get("si") ?? "";
    } else if (name === "is") {
      if (this.inline !== null) throw this.twoValues();
      this.inline = "";
    }
  }

  close(name: string, depth: number): void {
    this.target = null;
    if (name === "rPh") this.isPhonetic = false;
    else if (name === "r" && depth === 6 && this.isInRun) {
      this.collector?.close();
      this.isInRun = false;
    }
  }

  text(piece: string): void {
    if (this.target === "value") this.value = (this.value ?? "") + piece;
    else if (this.target === "formula") this.formula = (this.formula ?? "") + piece;
    else if (this.target === "inline") {
      this.inline = (this.inline ?? "") + piece;
      if (this.isInRun) this.collector?.addText(piece);
    }
  }

  /** A program may write one text in both ways, but not two. */
  refuseOther(): void {
    const value = this.value?.trim() ?? "";
    const inline = this.inline?.trim() ?? "";
    if (value !== "" && inline !== "" && value !== inline) throw this.twoValues();
  }

  private openInside(name: string, attributes: XmlAttributes, depth: number): void {
    if (name === "rPh") this.isPhonetic = true;
    else if (name === "t" && this.inline !== null && !this.isPhonetic) this.target = "inline";
    else if (this.inline !== null) {
      if (name === "r" && depth === 6) {
        this.collector ??= new RunCollector(this.colourOf);
        this.isInRun = true;
      }
      if (this.isInRun) this.collector?.open(name, attributes);
    }
  }
}
