import { columnIndex, columnName, parseA1, type Rectangle } from "../grid";
import type { Scope } from "./call";

/** The area a reference means where the formula now stands; null beyond the sheet. */
export function areaOf(address: string, { movedRows, movedColumns }: Scope): Rectangle | null {
  if (movedRows === 0 && movedColumns === 0) return parseA1(address);
  const moved = address.split(":").map((part) =>
    part.replace(
      /^(\$?)([A-Za-z]*)(\$?)(\d*)$/,
      (_all, mark: string, letters: string, otherMark: string, digits: string) => {
        const column =
          letters === "" || mark === "$"
            ? letters
            : columnName(columnIndex(letters) + movedColumns);
        const row =
          digits === "" || (letters === "" ? mark : otherMark) === "$"
            ? digits
            : String(Number(digits) + movedRows);
        return `${mark}${column}${otherMark}${row}`;
      },
    ),
  );
  return parseA1(moved.join(":"));
}
