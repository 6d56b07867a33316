import { bureauInPaths } from "../../../src/exchange/returned";
import { builtInPlans } from "../../../src/exchange";

const [plan] = builtInPlans();
if (!plan) throw new Error("no built-in plan");
const sent = new Map([["form-7.xlsx", "市科技局"]]);
const COMMON = ["收回/a.xlsx", "收回/b.xlsx"];

test.each<[path: string, bureau: string | null]>([
  ["收回/市商务局（终稿）.et", "市商务局"],
  ["收回/form-7.xlsx", "市科技局"],
  // in short, where one bureau alone can be meant
  ["收回/市工信局（终稿）.et", "市工业和信息化局"],
  ["收回/来信.zip › 市文旅局.pdf", "市文化和旅游局"],
  ["收回/市文旅局/扫描件.pdf", "市文化和旅游局"],
  // by name before in short, from the inside out
  ["收回/市文旅局/市商务局.pdf", "市商务局"],
  // two bureaus say nothing, though the first by itself would
  ["收回/市科技局市商务局.pdf", null],
  ["收回/市科技局、市商务局联合.pdf", null],
  ["收回/市工信局、市文旅局.pdf", null],
  ["收回/市商务局/市科技局、市工业和信息化局.pdf", null],
  ["收回/扫描件.pdf", null],
])("%s is of %p", (path, bureau) => {
  expect(bureauInPaths(plan, sent, [...COMMON, path])(path)).toBe(bureau);
});
