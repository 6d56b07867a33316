import fc from "fast-check";
import { coverByValue } from "../../src/excel/rectangles";
import { rangeAddress } from "../../src/sheets";

const grid = (lines: readonly string[]) =>
  lines.flatMap((line, row) =>
    [...line].flatMap((value, column) =>
      value === " " ? [] : [{ row: row + 1, column: column + 1, value }],
    ),
  );
const covered = (lines: readonly string[]) => {
  const cells = grid(lines);
  const areas = coverByValue(cells, (index) => cells[index]?.value ?? "");
  return Object.fromEntries<string[]>(
    Array.from(areas, ([value, ranges]) => [value, ranges.map((range) => rangeAddress(range))]),
  );
};

test("equal cells are covered by few rectangles", () => {
  expect(covered(["aab", "aab", "ccc"])).toEqual({ a: ["A1:B2"], b: ["C1:C2"], c: ["A3:C3"] });
  expect(covered(["a a", "aaa", "   ", "aaa"])).toEqual({ a: ["A1", "C1", "A2:C2", "A4:C4"] });
});

test("every cell is covered once, by a rectangle of its value", () => {
  const line = fc.array(fc.constantFrom("a", "b", " "), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const cells = grid(lines.map((each) => each.join("")));
      const found = [...coverByValue(cells, (index) => cells[index]?.value ?? "")].flatMap(
        ([value, ranges]) =>
          ranges.flatMap(({ top, left, bottom, right }) =>
            Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => ({
              row: top + Math.floor(index / (right - left + 1)),
              column: left + (index % (right - left + 1)),
              value,
            })),
          ),
      );
      found.sort((one, other) => one.row - other.row || one.column - other.column);
      expect(found).toEqual(cells);
    }),
  );
});
