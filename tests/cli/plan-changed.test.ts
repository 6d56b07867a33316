import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, listAll, readJson, run, runJson } from "./run";

const OFFICE = join("tests", "fixtures", "office");
const CORRECTED = join(OFFICE, "r09-plan-threshold-corrected.json");
const RENAMED = join(OFFICE, "r08-plan-bureau-renamed.json");
const SENT = "09bc8b7b1a9a5b1a8d4fcda8143e7e7799f58ce24f169ad52470b35bd24553a8";
const COMMON = ["--as-of", "2022-01-10"];

interface Collected {
  readonly findings: readonly { readonly code: string; readonly message: string }[];
  readonly files: readonly { readonly outcome: string; readonly bureau: string }[];
  readonly bureaus: readonly { readonly bureau: string; readonly sentAs?: readonly string[] }[];
}

async function collect(plan: string, ledger: string, folder: string): Promise<Collected> {
  const out = join(emptyFolder(), "汇总.xlsx");
  const printed = await runJson(
    ...["collect", "--plan", plan, "--ledger", ledger, folder, "--out", out, ...COMMON],
  );
  return printed as unknown as Collected;
}

const LEDGER = join(OFFICE, "ledger.json");
const RETURNED = join(OFFICE, "市商务局-2021.xlsx");

test("a threshold that was corrected after forms went out is told once, in words, and to no bureau (r09)", async () => {
  const { findings, files } = await collect(CORRECTED, LEDGER, RETURNED);
  expect(files).toMatchObject([{ outcome: "merged", bureau: "市商务局" }]);
  const codes = findings.map(({ code }) => code).filter((code) => code !== "bureau-awaited");
  expect(codes).toEqual(["plan-changed"]);
  expect(findings.find(({ code }) => code === "plan-changed")?.message).toBe(
    "计划改了：目标值 480→500，已发 2 份（市农业农村局、市商务局）。判定按现在的计划，已发的表不用改",
  );
});

test("a bureau that was renamed vanishes from no list, and its form waits for a person (r08)", async () => {
  const { files, bureaus } = await collect(RENAMED, LEDGER, RETURNED);
  expect(files).toMatchObject([{ outcome: "unconfirmed", bureau: "市商务和投资促进局" }]);
  expect(bureaus).toHaveLength(9);
  const out = join(emptyFolder(), "汇总.xlsx");
  const argv = ["--plan", RENAMED, "--ledger", LEDGER, RETURNED, "--out", out, ...COMMON];
  const screen = await run("collect", ...argv);
  expect(screen.out).toContain("市商务和投资促进局 ← 市商务局");
  expect(screen.out).toContain("不在现在的计划里");
});

test("with a former name in the plan the same form is simply taken", async () => {
  const folder = emptyFolder();
  const plan = readJson(RENAMED) as { bureaus: string[] };
  const bureaus = plan.bureaus.map((name) =>
    name === "市商务和投资促进局" ? { name, formerNames: [{ name: "市商务局" }] } : name,
  );
  const path = join(folder, "plan.json");
  writeFileSync(path, JSON.stringify({ ...plan, formatVersion: 2, bureaus }));
  const { files, findings } = await collect(path, LEDGER, RETURNED);
  expect(files).toMatchObject([{ outcome: "merged", bureau: "市商务和投资促进局" }]);
  expect(findings.map(({ code }) => code)).toContain("former-name");
  expect(findings.map(({ code }) => code)).not.toContain("template-altered");
});

