import { Big } from "../../../src/core";
import type { Collection } from "../../../src/exchange";
import { detailOf } from "../../finding-details";
import {
  answer,
  changeSheet,
  fillForm,
  ledgerFor,
  merge,
  returned,
  SIGNED,
  withCells,
  YEAR,
} from "../returns";
import { periodOf } from "../../sheets/seed-plan";

const [MARKET, COMMERCE, INDUSTRY] = ["市市场监管局", "市商务局", "市工业和信息化局"];

const told = ({ findings }: Collection, ...codes: string[]) =>
  findings
    .filter(({ code }) => codes.includes(code))
    .map(({ code, bureau, target, received, expected }) =>
      [code, bureau ?? target, received, expected].filter((part) => part !== null).join(" "),
    );

test("whoever has not reported is awaited until the due day and overdue after it", () => {
  const before = merge([answer(COMMERCE, { "5.1": 480 })], { asOf: "2023-01-15" });
  expect(told(before, "bureau-overdue")).toEqual([]);
  expect(told(before, "bureau-awaited")).toHaveLength(8);
  expect(told(before, "bureau-awaited")[0]).toBe(`bureau-awaited ${MARKET} 2023-01-15`);
  const after = merge([answer(COMMERCE, { "5.1": 480 })], { asOf: "2023-01-16" });
  expect(told(after, "bureau-overdue")).toHaveLength(8);
  expect(after.bureaus.map(({ status }) => status).sort()).toEqual([
    ...Array<string>(8).fill("overdue"),
    "partial",
  ]);
});

test("a form's own due day counts before the ledger's, and without any nobody is late", () => {
  const late = ledgerFor(YEAR, (form) =>
    form.bureau === MARKET ? { ...form, due: "2023-02-01" } : form,
  );
  const collection = merge([], { ledger: late, asOf: "2023-01-20" });
  expect(collection.bureaus.find(({ bureau }) => bureau === MARKET)?.status).toBe("awaited");
  const ledger = ledgerFor(YEAR, (form) => ({ ...form, due: null }));
  const open = merge([], { ledger: { ...ledger, due: null }, asOf: "2030-01-01" });
  expect(told(open, "bureau-overdue")).toEqual([]);
});

test("a bureau whose file was refused still owes one", () => {
  const stray = returned("x.xlsx", fillForm(COMMERCE, {}, { formId: "f".repeat(32) }));
  const collection = merge([stray], { asOf: "2023-01-16" });
  expect(told(collection, "bureau-overdue")).toContain(
    `bureau-overdue ${COMMERCE} x.xlsx 2023-01-15`,
  );
});

test("one metric printed twice with two values is told once on each side, beside its cell", () => {
  const collection = merge([answer(MARKET, { "2.4": 8, "15.1": 9 }, "a.xlsx")]);
  const found = collection.findings.filter(({ code }) => code === "same-metric-differs");
  expect(found.map(({ target, file, cell }) => [target, file, cell])).toEqual([
    ["2.4", "a.xlsx", "G9"],
    ["15.1", "a.xlsx", "G10"],
  ]);
});

test("in two halves of one bureau the two values meet only in the collection, and are told there", () => {
  const collection = merge([
    answer(MARKET, { "2.4": 8 }, "a.xlsx"),
    answer(MARKET, { "15.1": 9 }, "b.xlsx"),
  ]);
  const found = collection.findings.filter(({ code }) => code === "same-metric-differs");
  expect(found.map(({ target, file }) => [target, file])).toEqual([
    ["2.4", "a.xlsx"],
    ["15.1", "b.xlsx"],
  ]);
});

test.each([
  ["2021", ["decreased 11.1 1900 家 ≥ 2000 家"]],
  ["2022H1", ["decreased 11.1 1900 家 ≥ 2000 家", "decreased 11.2 4500 亿元 ≥ 4600 亿元"]],
])(
  "what is counted anew each year may have fallen since %s, a running total may not",
  (id, expected) => {
    const values = new Map([
      ["11.1", new Big(2000)],
      ["11.2", new Big(4600)],
    ]);
    const previous = { period: periodOf(id), values, byBureau: new Map() };
    const collection = merge([answer(COMMERCE, { "11.1": 1900, "11.2": 4500 })], { previous });
    expect(
      collection.findings.flatMap(({ code, target, received, expected: least }) =>
        code === "decreased" ? [`${code} ${target ?? ""} ${received ?? ""} ${least ?? ""}`] : [],
      ),
    ).toEqual(expected);
  },
);

