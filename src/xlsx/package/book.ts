import type { DefinedName } from "../../core";
import type { SheetVisibility } from "../../sheets";
import { damaged, FOREIGN_LIMITS, MAXIMUM_NAMES, type ReadingLimits, tooLarge } from "../limits";
import { walkXml } from "../xml";
import { notAWorkbook } from "./preflight";
import type { Package, Part } from "./relationships";

/** What the workbook part says of the workbook. */
export interface Book {
  /** Sheets of every kind, in the order of their tabs. */
  readonly sheets: readonly BookSheet[];
  /** Day 0 is 1 January 1904, as in old Mac workbooks. */
  readonly date1904: boolean;
  /** What people have given names to, whatever sheet a name is for; the names that programs keep for themselves are left out. */
  readonly names: readonly DefinedName[];
}

export interface BookSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Null for a tab that has nothing behind it, as a module of macros that a program has taken out. */
  readonly relationshipId: string | null;
}

/** Reads the workbook part (ECMA-376 part 1, 18.2); refused as `not-a-workbook` when it is some other document. */
export function readBook(
  parts: Package,
  part: Part,
  { sheets: maximum }: ReadingLimits = FOREIGN_LIMITS,
): Book {
  const sheets: BookSheet[] = [];
  const names = new Set<string>();
  const definedNames: DefinedName[] = [];
  let date1904 = false;
  let section = "";
  let name: string | null = null;
  let meaning = "";
  walkXml(part.name, part.data, {
    skipsForeign: true,
    open(element, attributes, depth) {
      if (depth === 1 && element !== "workbook") throw notAWorkbook(parts);
      if (depth === 2) {
        section = element;
        if (element === "workbookPr") date1904 = attributes.isTrue("date1904");
        return;
      }
      if (depth !== 3) return;
      if (section === "definedNames" && element === "definedName") {
        name = attributes.get("name") ?? "";
        meaning = "";
      }
      if (section !== "sheets" || element !== "sheet") return;
      const sheetName = attributes.get("name");
      const relationshipId = attributes.getLocal("id") ?? null;
      if (sheetName === undefined) throw damaged("relationship", part.name);
      if (sheetName.length > LONGEST_SHEET_NAME) throw damaged("sheet-name", part.name);
      if (names.has(sheetName.toLowerCase())) {
        throw damaged("sheet-name", part.name, { sheet: sheetName, received: sheetName });
      }
      names.add(sheetName.toLowerCase());
      sheets.push({
        name: sheetName,
        visibility: readVisibility(attributes.get("state")),
        relationshipId: relationshipId === "" ? null : relationshipId,
      });
      if (sheets.length > maximum) throw tooLarge("sheets", `> ${maximum}`, String(maximum));
    },
    text(piece) {
      if (name !== null) meaning += piece;
    },
    close(_element, depth) {
      if (depth !== 3 || name === null) return;
      if (!name.toLowerCase().startsWith(KEPT_BY_PROGRAMS)) {
        definedNames.push({ name, meaning: meaning.trim() });
        if (definedNames.length > MAXIMUM_NAMES) throw tooManyNames(part.name);
      }
      name = null;
    },
  });
  return { sheets, date1904, names: definedNames };
}

function tooManyNames(part: string): Error {
  return tooLarge("xml-elements", `> ${MAXIMUM_NAMES}`, String(MAXIMUM_NAMES), { part });
}

/** Excel stops at 31 characters, other programs somewhat later. */
const LONGEST_SHEET_NAME = 255;

/** Print areas, filters; a name like any other counts whatever it is called. */
const KEPT_BY_PROGRAMS = "_xlnm.";

function readVisibility(state: string | undefined): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
