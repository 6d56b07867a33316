import type { SheetSpec } from "../../sheets";
import { renderChart } from "./chart";
import { XML_DECLARATION } from "./declaration";
import { DRAWING_ID, renderDrawing } from "./drawing";
import type { XmlPart } from "./exceljs-parts";

/** Drawings and charts of a workbook, and what leads to them. */
export class ChartParts {
  readonly parts: XmlPart[] = [];
  /** How many drawings and charts there are: [Content_Types].xml names each of them. */
  drawings = 0;
  charts = 0;

  /**
   * Adds what a sheet has.
   *
   * @param number of the sheet's part, counted from 1
   */
  add({ name, charts = [] }: Pick<SheetSpec, "name" | "charts">, number: number): void {
    if (charts.length === 0) return;
    this.drawings += 1;
    const drawing = `drawing${this.drawings}.xml`;
    const own = charts.map((chart) => {
      this.charts += 1;
      const file = `chart${this.charts}.xml`;
      this.parts.push({ name: `xl/charts/${file}`, xml: renderChart(chart, name) });
      return file;
    });
    this.parts.push(
      {
        name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
        xml: renderRelationships([[DRAWING_ID, "drawing", `../drawings/${drawing}`]]),
      },
      { name: `xl/drawings/${drawing}`, xml: renderDrawing(charts) },
      {
        name: `xl/drawings/_rels/${drawing}.rels`,
        xml: renderRelationships(
          own.map((file, index) => [`rId${index + 1}`, "chart", `../charts/${file}`]),
        ),
      },
    );
  }
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OF_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function renderRelationships(
  relationships: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const elements = relationships.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OF_OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${elements.join("")}</Relationships>`;
}

const TYPE = "application/vnd.openxmlformats-officedocument";

/** [Content_Types].xml with what drawings and charts are. */
export function nameChartTypes(
  contentTypes: string,
  { drawings, charts }: Pick<ChartParts, "drawings" | "charts">,
): string {
  const named = [
    ...Array.from({ length: drawings }, (_, index) => [
      `/xl/drawings/drawing${index + 1}.xml`,
      `${TYPE}.drawing+xml`,
    ]),
    ...Array.from({ length: charts }, (_, index) => [
      `/xl/charts/chart${index + 1}.xml`,
      `${TYPE}.drawingml.chart+xml`,
    ]),
  ];
  const overrides = named.map(
    ([part = "", type = ""]) => `<Override PartName="${part}" ContentType="${type}"/>`,
  );
  return contentTypes.replace("</Types>", `${overrides.join("")}</Types>`);
}
