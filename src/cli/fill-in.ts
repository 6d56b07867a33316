import type { EntryText } from "../core";
import {
  parseAddress,
  readForm,
  TYPED_COLUMNS,
  type CellEdit,
  type EditedValue,
  type FormReading,
} from "../sheets";
import { fillWorkbook, readWorkbook } from "../xlsx";
import { deflate, inflate } from "./compression";

/** What a bureau enters for one target, as a person would: numbers typed, the rest pasted. */
export interface FormEntry extends Readonly<Partial<Record<EntryText, string>>> {
  readonly value: EditedValue;
  /** The number format of its value, as it comes along with one that is pasted; the cell's own when left out. */
  readonly numberFormat?: string;
}

/** A form that this program made, with a bureau's entries in it by target id; the rest of it stays as it is. */
export function fillInForm(
  form: Uint8Array,
  entries: Readonly<Record<string, FormEntry>>,
): Uint8Array {
  const result = readWorkbook(form, inflate);
  if (result.outcome === "rejected") throw new RangeError("not a form of this program");
  const reading = readForm(result.workbook);
  const sheet = reading.entrySheet ?? "";
  return fillWorkbook(form, [{ sheet, cells: listEdits(reading, entries) }], { inflate, deflate });
}

function listEdits(reading: FormReading, entries: Readonly<Record<string, FormEntry>>): CellEdit[] {
  return reading.lines.flatMap((line) => {
    const entry = entries[line.id ?? ""];
    if (!entry) return [];
    return TYPED_COLUMNS.flatMap(({ header, key }) => {
      const place = parseAddress(line.cells[header]?.address ?? "");
      const value = entry[key];
      if (place === null || value === undefined) return [];
      const { numberFormat } = entry;
      return key === "value" && numberFormat !== undefined
        ? [{ ...place, value, numberFormat }]
        : [{ ...place, value }];
    });
  });
}
