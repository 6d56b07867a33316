import { withJointRules } from "../../../src/core";
import { consolidate, type Decision } from "../../../src/exchange";
import { fillForm, KNOWN, merge, returned, SIGNED } from "../returns";

const [INDUSTRY, HEALTH] = ["市工业和信息化局", "市卫生健康委"];
const OTHERS = ["市农业农村局", "市文化和旅游局", "市地方金融监管局"];
const plan = withJointRules(KNOWN, new Map([["3.1", "sum"]]));
const share = (bureau: string, value: number, path = `${bureau}.xlsx`) =>
  returned(path, fillForm(bureau, { "3.1": value }, { plan }), { plan });

/** What stands in 指标台账 below those who reported 3.1. */
function remark(files: readonly ReturnType<typeof share>[], decision: object) {
  const decisions = [{ target: "3.1", ...decision, ...SIGNED } as Decision];
  const { sheets } = consolidate(merge(files, { plan, decisions }));
  const cells = sheets.find(({ name }) => name === "指标台账")?.cells ?? [];
  const row = cells.find(({ column, value }) => column === 1 && value === "3.1")?.row;
  const head = cells.find(({ value }) => value === "填报单位和说明")?.column;
  const said = cells.find((cell) => cell.row === row && cell.column === head)?.value;
  return typeof said === "string" ? said.split("\n").slice(1).join("\n") : null;
}

const TWICE = [share(INDUSTRY, 12, "a.xlsx"), share(INDUSTRY, 13, "b.xlsx"), share(HEALTH, 3)];

test("a share that was decided is told as a share, beside those that the sum still lacks", () => {
  expect(remark(TWICE, { kind: "file", file: "b.xlsx" })).toBe(
    "裁定：取b.xlsx 里的份额，与其他单位的相加。电话核实（张三，2023年1月12日）。" +
      "还缺市农业农村局、市文化和旅游局、市地方金融监管局的份额，完成值是已报部分之和",
  );
});

test("a sum that lacks nothing, or a value that was decided, lacks no share", () => {
  const all = [...TWICE, ...OTHERS.map((bureau) => share(bureau, 1))];
  expect(remark(all, { kind: "file", file: "b.xlsx" })).not.toContain("还缺");
  expect(remark(TWICE, { kind: "value", value: 29 })).toBe(
    "裁定：取29。电话核实（张三，2023年1月12日）",
  );
});
