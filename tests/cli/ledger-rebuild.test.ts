import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { inflate } from "../../src/taskpane/files/inflate";
import { fillInForm } from "../../src/cli/fill-in";
import { fillWorkbook } from "../../src/xlsx";
import { loseIdentity } from "../fixtures/lost-identity";
import { toGbk } from "../shared/gbk";
import { attach, mailOf, zipOf } from "../xlsx/container/build-container";
import { emptyFolder, readBytes, readJson, run, runJson } from "./run";

const BUREAU = "市商务局";
const NAME = "市商务局-2021.xlsx";
const COMMON = ["distribute", "--due", "2022-01-15", "--id-seed"];

/** Rows of `_meta`, as forms have them. */
const META = ["format", "formatVersion", "plan", "planHash", "period", "bureau", "formId", "createdAt", "due"] as const; // prettier-ignore

/** A form of which a program or a person changed what `_meta` says. */
function withMeta(form: Uint8Array, changes: Partial<Record<(typeof META)[number], string>>) {
  const cells = META.flatMap((name, index) => {
    const value = changes[name];
    return value === undefined ? [] : [{ row: index + 1, column: 2, value }];
  });
  return fillWorkbook(form, [{ sheet: "_meta", cells }], { inflate, deflate: deflateRawSync });
}

async function distributed(...words: string[]): Promise<string> {
  const folder = join(emptyFolder(), "发放");
  const { exit } = await run(...COMMON, "x", "--period", "2021", "--out", folder, ...words);
  expect(exit).toBe(0);
  return folder;
}

const rebuild = (paths: readonly string[], out: string, ...words: string[]) =>
  run("ledger", "rebuild", ...paths, "--out", out, ...words);

const place = (): string => join(emptyFolder(), "ledger.json");

interface Rebuilt {
  readonly forms: readonly { readonly outcome: string; readonly bureau: string | null }[];
  readonly missing: readonly string[];
}

const outcomesOf = async (paths: readonly string[], ...words: string[]): Promise<Rebuilt> =>
  (await runJson("ledger", "rebuild", ...paths, "--out", place(), ...words)) as unknown as Rebuilt;

test("of the forms that went out the very ledger is made again", async () => {
  const folder = await distributed("--joint", "3.1=sum");
  const out = place();
  const done = await rebuild([folder], out);
  expect(done).toMatchObject({ exit: 0, err: "" });
  expect(done.out).toContain(`台账 ${out}：9 份表。`);
  expect(readJson(out)).toEqual(readJson(join(folder, "ledger.json")));
});

test("forms in a zip archive or a mail are found there", async () => {
  const folder = await distributed();
  const [kept, out] = [emptyFolder(), place()];
  const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
  const files = names.map((name) => ({ name, bytes: readBytes(join(folder, name)) }));
  const [first, ...others] = files;
  const packed = zipOf(others.map(({ name, bytes }) => ({ name: toGbk(name), data: bytes })));
  writeFileSync(join(kept, "留底.zip"), packed);
  writeFileSync(
    join(kept, "来信.eml"),
    mailOf({ attached: first === undefined ? [] : [attach(first.name, first.bytes)] }),
  );
  expect(await rebuild([kept], out)).toMatchObject({ exit: 0, err: "" });
  const formIds = (path: string) =>
    (readJson(path).forms as { formId: string }[]).map(({ formId }) => formId).sort();
  expect(formIds(out)).toEqual(formIds(join(folder, "ledger.json")));
});

test("of a returned form all is known but the file that went out", async () => {
  const folder = await distributed("--bureau", BUREAU);
  const form = readBytes(join(folder, NAME));
  const typed = fillInForm(form, { "5.1": { value: 600 } });
  const [returns, out] = [emptyFolder(), place()];
  writeFileSync(join(returns, "收到的.xlsx"), typed);
  const done = await rebuild([returns], out);
  expect(done.exit).toBe(0);
  const [sent] = readJson(join(folder, "ledger.json")).forms as object[];
  expect(readJson(out).forms).toEqual([{ ...sent, sha256: null }]);
  expect(done.out).toMatch(/市科技局.* 没有找到表，台账里没有它们/s);
  const { exit } = await run("collect", "--ledger", out, returns, "--out", place().replace(".json", ".xlsx")); // prettier-ignore
  expect(exit).not.toBe(2);
});

