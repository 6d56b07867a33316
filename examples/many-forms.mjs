// 一份接一份地生成一万份表，内存里同时只有一份：node examples/many-forms.mjs 输出文件夹 [份数]
// A stream of ten thousand forms: one at a time is in memory.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { distributeInTurn, loadPlan } from "zerenbiao";

const [folder = "一万份", count = "10000"] = process.argv.slice(2);

// the targets of the built-in plan, each answered for by a bureau of its own of very many
const { file } = loadPlan("jinan-brand-2020");
const bureaus = Array.from({ length: Number(count) }, (_, index) => `第${index + 1}街道办事处`);
let next = 0;
const take = () => ({ name: bureaus[next++ % bureaus.length], role: null });
const rowFor = (row, number) => ({
  ...row,
  number,
  cells: row.cells.map((cell, place) => ({
    ...cell,
    bureaus: [take()],
    targets: cell.targets.map((target, index) => ({
      ...target,
      id: `${number}.${place + 1}.${index + 1}`,
    })),
  })),
});
const rows = [];
while (next < bureaus.length)
  rows.push(rowFor(file.rows[rows.length % file.rows.length], rows.length + 1));
const plan = loadPlan({ ...file, id: "many-bureaus", bureaus, rows, rules: [], disagreements: [] });

await mkdir(folder, { recursive: true });
const forms = distributeInTurn(plan, { period: "2021" });
const started = Date.now();
let done = 0;
for await (const { name, bytes } of forms) {
  await writeFile(join(folder, name), bytes);
  done += 1;
  if (done % 1000 === 0) console.error(`${done}/${forms.count}`);
}
await writeFile(join(folder, "ledger.json"), JSON.stringify(forms.ledger()));

const seconds = (Date.now() - started) / 1000;
console.log(`${done} → ${folder}, ${Math.round(done / seconds)}/s`);
