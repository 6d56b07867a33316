import { WHOLE_SHEET, type Rectangle } from "../grid";
import { existing, HostObject, invalidArgument, isRecord, NOTHING } from "../wire";
import type { PageSetup, Sheet, Zoom } from "../workbook";
import { integer, numberWithin, oneOf, text } from "./arguments";
import { HeaderFooterGroupObject } from "./headers-footers";
import type { Host } from "./host";
import { RangeAreasObject } from "./range-areas";
import { rangeArgument } from "./range-base";

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const WIDEST_MARGIN = 49 * 72;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
type Settings = PageSetup["settings"];

/** Excel's PageLayout. */
export class PageLayoutObject extends HostObject {
  readonly typeName = "PageLayout";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get HeadersFooters(): HeaderFooterGroupObject {
    return new HeaderFooterGroupObject(this.sheet);
  }

  get Orientation(): string {
    return this.settings.orientation;
  }
  set Orientation(value: unknown) {
    this.settings.orientation = oneOf(value, ["Portrait", "Landscape"]);
  }
  get PaperSize(): string {
    return this.settings.paperSize;
  }
  set PaperSize(value: unknown) {
    this.settings.paperSize = text(value);
  }
  get Zoom(): Zoom {
    return this.settings.zoom;
  }
  set Zoom(value: unknown) {
    this.settings.zoom = checkZoom(value);
  }
  get PrintErrors(): string {
    return this.settings.printErrors;
  }
  set PrintErrors(value: unknown) {
    this.settings.printErrors = oneOf(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"]);
  }
  get PrintComments(): string {
    return this.settings.printComments;
  }
  set PrintComments(value: unknown) {
    this.settings.printComments = oneOf(value, ["NoComments", "EndSheet", "InPlace"]);
  }
  get PrintOrder(): string {
    return this.settings.printOrder;
  }
  set PrintOrder(value: unknown) {
    this.settings.printOrder = oneOf(value, ["DownThenOver", "OverThenDown"]);
  }
  get BlackAndWhite(): boolean {
    return this.settings.blackAndWhite;
  }
  set BlackAndWhite(value: unknown) {
    this.settings.blackAndWhite = value === true;
  }
  get CenterHorizontally(): boolean {
    return this.settings.centerHorizontally;
  }
  set CenterHorizontally(value: unknown) {
    this.settings.centerHorizontally = value === true;
  }
  get CenterVertically(): boolean {
    return this.settings.centerVertically;
  }
  set CenterVertically(value: unknown) {
    this.settings.centerVertically = value === true;
  }
  get PrintHeadings(): boolean {
    return this.settings.printHeadings;
  }
  set PrintHeadings(value: unknown) {
    this.settings.printHeadings = value === true;
  }
  get PrintGridlines(): boolean {
    return this.settings.printGridlines;
  }
  set PrintGridlines(value: unknown) {
    this.settings.printGridlines = value === true;
  }
  get DraftMode(): boolean {
    return this.settings.draftMode;
  }
  set DraftMode(value: unknown) {
    this.settings.draftMode = value === true;
  }
  get FirstPageNumber(): number | "" {
    return this.settings.firstPageNumber;
  }
  set FirstPageNumber(value: unknown) {
    this.settings.firstPageNumber = value === "" ? "" : integer(value, -32_765);
  }

  get LeftMargin(): number {
    return this.sheet.page.margins.left;
  }
  set LeftMargin(points: unknown) {
    this.setMargin("left", points);
  }
  get RightMargin(): number {
    return this.sheet.page.margins.right;
  }
  set RightMargin(points: unknown) {
    this.setMargin("right", points);
  }
  get TopMargin(): number {
    return this.sheet.page.margins.top;
  }
  set TopMargin(points: unknown) {
    this.setMargin("top", points);
  }
  get BottomMargin(): number {
    return this.sheet.page.margins.bottom;
  }
  set BottomMargin(points: unknown) {
    this.setMargin("bottom", points);
  }
  get HeaderMargin(): number {
    return this.sheet.page.margins.header;
  }
  set HeaderMargin(points: unknown) {
    this.setMargin("header", points);
  }
  get FooterMargin(): number {
    return this.sheet.page.margins.footer;
  }
  set FooterMargin(points: unknown) {
    this.setMargin("footer", points);
  }

  SetPrintMargins(unit: unknown, margins: unknown): void {
    const points = POINTS[oneOf(unit, ["Points", "Inches", "Centimeters"])];
    for (const [side, value] of Object.entries(isRecord(margins) ? margins : {})) {
      if (value === null || value === undefined) continue;
      this.setMargin(
        oneOf(side, SIDES),
        typeof value === "number" ? rounded(value * points) : value,
      );
    }
  }

  SetPrintArea(printed: unknown): void {
    this.sheet.page.printArea =
      printed instanceof RangeAreasObject
        ? [...printed.areas]
        : typeof printed === "string"
          ? printed.split(",").map((address) => this.areaOf(address))
          : [this.areaOf(printed)];
  }
  GetPrintAreaOrNullObject(): HostObject {
    const { printArea } = this.sheet.page;
    return printArea.length > 0 ? this.host.areas(this.sheet, printArea) : NOTHING;
  }
  GetPrintArea(): HostObject {
    return existing(this.GetPrintAreaOrNullObject());
  }

  /** `$1:$2`, or a range: the whole rows are meant. */
  SetPrintTitleRows(rows: unknown): void {
    const { row, rows: count } = this.areaOf(rows);
    this.sheet.page.titleRows = { ...WHOLE_SHEET, row, rows: count };
  }
  GetPrintTitleRowsOrNullObject(): HostObject {
    return this.rangeOrNothing(this.sheet.page.titleRows);
  }
  GetPrintTitleRows(): HostObject {
    return existing(this.GetPrintTitleRowsOrNullObject());
  }

  SetPrintTitleColumns(columns: unknown): void {
    const { column, columns: count } = this.areaOf(columns);
    this.sheet.page.titleColumns = { ...WHOLE_SHEET, column, columns: count };
  }
  GetPrintTitleColumnsOrNullObject(): HostObject {
    return this.rangeOrNothing(this.sheet.page.titleColumns);
  }
  GetPrintTitleColumns(): HostObject {
    return existing(this.GetPrintTitleColumnsOrNullObject());
  }

  private get settings(): Settings {
    return this.sheet.page.settings;
  }

  private setMargin(side: (typeof SIDES)[number], points: unknown): void {
    this.sheet.page.margins[side] = numberWithin(points, 0, WIDEST_MARGIN);
  }

  private areaOf(address: unknown): Rectangle {
    return rangeArgument(this.host, this.sheet, address).area;
  }

  private rangeOrNothing(area: Rectangle | null): HostObject {
    return area ? this.host.range({ sheet: this.sheet, area }) : NOTHING;
  }
}

/** Without what binary fractions add: 0.85 inches are 61.2 points. */
const rounded = (points: number): number => Number(points.toFixed(6));

/** A scale in percent, or a number of pages; not both. */
function checkZoom(input: unknown): Zoom {
  if (!isRecord(input)) throw invalidArgument();
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = input;
  const isScaled = typeof scale === "number";
  const pages = [across, down].filter((count) => count !== undefined && count !== null);
  if (isScaled === pages.length > 0) throw invalidArgument("Either a scale or a number of pages.");
  if (isScaled) return { scale: numberWithin(scale, 10, 400) };
  return {
    ...(typeof across === "number" ? { horizontalFitToPages: integer(across, 1) } : {}),
    ...(typeof down === "number" ? { verticalFitToPages: integer(down, 1) } : {}),
  };
}
