import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflate, inflate } from "../../src/cli/compression";
import { fillInForm } from "../../src/cli/fill-in";
import { fillWorkbook } from "../../src/xlsx";
import { emptyFolder, readBytes, run } from "./run";

let folder: string;
let ledger: string;

beforeAll(async () => {
  const sent = emptyFolder();
  folder = emptyFolder();
  ledger = join(sent, "ledger.json");
  await run("distribute", "--period", "2022", "--id-seed", "s", "--out", sent);
  const form = (bureau: string) => readBytes(join(sent, `${bureau}-2022.xlsx`));
  const save = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes);
  };
  for (let index = 1; index <= 15; index += 1) save(`0 说明${index}.txt`, "见附件");
  save("1 一处.xlsx", fillInForm(form("市商务局"), { "11.1": { value: 2025 } }));
  save("2 二处.xlsx", fillInForm(form("市商务局"), { "11.1": { value: 2026 } }));
});

const collect = (...options: readonly string[]) =>
  run("collect", "--ledger", ledger, folder, "--out", join(emptyFolder(), "汇总.xlsx"), ...options);

test("what has to be decided stands before what has to be sent again, however many files are no returns", async () => {
  const { out } = await collect();
  const [conflict = -1, refused = -1] = ["2025 家", "说明1.txt"].map((text) => out.indexOf(text));
  expect(conflict).toBeGreaterThan(0);
  expect(conflict).toBeLessThan(refused);
  // what does not stand on the screen is counted, and where it stands is said
  expect(out.replace(/\n */g, "")).toMatch(
    /发现 27 条：错误 16 条，提醒 3 条，说明 8 条。上面列了 12 条，另 15 条在 ?.*汇总\.xlsx 的“问题清单”。/,
  );
});

test.each(["zh-CN", "en-US"])(
  "with --json standard output is one document: %s",
  async (language) => {
    const { out } = await collect("--json", "--lang", language);
    expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(17);
  },
);

test("what a bureau typed cannot bury the rest of the screen", async () => {
  const sent = emptyFolder();
  const returns = emptyFolder();
  await run("distribute", "--period", "2022", "--id-seed", "s", "--out", sent);
  const form = readBytes(join(sent, "市商务局-2022.xlsx"));
  for (const text of ["甲", "乙"]) {
    // the plan's name: a figure of that length is refused before anything is said of it here
    const edits = [{ sheet: "_meta", cells: [{ row: 3, column: 2, value: text.repeat(32_000) }] }];
    writeFileSync(join(returns, `${text}.xlsx`), fillWorkbook(form, edits, { inflate, deflate }));
  }
  const words = ["collect", "--ledger", join(sent, "ledger.json"), returns, "--out"];
  const { out } = await run(...words, join(emptyFolder(), "汇总.xlsx"));
  const joined = out.replace(/\n */g, "");
  expect(joined).toMatch(/甲{20}/);
  expect(joined).toMatch(/乙{20}/);
  expect(joined).not.toMatch(/甲{1000}|乙{1000}/);
  expect(out.split("\n").length).toBeLessThan(40);
});

test("what is said of every file alike is said once", async () => {
  const plan = join(emptyFolder(), "计划.json");
  const seed = readFileSync(join(__dirname, "../../seeds/jinan-brand-2020.json"), "utf8");
  writeFileSync(plan, seed.replace('"threshold": 300', '"threshold": 310'));
  const words = ["collect", "--ledger", ledger, "--plan", plan, folder, "--out"];
  const { out } = await run(...words, join(emptyFolder(), "汇总.xlsx"));
  expect(out.match(/300\D{0,12}310/g)).toHaveLength(1);
});
