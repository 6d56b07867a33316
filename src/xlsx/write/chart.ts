import {
  type BarPattern,
  type CellsOfChart,
  type ChartSpec,
  fixedReference,
  type SeriesSpec,
} from "../../sheets";
import { encodeMarkup, escapeText } from "../xml";
import { encodeAttribute } from "./attribute";
import { XML_DECLARATION } from "./declaration";

/*
 * A chart's part (ECMA-376 part 1, 21.2): lying bars, the first category at the top. It holds what the cells say, so that programs that
 * do not compute draw it all the same.
 */

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * @param sheet the name of the chart's own sheet, where its cells are
 */
export function renderChart(chart: ChartSpec, sheet: string): string {
  const { title, series, isStacked } = chart;
  return (
    `${XML_DECLARATION}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>` +
    `<c:chart>${renderTitle(title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${series.map((each, index) => renderSeries(each, index, chart, sheet)).join("")}` +
    `<c:gapWidth val="45"/>${isStacked ? '<c:overlap val="100"/>' : ""}` +
    `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>` +
    `${renderCategoryAxis()}${renderValueAxis(chart)}${fillOf("FFFFFF")}</c:plotArea>` +
    (isStacked ? LEGEND : "") +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineOf(RULE)}</c:spPr>` +
    `${textOf(9)}</c:chartSpace>`
  );
}

const CATEGORIES = 1001;
const VALUES = 1002;
const INK = "1B1B1B";
const RULE = "8A94A6";
const LIGHT = "D5DAE2";

const fillOf = (colour: string): string =>
  `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>`;
const lineOf = (colour: string): string =>
  `<a:ln w="6350"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;

/** Chinese letters as on the sheets, in points. */
function lettersOf(size: number, isBold: boolean): string {
  const face = isBold ? "黑体" : "仿宋";
  return (
    `sz="${size * 100}" b="0"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill>` +
    `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`
  );
}

function textOf(size: number): string {
  const letters = lettersOf(size, false);
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${letters}</a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  );
}

const LEGEND = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textOf(9)}</c:legend>`;

function renderTitle(title: string): string {
  const letters = lettersOf(11, true);
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${letters}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" ${letters}</a:rPr><a:t>${encodeMarkup(escapeText(title))}</a:t></a:r></a:p>` +
    `</c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function renderSeries(
  { name, values, colour, pattern }: SeriesSpec,
  index: number,
  { categories, isStacked, numberFormat }: ChartSpec,
  sheet: string,
): string {
  const labels = isStacked
    ? ""
    : `<c:dLbls><c:numFmt formatCode="${encodeAttribute(numberFormat)}" sourceLinked="0"/>` +
      `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textOf(9)}` +
      `<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
      `<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:v>${encodeMarkup(escapeText(name))}</c:v></c:tx>` +
    `<c:spPr>${renderFill(pattern, colour)}${lineOf(colour)}</c:spPr><c:invertIfNegative val="0"/>${labels}` +
    `<c:cat><c:strRef><c:f>${referenceOf(categories, sheet)}</c:f>` +
    `<c:strCache>${renderPoints(categories.values)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${referenceOf(values, sheet)}</c:f>` +
    `<c:numCache><c:formatCode>${encodeMarkup(numberFormat)}</c:formatCode>${renderPoints(values.values)}` +
    `</c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** What of DrawingML each filling is (20.1.10.33); dark on white, so that a grey print has them all. */
const PRESETS: Readonly<Record<Exclude<BarPattern, "solid" | "hollow">, string>> = {
  stripes: "wdUpDiag",
  "thin-stripes": "ltUpDiag",
  "back-stripes": "wdDnDiag",
  dots: "pct25",
  grid: "smGrid",
  lines: "narHorz",
  columns: "narVert",
};

function renderFill(pattern: BarPattern, colour: string): string {
  if (pattern === "solid" || pattern === "hollow") {
    const own = pattern === "solid" ? colour : "FFFFFF";
    return `<a:solidFill><a:srgbClr val="${own}"/></a:solidFill>`;
  }
  return (
    `<a:pattFill prst="${PRESETS[pattern]}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr>` +
    `<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`
  );
}

function referenceOf({ range }: CellsOfChart<string | number>, sheet: string): string {
  return encodeMarkup(fixedReference(sheet, range));
}

function renderPoints(values: readonly (string | number)[]): string {
  const points = values.map((value, index) => {
    const text = typeof value === "number" ? String(value) : encodeMarkup(escapeText(value));
    return `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

function renderCategoryAxis(): string {
  return (
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr>${lineOf(RULE)}</c:spPr>${textOf(9)}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>`
  );
}

/** At the foot of the chart: categories run from its top, and this axis crosses them behind the last. */
function renderValueAxis({ numberFormat, maximum }: ChartSpec): string {
  const most = maximum === null ? "" : `<c:max val="${maximum}"/>`;
  return (
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/>${most}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr>${lineOf(LIGHT)}</c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${encodeAttribute(numberFormat)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr>${lineOf(RULE)}</c:spPr>${textOf(9)}<c:crossAx val="${CATEGORIES}"/><c:crosses val="max"/>` +
    `<c:crossBetween val="between"/></c:valAx>`
  );
}
