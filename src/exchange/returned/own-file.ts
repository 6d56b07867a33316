import { FORM_SHEETS, isSummaryMeta, readConsolidatedMeta, type WorkbookGrid } from "../../sheets";

/**
 * Whether a workbook is one that the office made of what came: a consolidated one, or a bureau's summary. It lies among what came back because the office keeps all in one folder. Forms, marked
 * ones too, are what bureaus send.
 */
export function isOwnWorkbook({ sheets }: WorkbookGrid): boolean {
  return sheets.some(
    (sheet) =>
      sheet.name.trim().toLowerCase() === FORM_SHEETS.meta &&
      (readConsolidatedMeta(sheet) !== null || isSummaryMeta(sheet)),
  );
}

/**
 * Whether a text is a ledger, a plan, settings, decisions or a part of a collection.
 *
 * @example isOwnText(bytesOf('{ "format": "zerenbiao-ledger", … }')) // => true
 */
export function isOwnText(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_BYTES || !OPENERS.has(bytes.find((byte) => byte > 0x20) ?? 0)) {
    return false;
  }
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return false;
  }
  if (Array.isArray(json)) return json.length > 0 && json.every(isDecision);
  const format: unknown = isObject(json) ? Reflect.get(json, "format") : undefined;
  return typeof format === "string" && format.startsWith("zerenbiao");
}

const MOST_BYTES = 20 * 1024 * 1024;
/** Of an object, of a list, of the mark of UTF-8. */
const OPENERS: ReadonlySet<number> = new Set([0x7b, 0x5b, 0xef]);

function isDecision(each: unknown): boolean {
  return isObject(each) && ["reason", "by", "on"].every((name) => Object.hasOwn(each, name));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
