import { chinese, type Finding } from "../../../src/core";
import type { Collection, ReturnedFile } from "../../../src/exchange";
import { listQuestions } from "../../../src/exchange";
import { answer, merge } from "../returns";

const COMMERCE = "市商务局";
const FULL = { "5.1": 480, "5.2": 2, "5.3": 61, "11.1": 2000, "11.2": 4501 };

const REFUSED = { ...FULL, "5.1": "约480", "11.1": "前8名" };

const saved = (file: ReturnedFile, savedAt: string | null): ReturnedFile => ({ ...file, savedAt });
const of = (collection: Collection, ...codes: readonly Finding["code"][]) =>
  collection.findings.filter(({ code }) => codes.includes(code));
const valueOf = ({ targets }: Collection, id: string) =>
  targets.find(({ target }) => target.id === id)?.value?.toFixed() ?? null;
const open = (collection: Collection) =>
  listQuestions(collection).questions.filter(({ decided }) => decided === null);

test("a value that could not be used is no error any more once the bureau has sent a right one; it is told, and nobody is asked", () => {
  const collection = merge([
    saved(answer(COMMERCE, REFUSED, "旧.xlsx"), "2022-01-10T01:00:00Z"),
    saved(answer(COMMERCE, FULL, "新.xlsx"), "2022-01-12T01:00:00Z"),
  ]);
  expect(valueOf(collection, "5.1")).toBe("480");
  expect(collection.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(open(collection)).toEqual([]);
  const [told, ...more] = of(collection, "value-corrected");
  expect(more).toEqual([]);
  expect(told).toMatchObject({ file: "旧.xlsx", bureau: COMMERCE, severity: "info" });
  expect(told && chinese.finding(told, null)).toBe(
    "新.xlsx 已经改正，按改正的算：5.1 约480 → 480；11.1 前8名 → 2000。可以不管",
  );
});

test.each([
  ["came last", "2022-01-12T01:00:00Z", "2022-01-10T01:00:00Z"],
  ["may have come last", null, "2022-01-10T01:00:00Z"],
])(
  "what cannot be used and %s stays an error: an earlier value corrects nothing",
  (_, refused, sound) => {
    const collection = merge([
      saved(answer(COMMERCE, FULL, "甲.xlsx"), sound),
      saved(answer(COMMERCE, REFUSED, "乙.xlsx"), refused),
    ]);
    expect(of(collection, "value-corrected")).toEqual([]);
    const errors = collection.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ target }) => target)).toEqual(["5.1", "11.1"]);
  },
);

test("a value 100 times off gives way to a sound one in a file that was saved later", () => {
  const old = answer(COMMERCE, { ...FULL, "11.2": 45 }, "旧.xlsx");
  const right = answer(COMMERCE, FULL, "新.xlsx");
  const merged = (...savings: readonly [string | null, string | null]) =>
    merge([saved(old, savings[0]), saved(right, savings[1])]);
  const later = merged("2022-01-10T01:00:00Z", "2022-01-12T01:00:00Z");
  expect(valueOf(later, "11.2")).toBe("4501");
  expect(of(later, "conflict", "magnitude-suspect")).toEqual([]);
  expect(of(later, "value-corrected").map(({ details }) => details)).toEqual([
    { changes: [{ target: "11.2", field: "typed", before: "45", after: "4501" }] },
  ]);
  // nobody knows which one corrects the other
  for (const unclear of [
    merged("2022-01-12T01:00:00Z", "2022-01-10T01:00:00Z"),
    merged("2022-01-12T01:00:00Z", "2022-01-12T01:00:00Z"),
    merged(null, "2022-01-12T01:00:00Z"),
  ]) {
    expect(valueOf(unclear, "11.2")).toBeNull();
    expect(of(unclear, "conflict")).toHaveLength(1);
  }
});

test("a sound value is never replaced by a later one: that is a conflict", () => {
  const collection = merge([
    saved(answer(COMMERCE, FULL, "旧.xlsx"), "2022-01-10T01:00:00Z"),
    saved(answer(COMMERCE, { ...FULL, "5.1": 481 }, "新.xlsx"), "2022-01-12T01:00:00Z"),
  ]);
  expect(valueOf(collection, "5.1")).toBeNull();
  expect(of(collection, "value-corrected")).toEqual([]);
});

test("what another bureau says corrects nothing", () => {
  const collection = merge([
    answer("市农业农村局", { "5.1": "约480" }, "农业.xlsx"),
    answer(COMMERCE, FULL, "商务.xlsx"),
  ]);
  expect(of(collection, "approximate-value")).toHaveLength(1);
  expect(of(collection, "value-corrected")).toEqual([]);
});
