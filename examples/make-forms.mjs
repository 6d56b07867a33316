// 生成九份填报表和发放台账：node examples/make-forms.mjs 发放
// Makes nine forms and the ledger of them.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { distribute, loadPlan } from "zerenbiao";

const [folder = "发放"] = process.argv.slice(2);

const plan = loadPlan("jinan-brand-2020");
const { forms, ledger } = await distribute(plan, {
  period: "2021",
  due: "2022-01-15",
  contact: "综合处 张三 0531-12345678",
  joint: { 3.1: "sum" },
});

await mkdir(folder, { recursive: true });
for (const { name, bytes } of forms) await writeFile(join(folder, name), bytes);
await writeFile(join(folder, "ledger.json"), JSON.stringify(ledger, null, 2));

for (const { bureau, name, targets } of forms) console.log(`${bureau}: ${targets} → ${name}`);
