import type { XmlAttributes, XmlWalker } from "../xml";
import type { OpenStyles } from "./styles";

/** Walks what an OpenDocument file says of styles and printed pages (1.3, part 3, 16.9): headers by the names of their pages. */
export class StylesWalker implements XmlWalker {
  /** In Excel's code, `&L责任单位：市商务局`. */
  readonly headers = new Map<string, string>();
  private page: string | null = null;
  private isInHeader = false;
  private header = "";

  constructor(private readonly styles: OpenStyles) {}

  open(name: string, attributes: XmlAttributes): void {
    this.styles.open(name, attributes);
    if (name === "master-page") this.page = attributes.get("style:name") ?? "";
    else if (name === "header" && this.page !== null) {
      this.isInHeader = attributes.get("style:display") !== "false";
      this.header = "";
    } else if (this.isInHeader) this.header += REGIONS[name] ?? "";
  }

  close(name: string): void {
    this.styles.close(name);
    if (name === "header") {
      if (this.page !== null && this.isInHeader && this.header !== "") {
        this.headers.set(this.page, this.header);
      }
      this.isInHeader = false;
    } else if (name === "master-page") this.page = null;
  }

  text(piece: string): void {
    if (this.isInHeader) this.header += piece.replaceAll("&", "&&");
  }
}

const REGIONS: Readonly<Partial<Record<string, string>>> = {
  "region-left": "&L",
  "region-center": "&C",
  "region-right": "&R",
};