describe("a plan of one's own", () => {
  /** Forms by a plan, and the same plan with 5.1 corrected afterwards. */
  async function distributed() {
    const folder = emptyFolder();
    const [before, after] = ["before.json", "after.json"].map((name) => join(folder, name));
    const text = readFileSync(RENAMED, "utf8");
    writeFileSync(before ?? "", text);
    writeFileSync(
      after ?? "",
      readFileSync(CORRECTED, "utf8").replaceAll("市商务局", "市商务和投资促进局"),
    );
    const out = join(folder, "发放");
    const make = (plan: string, ...more: string[]) =>
      run("distribute", "--plan", plan, "--period", "2021", "--out", out, ...COMMON, ...more);
    const paths = {
      before: before ?? "",
      after: after ?? "",
      out,
      ledger: join(out, "ledger.json"),
    };
    expect((await make(paths.before)).exit).toBe(0);
    return { ...paths, make };
  }
  const copiesIn = (out: string) => readdirSync(out).filter((name) => name.startsWith("plan-"));

  test("is kept beside the ledger by its hash, is no returned file, and is found there", async () => {
    const { out, after, ledger } = await distributed();
    const { planHash } = readJson(ledger) as { planHash: string };
    expect(copiesIn(out)).toEqual([`plan-${planHash}.json`]);
    expect(planHash).not.toBe(SENT);
    const { findings, files } = await collect(after, ledger, out);
    expect(files).toHaveLength(9);
    const told = findings.filter(({ code }) => code.startsWith("plan-"));
    expect(told.map(({ code }) => code)).toEqual(["plan-changed"]);
    expect(told[0]?.message).toContain("目标值 480→500，已发 2 份");
  });

  test("whose copy was changed is told as that, and not used", async () => {
    const { out, after, ledger } = await distributed();
    const [copy = ""] = copiesIn(out);
    writeFileSync(join(out, copy), "{}");
    const argv = ["--plan", after, "--ledger", ledger, out, "--out", join(out, "..", "o.xlsx")];
    const { err, out: screen } = await run("collect", ...argv, ...COMMON);
    expect(err).toContain(copy);
    expect(screen.replaceAll(/\s/g, "")).toContain("不知道是计划改的，还是填表时改的");
  });

  test("distributed again after a change says what changed and whose forms are out of date", async () => {
    const { out, after, make } = await distributed();
    const whole = await make(after);
    expect(whole.exit).toBe(2);
    const { exit, err } = await make(after, "--bureau", "市商务和投资促进局", "--force");
    expect(exit).toBe(0);
    expect(err).toContain("5.1 市级以上农业龙头企业数量: 计划改了：目标值 480→500");
    expect(err).toMatch(/已经过时：市农业农村局。/);
    expect(copiesIn(out)).toHaveLength(2);
    const again = await make(after, "--bureau", "市农业农村局", "--force");
    expect(again.err).not.toContain("过时");
  });
});

test("a form that is checked by itself is compared with the plan that made it, too", async () => {
  const { files } = (await runJson("check", "--plan", CORRECTED, RETURNED)) as unknown as {
    files: { status: string; findings: { code: string; severity: string }[] }[];
  };
  expect(files[0]?.status).toBe("accepted");
  expect(files[0]?.findings).toMatchObject([{ code: "plan-changed", severity: "info" }]);
});

test("a form made again for a bureau that was renamed takes the place of the one under the former name", async () => {
  const folder = emptyFolder();
  copyFileSync(LEDGER, join(folder, "ledger.json"));
  const plan = readJson(RENAMED) as { bureaus: string[] };
  const bureaus = plan.bureaus.map((name) =>
    name === "市商务和投资促进局" ? { name, formerNames: [{ name: "市商务局" }] } : name,
  );
  const path = join(folder, "plan.json");
  writeFileSync(path, JSON.stringify({ ...plan, formatVersion: 2, bureaus }));
  const argv = ["--plan", path, "--period", "2021", "--out", folder, "--bureau", "市商务局"];
  expect((await run("distribute", ...argv, ...COMMON)).exit).toBe(0);
  const { forms } = readJson(join(folder, "ledger.json")) as unknown as {
    forms: { bureau: string; state: string }[];
  };
  const states = forms.filter(({ bureau }) => bureau.startsWith("市商务"));
  expect(states.map(({ state }) => state)).toEqual(["replaced", "current"]);
});

test("--bureau takes a short name that means one bureau, and asks back where two fit", async () => {
  const out = join(emptyFolder(), "发放");
  const argv = ["distribute", "--period", "2021", "--out", out, ...COMMON, "--bureau"];
  const done = await run(...argv, "市工信局");
  expect(done.exit).toBe(0);
  expect(done.err).toContain("“市工信局”是市工业和信息化局的简称");
  expect(listAll(out)).toContain("市工业和信息化局-2021.xlsx");
  const unclear = await run(...argv, "市监局");
  expect(unclear).toMatchObject({ exit: 2, err: expect.stringContaining("也可能是") as string });
});

test("a file that cannot be read is laid to the bureau that its name is short for", async () => {
  const folder = join(emptyFolder(), "收回");
  mkdirSync(folder);
  copyFileSync(RETURNED, join(folder, "市商务局-2021.xlsx"));
  writeFileSync(join(folder, "市工信局（终稿）.et"), "no workbook");
  const out = join(emptyFolder(), "汇总.xlsx");
  const printed = await runJson(
    ...["collect", "--ledger", LEDGER, folder, "--out", out, "--as-of", "2022-03-01"],
  );
  const { bureaus } = printed as unknown as { bureaus: { bureau: string; status: string }[] };
  expect(bureaus.find(({ bureau }) => bureau === "市工业和信息化局")?.status).toBe("rejected");
});
