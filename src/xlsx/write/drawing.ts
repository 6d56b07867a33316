import type { ChartSpec } from "../../sheets";
import { encodeAttribute } from "./attribute";
import { XML_DECLARATION } from "./declaration";

/** The relationship by which a sheet's part leads to its drawing; its only one. */
export const DRAWING_ID = "rId1";

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** What lies over the cells of a sheet (ECMA-376 part 1, 20.5): its charts, under the relationships rId1, rId2 … of the drawing. */
export function renderDrawing(charts: readonly ChartSpec[]): string {
  const anchors = charts.map((chart, index) => renderAnchor(chart, index + 1));
  return `${XML_DECLARATION}<xdr:wsDr ${NAMESPACES}>${anchors.join("")}</xdr:wsDr>`;
}

function renderAnchor({ place, title, description }: ChartSpec, number: number): string {
  const { top, left, bottom, right } = place;
  const name = encodeAttribute(title);
  const words = encodeAttribute(description.slice(0, LONGEST_DESCRIPTION));
  return (
    `<xdr:twoCellAnchor editAs="oneCell">` +
    `<xdr:from>${renderCorner(left - 1, top - 1)}</xdr:from>` +
    `<xdr:to>${renderCorner(right, bottom)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    // 0 and 1 are the drawing's own
    `<xdr:cNvPr id="${number + 1}" name="${name}" descr="${words}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" r:id="rId${number}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** No limit of the standard's; a screen reader reads all of it. */
const LONGEST_DESCRIPTION = 2_000;

function renderCorner(column: number, row: number): string {
  return (
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`
  );
}
