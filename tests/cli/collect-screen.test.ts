import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillInForm } from "../../src/cli/fill-in";
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
  mkdirSync(folder, { recursive: true });
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
  expect(out).toContain("还有 4 条");
});

test.each(["zh-CN", "en-US"])(
  "with --json standard output is one document: %s",
  async (language) => {
    const { out } = await collect("--json", "--lang", language);
    expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(17);
  },
);
