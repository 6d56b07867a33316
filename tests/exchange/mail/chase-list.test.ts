import { listChased, sayOwing } from "../../../src/exchange";
import { SEED_PLAN } from "../../sheets/seed-plan";
import { answer, fillForm, merge, returned } from "../returns";

const BEFORE = "2023-01-10";
const AFTER = "2023-02-10";
const files = [
  answer("市商务局", { "5.1": 480, "5.2": 2, "5.3": 61, "5.4": "已完成", "11.1": 2000 }),
  answer("市科技局", {}),
];
const chased = (asOf: string) => listChased(merge(files, { asOf }));

test("who owes which targets, by when, in the words of reminders", () => {
  const { bureaus, text } = chased(BEFORE);
  expect(bureaus).toBe(9);
  const lines = text.split("\n");
  expect(lines[0]).toBe(`《${SEED_PLAN.title}》2022年度催报名单（截至2023年1月10日，9 个单位）`);
  const at = lines.findIndex((line) => line.includes("市商务局"));
  expect(lines[at]).toMatch(
    /^\d\. 市商务局：只报了一部分（部分报送），报送截止2023年1月15日。还欠：$/,
  );
  const target = SEED_PLAN.targetById.get("11.2");
  expect(lines[at + 1]).toBe(`\u3000\u300011.2 ${target?.name ?? ""}`);
  expect(lines.find((line) => line.includes("市科技局"))).toContain("报来的是空表");
  expect(text).toContain("市卫生健康委：还没有报送，");
});

test("after the due day it says so; who has reported all is not on it", () => {
  expect(chased(AFTER).text).toContain("市卫生健康委：还没有报送，已过截止日，");
  const all = answer("市商务局", {
    ...{ "5.1": 480, "5.2": 2, "5.3": 61, "5.4": "已完成", "11.1": 2000, "11.2": 4600 },
  });
  const { bureaus, text } = listChased(merge([all]));
  expect([bureaus, text.includes("市商务局")]).toEqual([8, false]);
});

test("a bureau whose file waits for a person is named apart, and not chased", () => {
  const form = fillForm("市商务局", { "5.1": 480 });
  const lost = {
    ...form,
    sheets: form.sheets.filter(({ name }) => name !== "_meta"),
  };
  const { bureaus, text } = listChased(merge([returned("市商务局.xlsx", lost)]));
  expect(bureaus).toBe(8);
  expect(text).toContain("有文件待确认，先不催：市商务局");
});

test.each([
  ["已报", "", null],
  ["未报", "全部 6 项", { state: "还没有报送", owed: ["全部 6 项"] }],
  ["退件", "", { state: "报来的文件没有收下，需要重报", owed: [] }],
  ["已报", "3.9（待核实）", { state: "已报", owed: ["3.9（待核实）"] }],
])("%s %s", (status, owed, expected) => {
  expect(sayOwing(status, owed, SEED_PLAN)).toEqual(expected);
});
