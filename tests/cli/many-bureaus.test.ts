import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillInForm } from "../../src/cli/fill-in";
import { manyBureaus } from "../bench/many-bureaus";
import { emptyFolder, readBytes, run } from "./run";

/** More than a workbook from outside may have sheets for, so that one with a sheet for each could not come from there. */
const BUREAUS = 260;

let folder: string;
let ledger: string;
let plan: string;

beforeAll(async () => {
  folder = emptyFolder();
  plan = join(folder, "plan.json");
  writeFileSync(plan, JSON.stringify(manyBureaus(BUREAUS).file));
  const sent = join(folder, "sent");
  ledger = join(sent, "ledger.json");
  await run("distribute", "--plan", plan, "--period", "2021", "--id-seed", "s", "--out", sent);
  const [first = ""] = readdirSync(sent).filter((name) => name.startsWith("第1责任单位-"));
  const bytes = readBytes(join(sent, first));
  writeFileSync(join(folder, "收回.xlsx"), fillInForm(bytes, { "1.1": { value: 123 } }));
});

const collect = (...options: readonly string[]) =>
  run("collect", "--plan", plan, "--ledger", ledger, join(folder, "收回.xlsx"), ...options);

test.each(["list", "all"])(
  "what collect writes of 260 bureaus can be named as the period before: --sheets %s",
  async (sheets) => {
    const out = join(folder, `${sheets}.xlsx`);
    const { err } = await collect("--out", out, "--sheets", sheets);
    expect(err).not.toContain("--previous");
    const forms = join(folder, `forms ${sheets}`);
    const { exit } = await run(
      ...["distribute", "--plan", plan, "--period", "2022", "--previous", out],
      ...["--bureau", "第1责任单位", "--out", forms],
    );
    expect(exit).toBe(0);
    // the ledger, the plan as it was sent, and the form
    expect(readdirSync(forms)).toHaveLength(3);
  },
);

test("a file from outside keeps the limits it had: as a return the same workbook is too large", async () => {
  const large = join(folder, "all.xlsx");
  const { out } = await run("check", "--plan", plan, large, "--json");
  expect(out).toContain('"too-large"');
});

test("past a screenful the terminal sums, and lists those that somebody has to see to", async () => {
  const { out } = await collect("--out", join(folder, "screen.xlsx"), "--as-of", "2022-01-20");
  expect(out).toContain("部分报送 1 个单位，未报 259 个单位；上面没有列出的 240 个单位");
  expect(out.split("\n").length).toBeLessThan(60);
});

test("--sheets takes all or list, and says so", async () => {
  const { exit, err } = await collect("--out", join(folder, "x.xlsx"), "--sheets", "none");
  expect(exit).toBe(2);
  expect(err).toContain("--sheets");
});

test("equal files give equal bytes", async () => {
  const [one, two] = [join(folder, "one.xlsx"), join(folder, "two.xlsx")];
  await collect("--out", one);
  await collect("--out", two);
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});
