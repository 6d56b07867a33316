import {
  BLANK_CELL,
  checkLine,
  findShiftedColumn,
  type NumericTarget,
  type ReportedCell,
} from "../../../src/core";
import { makeLine, makeTarget, period, qualitative, stored, typed } from "../targets";

const targetsOf = (thresholds: readonly number[]): readonly NumericTarget[] =>
  thresholds.map((threshold, index) => makeTarget({ id: `1.${index + 1}`, threshold }));

/** What is found where these values stand beside these targets; null leaves a line blank. */
function find(
  thresholds: readonly number[],
  values: readonly (number | null)[],
  previous: ReadonlyMap<string, ReportedCell> = new Map(),
) {
  const judged = targetsOf(thresholds).map((target, index) => {
    const value = values[index] ?? null;
    const line = makeLine(target, value === null ? BLANK_CELL : stored(value));
    return { line, entry: checkLine(line, period("2021")).entry };
  });
  const found = findShiftedColumn(judged, previous);
  return found === null ? null : { cell: found.cell, ...found.details };
}

const FAR_APART = [10, 100_000, 10, 100_000, 10, 100_000, 10, 100_000, 10, 100_000];

test("blank lines are no lines of which most would have to fit", () => {
  expect(find(FAR_APART, [null, 10, 100_000, 10, 100_000, 10])).toEqual({
    ...{ cell: "G5", direction: "down", fitting: 5, of: 5, lines: 1 },
  });
  const byThree = [10, 1000, 100_000, 10, 1000, 100_000, 10, 1000];
  expect(find(byThree, [1000, 100_000, 10, 1000, 100_000])).toMatchObject({
    ...{ direction: "up", fitting: 5, of: 5, lines: 1 },
  });
});

test("three values that fit their neighbours may be three mistakes", () => {
  expect(find(FAR_APART, [null, 10, 100_000, 10])).toBeNull();
});

test("values that fit no neighbour are wrong each by itself", () => {
  expect(find(FAR_APART, [1, 1, 1, 1, 1, 1, 1, 1])).toBeNull();
});

test("zeros are far from nothing: at the beginning of a plan a column may be full of them", () => {
  // each of the four values is eight times its own target, and exactly its neighbour's
  const eightfold = [32_768, 4096, 512, 64, 8, 500, 500, 500];
  expect(find(eightfold, [null, 32_768, 4096, 512, 64, 0, 0, 0])).toBeNull();
});

test("of what is to be none, nothing is so many times as much", () => {
  const noneAndEight = [0, 8, 0, 8, 0, 8, 0, 8, 0, 8];
  expect(find(noneAndEight, [8, null, 8, null, 8, null, 8, null, 8])).toBeNull();
});

test("what a form prints as 上期值 says more of what a line holds than its target", () => {
  const alike = [300, 300, 300, 300, 300, 300];
  const values = [null, 10, 9000, 10, 9000, 10];
  const before = targetsOf(alike).map(
    ({ id }, index) => [id, stored(index % 2 === 0 ? 10 : 9000)] as const,
  );
  expect(find(alike, values)).toBeNull();
  expect(find(alike, values, new Map(before))).toMatchObject({ direction: "down" });
});

test("what says that nothing is due is no value that stands beside the wrong target", () => {
  const values = [null, 10, 100_000, 10, 100_000];
  const judged = targetsOf(FAR_APART.slice(0, 9)).map((target, index) => {
    const value = values[index] ?? null;
    const cell = value === null ? typed("本期不统计") : stored(value);
    const line = makeLine(target, cell);
    return { line, entry: checkLine(line, period("2021")).entry };
  });
  expect(findShiftedColumn(judged, new Map())).toMatchObject({ details: { fitting: 4, of: 4 } });
});

/** Numbers and words as they stand, line by line: what a line asks for, and what is in it. */
function findAmongWords(
  lines: readonly (readonly [wanted: number | null, value: number | string | null])[],
) {
  const judged = lines.map(([wanted, value], index) => {
    const id = `1.${index + 1}`;
    const target = wanted === null ? { ...qualitative, id } : makeTarget({ id, threshold: wanted });
    const cell =
      value === null ? BLANK_CELL : typeof value === "string" ? typed(value) : stored(value);
    const line = makeLine(target, cell);
    return { line, entry: checkLine(line, period("2021")).entry };
  });
  return findShiftedColumn(judged, new Map())?.details ?? null;
}

test("words beside a target that asks for words stand where they belong", () => {
  const shifted = [
    ...([
      [10, null],
      [100_000, 10],
      [10, 100_000],
    ] as const),
    ...([
      [100_000, 10],
      [10, 100_000],
    ] as const),
  ];
  expect(findAmongWords(shifted)).toEqual({ direction: "down", fitting: 4, of: 4, lines: 1 });
  expect(findAmongWords([...shifted, [null, "已建成"], [10, null], [null, "已建成"]])).toBeNull();
});

test("words beside a number's line fit the line above that asks for words", () => {
  expect(
    findAmongWords([
      [null, null],
      [10, "已建成"],
      [100_000, 10],
      [10, 100_000],
      [100_000, 10],
    ]),
  ).toEqual({ direction: "down", fitting: 4, of: 4, lines: 1 });
});

test("a quarter as many as fit better may fit worse, and no more", () => {
  // the first of the values that fit their own lines has a neighbour with which it would not
  const shifted = [null, 10, 100_000, 10, 100_000];
  expect(find(FAR_APART, [...shifted, 100_000])).toMatchObject({ fitting: 4, of: 5 });
});

test("words under targets without figures fit where they stand; a figure there does not", () => {
  const targets = targetsOf(FAR_APART.slice(0, 8)).map((target, index) =>
    index === 0 ? qualitative : target,
  );
  const find = (cells: readonly ReportedCell[]) =>
    findShiftedColumn(
      targets.map((target, index) => {
        const line = makeLine(target, cells[index] ?? BLANK_CELL);
        return { line, entry: checkLine(line, period("2021")).entry };
      }),
      new Map(),
    );
  const figures = FAR_APART.slice(1, 8).map((value) => stored(value));
  expect(find([typed("已建成"), ...figures])).toBeNull();
  expect(find([...figures, typed("已建成")])).not.toBeNull();
});
