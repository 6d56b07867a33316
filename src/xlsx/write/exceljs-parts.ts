import type { Workbook, Worksheet } from "exceljs";

/** One XML part of a workbook, before it is packed. */
export interface XmlPart {
  readonly name: string;
  readonly xml: string;
}

/** Renders a workbook sheet by sheet, so that only one sheet's cells are in memory at a time. */
export interface PartRenderer {
  /** The part of the sheet that was filled last; its cells are let go. */
  renderSheet(worksheet: Worksheet): Promise<readonly XmlPart[]>;
  /** All other parts: those that stand before the sheets, and those behind them. */
  finish(): Promise<{ readonly before: readonly XmlPart[]; readonly after: readonly XmlPart[] }>;
}

/**
 * The parts of a workbook as exceljs writes them, without its zip: packing a package only to unpack it for the finish takes a
 * quarter of the time of writing a form. The stages are those of exceljs 4.4 (lib/xlsx/xlsx.js, `write`), taken sheet by sheet;
 * it has them but leaves them out of its types, so its version is pinned.
 */
export async function createRenderer(workbook: Workbook): Promise<PartRenderer> {
  const { default: WorksheetXform } = await import(
    /* webpackMode: "eager" */ "exceljs/lib/xlsx/xform/sheet/worksheet-xform"
  );
  const stages = workbook.xlsx as unknown as Stages;
  const modelOf = (owner: object): Model => (owner as { readonly model: Model }).model;
  // styles and strings of a workbook that has no sheets yet: all sheets will share them
  const blank = modelOf(workbook);
  stages.prepareModel(blank, {});
  const { styles, sharedStrings } = blank;
  const sheetXform = new WorksheetXform();
  const run = async (names: readonly StageName[], model: Model): Promise<XmlPart[]> => {
    const parts: XmlPart[] = [];
    const target: PartTarget = {
      append: (xml, { name }) => {
        parts.push({ name, xml });
      },
    };
    for (const name of names) await stages[name](target, model);
    return parts;
  };
  return {
    async renderSheet(worksheet) {
      const model = modelOf(worksheet);
      sheetXform.prepare(model, {
        ...{ styles, sharedStrings, date1904: false },
        ...{ drawingsCount: 0, media: [], drawings: [], commentRefs: [] },
      });
      const parts = await run(["addWorksheets"], { worksheets: [model] });
      // what the workbook part says of a sheet needs none of its cells
      Object.assign(worksheet, { _rows: [], _merges: {} });
      return parts;
    },
    async finish() {
      const model = modelOf(workbook);
      stages.prepareModel(model, {});
      Object.assign(model, { styles, sharedStrings });
      return { before: await run(BEFORE_SHEETS, model), after: await run(AFTER_SHEETS, model) };
    },
  };
}

interface Model {
  readonly worksheets?: readonly Model[];
  readonly styles?: unknown;
  readonly sharedStrings?: unknown;
}

interface PartTarget {
  append(xml: string, part: { readonly name: string }): void;
}

type Stages = Record<StageName, (target: PartTarget, model: Model) => Promise<void>> & {
  prepareModel(model: Model, options: object): void;
};

const BEFORE_SHEETS = ["addContentTypes", "addOfficeRels", "addWorkbookRels"] as const;
/** Shared strings and styles are complete only after the sheets. */
const AFTER_SHEETS = [
  "addSharedStrings",
  "addThemes",
  "addStyles",
  "addApp",
  "addCore",
  "addWorkbook",
] as const;
type StageName = (typeof BEFORE_SHEETS)[number] | "addWorksheets" | (typeof AFTER_SHEETS)[number];
