// 用自己的计划：node examples/own-plan.mjs 输出文件夹 [计划.json]
// A plan of one's own: as a file, or put together here.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { distribute, loadPlan, publishedTable, readValue, ZerenbiaoError } from "zerenbiao";

const [folder = "自己的计划", file] = process.argv.slice(2);

const target = {
  id: "1.1",
  name: "省级示范园区数量",
  fragment: "建设省级示范园区12个以上",
  source: { document: "plan", place: "附件第1行" },
  kind: "level",
  comparator: ">=",
  comparatorExplicit: true,
  threshold: 12,
  unit: "个",
  deadline: "2027-12-31",
  baseline: null,
  notes: [],
};
const ownPlan = {
  format: "zerenbiao-plan",
  formatVersion: 1,
  id: "sample-parks-2025",
  title: "示范园区建设行动计划（2025—2027年）",
  annexTitle: "示范园区建设指标责任分解表",
  annexMark: "附件",
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  validUntil: null,
  period: { from: 2025, to: 2027 },
  leadOffice: "市工业和信息化局",
  sources: [{ id: "plan", title: "示范园区建设行动计划" }],
  bureaus: ["市工业和信息化局", "市商务局"],
  rows: [
    {
      number: 1,
      category: "园区建设",
      goal: "建设示范园区",
      cells: [
        {
          text: "建设省级示范园区12个以上",
          bureaus: [
            { name: "市工业和信息化局", role: null },
            { name: "市商务局", role: null },
          ],
          targets: [target],
        },
      ],
    },
  ],
  rules: [],
  disagreements: [],
};

const plan = loadPlan(file === undefined ? ownPlan : await readFile(file));
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "责任分解表.xlsx"), await publishedTable(plan));
const { forms } = await distribute(plan, { period: String(plan.period.from) });
for (const { name, bytes } of forms) await writeFile(join(folder, name), bytes);
console.log(`${plan.title}: ${forms.length} → ${folder}`);

// what a typed value would be read as
for (const typed of ["12", "十五个", "约12", "12%"]) {
  const { value, findings } = readValue(typed, plan.targets[0]);
  console.log(`${typed}: ${value ?? findings[0]?.code}`);
}

// every mistake of a plan is named with its place
try {
  loadPlan({ ...ownPlan, bureaus: ["市商务局"], titel: "" });
} catch (error) {
  if (!(error instanceof ZerenbiaoError)) throw error;
  for (const { path, problem } of error.problems) console.log(`${error.code}: ${path} ${problem}`);
}
