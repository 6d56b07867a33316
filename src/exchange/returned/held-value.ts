import { type Big, type CellContent, toStoredDecimal } from "../../core";

/**
 * What a cell under 完成值 holds, told apart by its kind: a number that is used is the value it was read as, whatever its format
 * shows of it; words are as typed; a number that cannot be used is the number itself, beside what the cell shows, for that may be
 * why. Blanks count once: programs change them on saving.
 *
 * @example heldIn({ content: { kind: "number", value: 0.95996, format: "percent" }, typed: "96.00%", value: 95.996 })
 *   // => ["value", "95.996", ""]
 */
export function heldIn({
  content,
  typed,
  value,
}: {
  readonly content: CellContent;
  readonly typed: string | null;
  readonly value: Big | null;
}): readonly [kind: string, held: string, shown: string] {
  const shown = singleBlanks(typed ?? "");
  switch (content.kind) {
    case "blank":
      return ["blank", "", ""];
    case "text":
      return ["text", singleBlanks(content.text), ""];
    case "number":
      return value === null
        ? ["number", numberText(content.value), shown]
        : ["value", value.toFixed(), ""];
    case "boolean":
      return ["boolean", String(content.value), ""];
    case "date":
      return ["date", content.text, ""];
    case "error":
      return ["error", content.error, ""];
  }
}

function numberText(value: number): string {
  return Number.isFinite(value) ? toStoredDecimal(value).toFixed() : String(value);
}

function singleBlanks(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
