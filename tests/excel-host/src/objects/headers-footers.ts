import { HostObject, invalidArgument } from "../wire";
import type { HeaderFooterTexts, PageKind, Sheet } from "../workbook";
import { oneOf, text } from "./arguments";

const LONGEST = 255;

export class HeaderFooterGroupObject extends HostObject {
  readonly typeName = "HeaderFooterGroup";

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get DefaultForAllPages(): HeaderFooterObject {
    return this.page("DefaultForAllPages");
  }
  get FirstPage(): HeaderFooterObject {
    return this.page("FirstPage");
  }
  get EvenPages(): HeaderFooterObject {
    return this.page("EvenPages");
  }
  get OddPages(): HeaderFooterObject {
    return this.page("OddPages");
  }

  get State(): string {
    return this.sheet.page.headerFooterState;
  }
  set State(value: unknown) {
    const states = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;
    this.sheet.page.headerFooterState = oneOf(value, states);
  }
  get UseSheetMargins(): boolean {
    return this.sheet.page.useSheetMargins;
  }
  set UseSheetMargins(value: unknown) {
    this.sheet.page.useSheetMargins = value === true;
  }
  get UseSheetScale(): boolean {
    return this.sheet.page.useSheetScale;
  }
  set UseSheetScale(value: unknown) {
    this.sheet.page.useSheetScale = value === true;
  }

  private page(kind: PageKind): HeaderFooterObject {
    return new HeaderFooterObject(this.sheet.page.headersFooters[kind]);
  }
}

/** The texts keep Excel's codes: `&P`, `&D`, `&"仿宋,Regular"`. */
class HeaderFooterObject extends HostObject {
  readonly typeName = "HeaderFooter";

  constructor(private readonly texts: HeaderFooterTexts) {
    super();
  }

  get LeftHeader(): string {
    return this.texts.LeftHeader;
  }
  set LeftHeader(value: unknown) {
    this.texts.LeftHeader = limited(value);
  }
  get CenterHeader(): string {
    return this.texts.CenterHeader;
  }
  set CenterHeader(value: unknown) {
    this.texts.CenterHeader = limited(value);
  }
  get RightHeader(): string {
    return this.texts.RightHeader;
  }
  set RightHeader(value: unknown) {
    this.texts.RightHeader = limited(value);
  }
  get LeftFooter(): string {
    return this.texts.LeftFooter;
  }
  set LeftFooter(value: unknown) {
    this.texts.LeftFooter = limited(value);
  }
  get CenterFooter(): string {
    return this.texts.CenterFooter;
  }
  set CenterFooter(value: unknown) {
    this.texts.CenterFooter = limited(value);
  }
  get RightFooter(): string {
    return this.texts.RightFooter;
  }
  set RightFooter(value: unknown) {
    this.texts.RightFooter = limited(value);
  }
}

function limited(value: unknown): string {
  const words = text(value);
  if (words.length > LONGEST) throw invalidArgument(`More than ${LONGEST} characters.`);
  return words;
}
