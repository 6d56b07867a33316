import { Big, withJointRules } from "../../../src/core";
import { consolidate, type PreviousPeriod, readPrevious } from "../../../src/exchange";
import { gridOf } from "../../sheets/grid-of";
import { periodOf, SEED_PLAN } from "../../sheets/seed-plan";
import { changeSheet, fillForm, KNOWN, merge, returned, textCellAt, withCells } from "../returns";

const COMMERCE = "市商务局";

/** What 2021 said of 市商务局's targets. */
const LAST: PreviousPeriod = {
  period: periodOf("2021"),
  values: new Map([["11.1", new Big(1800)]]),
  byBureau: new Map([[COMMERCE, new Map([["5.4", "推进中\n电商园在建"]])]]),
};

type Filling = Parameters<typeof fillForm>[1];

function altered(filling: Filling, previous: PreviousPeriod | null): string[] {
  const file = returned("a.xlsx", fillForm(COMMERCE, filling));
  return merge([file], { previous })
    .findings.filter(({ code }) => code === "previous-altered")
    .map(({ target, cell, received, expected }) =>
      [target, cell, received, expected ?? "blank"].join(" "),
    );
}

test("上期值 that says what the period before says is kept", () => {
  expect(altered({ "11.1": { 上期值: 1800, 完成值: 2000 } }, LAST)).toEqual([]);
  expect(altered({ "11.1": { 上期值: "1,800", 完成值: 2000 } }, LAST)).toEqual([]);
  expect(altered({ "5.4": { 上期值: "推进中\r\n 电商园在建" } }, LAST)).toEqual([]);
});

test("上期值 that says something else is told", () => {
  expect(altered({ "11.1": { 上期值: 1900, 完成值: 2000 } }, LAST)).toEqual(["11.1 F6 1900 1800"]);
});

test("a formula under 上期值 is told once, by the form itself, and hides no other line", () => {
  const form = fillForm(COMMERCE, {
    "11.1": { 上期值: 1900, 完成值: 2000 },
    "11.2": { 上期值: 4600, 完成值: 4700 },
  });
  const workbook = changeSheet(form, "指标填报", (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.row === 6 && cell.column === 6 ? { ...cell, formula: "1800+100" } : cell,
    ),
  }));
  const values = new Map([
    ["11.1", new Big(1800)],
    ["11.2", new Big(4500)],
  ]);
  const found = merge([returned("a.xlsx", workbook)], { previous: { ...LAST, values } }).findings;
  const altered = found.filter(({ code }) => code === "previous-altered");
  expect(altered.map(({ target, cell, expected }) => [target, cell, expected])).toEqual([
    ["11.1", "F6", null],
    ["11.2", "F7", "4500"],
  ]);
});

test("上期值 of a line that is another bureau's is nobody's slip", () => {
  const workbook = changeSheet(fillForm(COMMERCE, { "5.1": 480 }), "指标填报", (sheet) =>
    withCells(sheet, [textCellAt(9, 6, "27"), textCellAt(9, 7, "29"), textCellAt(9, 13, "3.1")]),
  );
  const previous = { ...LAST, values: new Map([["3.1", new Big(28)]]) };
  const codes = merge([returned("a.xlsx", workbook)], { previous }).findings.map(
    ({ code }) => code,
  );
  expect(codes).toContain("unknown-target");
  expect(codes).not.toContain("previous-altered");
});

test("a form that was made by another joint rule prints the sum or the bureau's own share, and both are kept", () => {
  const plan = withJointRules(KNOWN, new Map([["3.1", "sum"]]));
  const previous: PreviousPeriod = {
    ...LAST,
    values: new Map([["3.1", new Big(29)]]),
    byBureau: new Map([["市卫生健康委", new Map([["3.1", new Big(3)]])]]),
  };
  const alteredBy = (bureau: string, printed: number) => {
    const file = returned("a.xlsx", fillForm(bureau, { "3.1": { 上期值: printed } }), { plan });
    return merge([file], { plan, previous })
      .findings.filter(({ code }) => code === "previous-altered")
      .map(({ received, expected }) => [received, expected]);
  };
  expect(alteredBy("市卫生健康委", 29)).toEqual([]);
  expect(alteredBy("市卫生健康委", 3)).toEqual([]);
  // a bureau that had no share yet
  expect(alteredBy("市地方金融监管局", 29)).toEqual([]);
  expect(alteredBy("市卫生健康委", 4)).toEqual([["4", "3"]]);
});

test("a figure typed under 上期值 instead of 完成值 is told", () => {
  expect(altered({ "11.2": { 上期值: 4600 } }, LAST)).toEqual(["11.2 F7 4600 blank"]);
});

test("a 上期值 that nothing is known of is nobody's slip where 完成值 is filled in", () => {
  expect(altered({ "11.2": { 上期值: 4600, 完成值: 4700 } }, LAST)).toEqual([]);
  expect(altered({ "11.2": { 上期值: 4600 } }, null)).toEqual([]);
});

test("a sum that lacked a share is no value of the period before; the shares are what their bureaus reported", () => {
  const plan = withJointRules(KNOWN, new Map([["3.1", "sum"]]));
  const sharers = ["市工业和信息化局", "市卫生健康委", "市农业农村局", "市文化和旅游局"];
  const collected = (...more: readonly string[]) => {
    const files = [...sharers, ...more].map((bureau) =>
      returned(`${bureau}.xlsx`, fillForm(bureau, { "3.1": 3 }, { plan }), { plan }),
    );
    const workbook = gridOf(consolidate(merge(files, { plan })));
    const read = readPrevious(workbook, SEED_PLAN, periodOf("2023"));
    if ("problem" in read) throw new Error(read.problem.kind);
    return read.previous;
  };
  expect(collected().values.get("3.1")).toBeUndefined();
  expect(String(collected().byBureau.get("市卫生健康委")?.get("3.1"))).toBe("3");
  expect(String(collected("市地方金融监管局").values.get("3.1"))).toBe("15");
});