test("copies of one form count once", async () => {
  const folder = await distributed("--bureau", BUREAU);
  copyFileSync(join(folder, NAME), join(folder, "副本.xlsx"));
  const { forms } = await outcomesOf([folder]);
  expect(forms.map(({ outcome }) => outcome).sort()).toEqual(["copy", "current"]);
});

test("forms of several periods are told, and one of them has to be named", async () => {
  const folder = await distributed("--bureau", BUREAU, "市科技局");
  await run(...COMMON, "y", "--period", "2022", "--bureau", BUREAU, "--out", join(folder, "下期"));
  const out = place();
  const asked = await rebuild([folder], out);
  expect(asked).toMatchObject({ exit: 2, out: "" });
  expect(asked.err).toMatch(
    /不是同一个计划、同一期的：jinan-brand-2020 2021 有 2 份，jinan-brand-2020 2022 有 1 份。.*--period/,
  );
  const english = await rebuild([folder], out, "--lang", "en-US");
  expect(english.err).toMatch(/not of one plan and period: .*2021: 2, .*2022: 1.*--period/);
  const done = await rebuild([folder], out, "--period", "2022");
  expect(done.exit).toBe(1);
  expect(done.out).toContain("没有记：别的计划或报告期");
  expect(readJson(out)).toMatchObject({ period: "2022", forms: [{ bureau: BUREAU }] });
});

test("of two forms of one bureau the one made later is to come back; of one day nobody guesses", async () => {
  const folder = await distributed("--bureau", BUREAU, "--as-of", "2021-12-01");
  const again = (seed: string, day: string) =>
    run("distribute", "--id-seed", seed, "--period", "2021", "--as-of", day, "--bureau", BUREAU, "--out", join(folder, seed)); // prettier-ignore
  await again("later", "2021-12-09");
  const out = place();
  expect((await rebuild([folder], out)).exit).toBe(0);
  expect(readJson(out).forms).toMatchObject([
    { createdAt: "2021-12-01", state: "replaced" },
    { createdAt: "2021-12-09", state: "current" },
  ]);
  await again("same-day", "2021-12-09");
  const open = await rebuild([folder], out, "--force");
  expect(open.exit).toBe(1);
  expect(open.out).toMatch(/没有记：哪份有效不明/);
  expect(open.out).toContain("--current");
  const formOf = (seed: string) =>
    (readJson(join(folder, seed, "ledger.json")).forms as { formId: string }[])[0]?.formId ?? "";
  const settled = ["--force", "--current", formOf("same-day").slice(0, 8)];
  expect((await rebuild([folder], out, ...settled)).exit).toBe(0);
  expect(readJson(out).forms).toMatchObject([
    { state: "replaced" },
    ...[{ formId: formOf("same-day"), state: "current" }, { formId: formOf("later"), state: "replaced" }].sort((one, other) => (one.formId < other.formId ? -1 : 1)), // prettier-ignore
  ]);
  expect(await rebuild([folder], out, "--force", "--current", "12345678")).toMatchObject({
    exit: 2,
    err: expect.stringContaining("--current 写了“12345678”") as string,
  });
});

