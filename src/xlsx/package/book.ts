import type { SheetVisibility } from "../../sheets";
import { damaged, MAXIMUM_SHEETS, tooLarge } from "../limits";
import { walkXml } from "../xml";
import { notAWorkbook } from "./preflight";
import type { Package, Part } from "./relationships";

/** What the workbook part says of the workbook. */
export interface Book {
  /** Sheets of every kind, in the order of their tabs. */
  readonly sheets: readonly BookSheet[];
  /** Day 0 is 1 January 1904, as in old Mac workbooks. */
  readonly date1904: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly relationshipId: string;
}

/** Reads the workbook part (ECMA-376 part 1, 18.2); refused as `not-a-workbook` when it is some other document. */
export function readBook(parts: Package, part: Part): Book {
  const sheets: BookSheet[] = [];
  const names = new Set<string>();
  let date1904 = false;
  let section = "";
  walkXml(part.name, part.data, {
    open(name, attributes, depth) {
      if (depth === 1 && name !== "workbook") throw notAWorkbook(parts);
      if (depth === 2) {
        section = name;
        if (name === "workbookPr") date1904 = isTrue(attributes.get("date1904"));
        return;
      }
      if (depth !== 3 || section !== "sheets" || name !== "sheet") return;
      const sheetName = attributes.get("name");
      const relationshipId = attributes.getLocal("id");
      if (sheetName === undefined || relationshipId === undefined) {
        throw damaged("relationship", part.name);
      }
      if (names.has(sheetName.toLowerCase())) {
        throw damaged("sheet-name", part.name, { sheet: sheetName, received: sheetName });
      }
      names.add(sheetName.toLowerCase());
      sheets.push({
        name: sheetName,
        visibility: readVisibility(attributes.get("state")),
        relationshipId,
      });
      if (sheets.length > MAXIMUM_SHEETS) {
        throw tooLarge("sheets", `> ${MAXIMUM_SHEETS}`, String(MAXIMUM_SHEETS));
      }
    },
  });
  return { sheets, date1904 };
}

function readVisibility(state: string | undefined): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