test("a metric printed twice with two values may be decided on either side, and what nobody questions may not", () => {
  const files = [answer(MARKET, { "2.4": 8, "15.1": 9 }, "a.xlsx")];
  const decided = (target: string, value: number) => {
    const collection = merge(files, {
      decisions: [{ kind: "value", target, value, ...SIGNED }],
    });
    const standing = collection.targets.find((each) => each.target.id === target);
    return [standing?.value?.toNumber(), standing?.unused];
  };
  expect(decided("2.4", 9)).toEqual([9, null]);
  expect(decided("15.1", 8)).toEqual([8, null]);
  expect(decided("2.3", 96)).toEqual([undefined, "no-conflict"]);
});

test("changing a threshold, unit or wording in a returned file changes no verdict and is told", () => {
  const workbook = changeSheet(fillForm(COMMERCE, { "5.1": 470 }), "指标填报", (sheet) =>
    withCells(
      sheet,
      [
        [4, "不低于 400"],
        [5, "个"],
        [2, "别的任务"],
      ].map(([column, text]) => ({
        ...{ row: 2, column: Number(column), shown: String(text), formula: null },
        content: { kind: "text", text: String(text) } as const,
      })),
    ),
  );
  const collection = merge([returned("a.xlsx", workbook)]);
  const standing = collection.targets.find(({ target }) => target.id === "5.1");
  expect([standing?.value?.toFixed(), standing?.verdict]).toEqual(["470", "not-met"]);
  expect(
    collection.findings
      .filter(({ code }) => code === "template-altered")
      .map((each) => [detailOf(each, "field"), each.received]),
  ).toEqual([
    ["目标任务", "别的任务"],
    ["目标值", "不低于 400"],
    ["单位", "个"],
  ]);
});

test("a plan that changed since the forms went out is told once", () => {
  const collection = merge([], { ledger: { ...ledgerFor(), planHash: "0".repeat(64) } });
  expect(told(collection, "plan-version-differs")).toHaveLength(1);
});

test("a bureau's counts are of its own lines; a shared target counts for each", () => {
  const collection = merge([
    answer(INDUSTRY, { "10.1": 6, "10.2": 20, "3.2": "约600" }),
    answer("市科技局", { "10.1": 6 }),
  ]);
  const counts = (bureau: string) =>
    collection.bureaus.find((each) => each.bureau === bureau)?.counts;
  expect(counts(INDUSTRY)).toMatchObject({
    ...{ targets: 13, reported: 2, invalid: 1, conflicts: 0 },
    verdicts: { met: 1, "not-met": 1 },
  });
  expect(counts("市科技局")).toMatchObject({ targets: 7, reported: 1, verdicts: { met: 1 } });
  expect(collection.counts).toMatchObject({ targets: 50, reported: 2, invalid: 1 });
});

describe("what another file of the same bureau makes good is not told", () => {
  const without = (id: string, filling: Parameters<typeof fillForm>[1], path: string) => {
    const form = changeSheet(fillForm(COMMERCE, filling), "指标填报", (sheet) => {
      const row = sheet.cells.find(({ shown }) => shown === id)?.row;
      return { ...sheet, cells: sheet.cells.filter((cell) => cell.row !== row) };
    });
    return returned(path, form);
  };
  const lacks = (...files: ReturnType<typeof answer>[]) => told(merge(files), "missing-target");

  test("a line that is lacking in one, and stands in the other", () => {
    const [half, whole] = [
      without("5.3", { "5.1": 480 }, "a.xlsx"),
      answer(COMMERCE, { "5.2": 2 }, "b.xlsx"),
    ];
    expect(lacks(half)).toHaveLength(1);
    expect(lacks(half, whole)).toEqual([]);
    expect(lacks(half, without("5.3", { "5.2": 2 }, "c.xlsx"))).toHaveLength(2);
    // a file that was refused makes nothing good
    const refused = returned("d.xlsx", fillForm(COMMERCE, {}, { formId: "f".repeat(32) }));
    expect(lacks(half, refused)).toHaveLength(1);
  });
});