describe("an identity that was altered is told, never guessed", () => {
  const altered = async (changes: Parameters<typeof withMeta>[1]): Promise<[string, string]> => {
    const folder = await distributed("--bureau", BUREAU, "市科技局");
    const changed = join(emptyFolder(), "改过.xlsx");
    writeFileSync(changed, withMeta(readBytes(join(folder, NAME)), changes));
    return [folder, changed];
  };

  test.each([
    [
      "the number",
      { formId: "0123456789abcdef0123456789abcdef" },
      /表号是“\w{8}”，表里存的是“01234567”/,
    ],
    ["the bureau", { bureau: "市科技局" }, /市科技局/],
    ["the period", { period: "2022" }, /2022/],
    ["the due day", { due: "2022-03-15" }, /截止日是“2022年1月15日”，表里存的是“2022年3月15日”/],
    ["the day it was made", { createdAt: "昨天" }, /生成日期是“昨天”，不是日期/],
  ] as const)("%s", async (_, changes, sentence) => {
    const [folder, changed] = await altered(changes);
    const out = place();
    const done = await rebuild([join(folder, "市科技局-2021.xlsx"), changed], out);
    expect(done.exit).toBe(1);
    expect(done.out.replace(/\n\s*/g, "")).toMatch(sentence);
    expect(done.out).toContain("没有记：身份不清");
    expect(readJson(out).forms).toMatchObject([{ bureau: "市科技局" }]);
  });

  test("copies of one number that differ", async () => {
    const [folder, changed] = await altered({ planHash: "0".repeat(64) });
    const { forms } = await outcomesOf([folder, changed]);
    expect(forms.filter(({ bureau }) => bureau === BUREAU)).toMatchObject([
      { outcome: "contradicting" },
      { outcome: "contradicting" },
    ]);
  });

  test("a form that lost it", async () => {
    const folder = await distributed("--bureau", BUREAU, "市科技局");
    writeFileSync(join(folder, NAME), loseIdentity(readBytes(join(folder, NAME))));
    const { forms, missing } = await outcomesOf([folder]);
    expect(forms.map(({ outcome }) => outcome).sort()).toEqual(["altered", "current"]);
    expect(missing).toContain(BUREAU);
  });
});

test("what is no form is told, and nothing is written where nothing is left", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "扫描件.pdf"), "%PDF-1.4");
  const out = place();
  const none = await rebuild([folder], out);
  expect(none).toMatchObject({ exit: 2, out: "" });
  expect(none.err).toMatch(/没有一份能记进台账的填报表.*--plan/);
  expect(none.err).toContain("扫描件.pdf");
  expect(readdirSync(join(out, ".."))).toEqual([]);
});

test("a ledger that is there is not replaced unasked", async () => {
  const folder = await distributed("--bureau", BUREAU);
  const out = join(folder, "ledger.json");
  const before = readFileSync(out, "utf8");
  expect(await rebuild([folder], out)).toMatchObject({ exit: 2 });
  expect(readFileSync(out, "utf8")).toBe(before);
  expect(await rebuild([folder], join(folder, "台账.txt"))).toMatchObject({ exit: 2 });
  writeFileSync(out, "{ damaged");
  const damaged = await run("collect", "--ledger", out, folder, "--out", join(folder, "x.xlsx"));
  expect(damaged.err).toContain("ledger rebuild");
  expect(await rebuild([folder], out, "--force")).toMatchObject({ exit: 0 });
  expect(readFileSync(out, "utf8")).toBe(before);
});

test("a form of a plan of one's own needs --plan", async () => {
  const folder = emptyFolder();
  const plan = join(folder, "plan.json");
  const seed = JSON.parse(
    readFileSync(join(__dirname, "../../seeds/jinan-brand-2020.json"), "utf8"),
  ) as object;
  writeFileSync(plan, JSON.stringify({ ...seed, id: "own" }));
  const forms = join(folder, "forms");
  mkdirSync(forms);
  await run(...COMMON, "x", "--period", "2021", "--plan", plan, "--bureau", BUREAU, "--out", forms);
  const out = place();
  const without = await rebuild([join(forms, NAME)], out);
  expect(without).toMatchObject({ exit: 2 });
  expect(without.err).toContain("own");
  expect(await rebuild([join(forms, NAME)], out, "--plan", plan)).toMatchObject({ exit: 0 });
  expect(readJson(out)).toEqual(readJson(join(forms, "ledger.json")));
});
