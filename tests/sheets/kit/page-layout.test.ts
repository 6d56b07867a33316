import fc from "fast-check";
import { layOutPages } from "../../../src/sheets/kit/page-layout";

const pieces = (...groups: readonly (readonly [group: string, ...heights: number[]])[]) =>
  groups.flatMap(([group, ...heights]) => heights.map((height) => ({ height, group })));
const room = { first: 100, other: 120 };

test("what fits on one page stays on one", () => {
  expect(layOutPages(pieces(["A", 50], ["B", 50]), room)).toEqual([]);
});

test("a page ends between groups, never inside one that fits on a page", () => {
  expect(layOutPages(pieces(["A", 60], ["B", 60, 60]), room)).toEqual([1]);
});

test("of equally many pages the most even are taken", () => {
  expect(layOutPages(pieces(["A", 40], ["B", 40], ["C", 40], ["D", 40]), room)).toEqual([2]);
});

test("a group too tall for a page is cut, the others are not", () => {
  expect(layOutPages(pieces(["A", 30], ["B", 60, 60, 60], ["C", 30]), room)).toEqual([2, 4]);
});

test("a first group too tall for the room below the title is cut", () => {
  expect(layOutPages(pieces(["A", 60, 60]), room)).toEqual([1]);
});

test("a piece taller than a page stands alone", () => {
  expect(layOutPages(pieces(["A", 30, 300, 30]), room)).toEqual([1, 2]);
});

test("nothing to lay out needs no page end", () => {
  expect(layOutPages([], room)).toEqual([]);
});

test("no page is overfull that need not be, and no group is cut that fits", () => {
  const piece = fc.record({
    height: fc.integer({ min: 5, max: 90 }),
    group: fc.constantFrom("A", "B", "C"),
  });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (all) => {
      const starts = [0, ...layOutPages(all, room), all.length];
      starts.slice(1).forEach((end, page) => {
        const height = all.slice(starts[page], end).reduce((sum, each) => sum + each.height, 0);
        expect(height).toBeLessThanOrEqual(page === 0 ? room.first : room.other);
      });
    }),
  );
});

test("the work of laying out grows with the rows, not with their square", () => {
  const looksAt = (rows: number): number => {
    let looks = 0;
    const many = Array.from({ length: rows }, (_, index) => ({
      get height() {
        looks += 1;
        return 36;
      },
      group: `第${Math.floor(index / 7)}类`,
    }));
    expect(layOutPages(many, { first: 400, other: 450 }).length).toBeGreaterThan(rows / 13);
    return looks;
  };
  expect(looksAt(2000)).toBeLessThan(2.5 * looksAt(1000));
});
