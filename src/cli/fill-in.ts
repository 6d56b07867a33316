import {
  parseAddress,
  readForm,
  type CellEdit,
  type EditedValue,
  type FormReading,
} from "../sheets";
import { fillWorkbook, readWorkbook } from "../xlsx";
import { deflate, inflate } from "./compression";

/** What a bureau enters for one target, as a person would: numbers typed, the rest pasted. */
export interface FormEntry {
  readonly value: EditedValue;
  readonly reason?: string;
  readonly measures?: string;
  readonly evidence?: string;
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
    const edits: (readonly [address: string | undefined, value: EditedValue | undefined])[] = [
      [line.cells.完成值?.address, entry.value],
      [line.cells.未达标原因?.address, entry.reason],
      [line.cells.下一步措施?.address, entry.measures],
      [line.cells.佐证材料?.address, entry.evidence],
    ];
    return edits.flatMap(([address, value]) => {
      const place = address === undefined ? null : parseAddress(address);
      return place === null || value === undefined ? [] : [{ ...place, value }];
    });
  });
}
