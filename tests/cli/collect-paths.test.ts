import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillInForm } from "../../src/cli/fill-in";
import { emptyFolder, readBytes, run } from "./run";

let folder: string;
let ledger: string;
let form: string;

beforeEach(async () => {
  folder = emptyFolder();
  ledger = join(folder, "发放", "ledger.json");
  await run("distribute", "--period", "2022", "--id-seed", "p", "--out", join(folder, "发放"));
  form = join(folder, "收回.xlsx");
  const blank = readBytes(join(folder, "发放", "市商务局-2022.xlsx"));
  writeFileSync(form, fillInForm(blank, { "5.1": { value: 482 } }));
});

describe("the output is never one of the files that are read", () => {
  test("a return that is named is not replaced by the workbook that it goes into", async () => {
    const before = readFileSync(form);
    const { exit, err } = await run("collect", "--ledger", ledger, form, "--out", form, "--force");
    expect(exit).toBe(2);
    expect(err).toContain(form);
    expect(readFileSync(form)).toEqual(before);
  });

  test("nor is the period before, whatever its path is written like", async () => {
    const last = join(folder, "上年.xlsx");
    const sent = join(folder, "上年发放");
    await run("distribute", "--period", "2021", "--id-seed", "p", "--out", sent);
    await run("collect", "--ledger", join(sent, "ledger.json"), sent, "--out", last);
    const before = readFileSync(last);
    const words = ["collect", "--ledger", ledger, form, "--previous", last, "--force", "--out"];
    expect(await run(...words, join(folder, "发放", "..", "上年.xlsx"))).toMatchObject({ exit: 2 });
    expect(readFileSync(last)).toEqual(before);
  });

  test("an earlier output that lies in the collected folder is replaced, and not read", async () => {
    const returns = join(folder, "收回");
    cpSync(form, join(returns, "市商务局.xlsx"));
    const out = join(returns, "汇总.xlsx");
    const words = ["collect", "--ledger", ledger, returns, "--out", out];
    await run(...words);
    const first = readFileSync(out);
    const { exit } = await run(...words, "--force");
    expect(exit).toBe(0);
    expect(readFileSync(out)).toEqual(first);
  });
});

test("a file that is named twice in two ways goes by the same name, whichever came first", async () => {
  const spelt = `${folder}/发放/../收回.xlsx`;
  const outputs = [
    [form, spelt],
    [spelt, form],
  ].map((paths, index) => [paths, join(folder, `o${index}.xlsx`)] as const);
  for (const [paths, out] of outputs) {
    await run("collect", "--ledger", ledger, ...paths, "--out", out);
  }
  const [first, second] = outputs.map(([, out]) => readFileSync(out));
  expect(second).toEqual(first);
});
