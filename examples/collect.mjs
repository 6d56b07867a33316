// 汇总收回的表：node examples/collect.mjs 发放/ledger.json 收回 汇总.xlsx [裁定.json]
// Merges what came back and writes the consolidated workbook.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { collect, loadPlan, writeConsolidated } from "zerenbiao";

const [ledgerFile = "发放/ledger.json", folder = "收回", out = "汇总.xlsx", decisionsFile] =
  process.argv.slice(2);

const readJson = async (path) => JSON.parse(await readFile(path, "utf8"));

// one file at a time is read, and let go
async function* listFiles() {
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    yield { path, bytes: await readFile(path) };
  }
}

const ledger = await readJson(ledgerFile);
const collection = await collect({
  plan: loadPlan(ledger.plan),
  ledger,
  files: listFiles(),
  decisions: decisionsFile === undefined ? [] : await readJson(decisionsFile),
  asOf: "2022-01-20",
});
await writeFile(out, await writeConsolidated(collection));

// the same JSON as `zerenbiao collect --json`
console.log(JSON.stringify(collection.summary));
for (const { bureau, status } of collection.bureaus) console.log(`${bureau}: ${status}`);
