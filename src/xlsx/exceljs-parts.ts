import type { Workbook } from "exceljs";

/** One XML part of a workbook, before it is packed. */
export interface XmlPart {
  readonly name: string;
  readonly xml: string;
}

/**
 * The parts of a workbook as exceljs writes them, in the order of its own `write`, without its zip: packing a package
 * only to unpack it for the finish takes a quarter of the time of writing a form. The stages are those of exceljs 4.4
 * (lib/xlsx/xlsx.js, `write`); it exports them but leaves them out of its types, so its version is pinned.
 */
export async function renderParts(workbook: Workbook): Promise<XmlPart[]> {
  const parts: XmlPart[] = [];
  const target: PartTarget = {
    append: (xml, { name }) => {
      parts.push({ name, xml });
    },
  };
  const stages = workbook.xlsx as unknown as Stages;
  const { model } = workbook;
  stages.prepareModel(model, {});
  for (const stage of STAGES) await stages[stage](target, model);
  return parts;
}

interface PartTarget {
  append(xml: string, part: { readonly name: string }): void;
}

type Stages = Record<
  (typeof STAGES)[number],
  (target: PartTarget, model: Workbook["model"]) => Promise<void>
> & { prepareModel(model: Workbook["model"], options: object): void };

/** Shared strings are complete only after the sheets. */
const STAGES = [
  "addContentTypes",
  "addOfficeRels",
  "addWorkbookRels",
  "addWorksheets",
  "addSharedStrings",
  "addThemes",
  "addStyles",
  "addApp",
  "addCore",
  "addWorkbook",
] as const;
