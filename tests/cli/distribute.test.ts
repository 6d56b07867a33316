import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import seed from "../../seeds/jinan-brand-2020.json";
import { emptyFolder, listAll, readBytes, readJson, run, runJson } from "./run";

const TARGETS: readonly (readonly [bureau: string, targets: number])[] = [
  ["市市场监管局", 23],
  ["市工业和信息化局", 13],
  ["市卫生健康委", 2],
  ["市农业农村局", 10],
  ["市文化和旅游局", 3],
  ["市地方金融监管局", 1],
  ["市科技局", 7],
  ["市商务局", 6],
  ["市政府办公厅", 2],
];

const COMMON = ["distribute", "--period", "2021", "--due", "2022-01-15"];

test("--bureau takes short and former names, and says whose they are", async () => {
  const out = emptyFolder();
  const named = {
    市市场监管局: {
      shortNames: ["市监局"],
      formerNames: [{ name: "市质监局", until: "2019-01-31" }],
    },
    市科技局: { successorOf: [{ name: "市知识产权局", from: "2019-01-31" }] },
  };
  const bureaus = seed.bureaus.map((name) => ({
    name,
    ...(name in named ? named[name as keyof typeof named] : {}),
  }));
  writeFileSync(join(out, "plan.json"), JSON.stringify({ ...seed, formatVersion: 2, bureaus }));
  const typed = ["--plan", join(out, "plan.json"), "--out", join(out, "forms"), "--bureau"];
  const done = await run(...COMMON, ...typed, "市质监局", "市知识产权局", "市商务局");
  expect(done.exit).toBe(0);
  expect(done.err).toContain(
    "“市质监局”是市市场监管局的曾用名（用到2019年1月31日），按市市场监管局办",
  );
  expect(done.err).toContain("“市知识产权局”已并入市科技局");
  expect(done.err).not.toContain("“市商务局”");
  expect(readdirSync(join(out, "forms")).filter(isNoPlanCopy).sort()).toEqual([
    "ledger.json",
    ...["市商务局-2021.xlsx", "市市场监管局-2021.xlsx", "市科技局-2021.xlsx"],
  ]);
  const none = await run(...COMMON, ...typed, "市监局", "市林业局");
  expect(none).toMatchObject({ exit: 2, err: expect.stringContaining("“市林业局”") as string });
});

/** The plan as it was sent, beside the ledger. */
const PLAN_COPY = "plan-09bc8b7b1a9a5b1a8d4fcda8143e7e7799f58ce24f169ad52470b35bd24553a8.json";
const isNoPlanCopy = (name: string): boolean => !/^plan-[0-9a-f]{64}\.json$/.test(name);

test("the built-in plan gives nine forms and a ledger", async () => {
  const out = emptyFolder();
  const printed = await runJson(...COMMON, "--out", out);
  expect(printed).toMatchObject({
    plan: "jinan-brand-2020",
    period: "2021",
    due: "2022-01-15",
    ledger: join(out, "ledger.json"),
    forms: TARGETS.map(([bureau, targets]) => ({
      bureau,
      targets,
      path: join(out, `${bureau}-2021.xlsx`),
    })),
  });
  expect(listAll(out).sort()).toEqual(
    ["ledger.json", PLAN_COPY, ...TARGETS.map(([bureau]) => `${bureau}-2021.xlsx`)].sort(),
  );
  const ledger = readJson(join(out, "ledger.json"));
  expect(ledger).toMatchObject({
    format: "zerenbiao-ledger",
    formatVersion: 1,
    plan: "jinan-brand-2020",
    period: "2021",
    due: "2022-01-15",
    forms: TARGETS.map(([bureau, targets], index) => ({
      formId: String(index + 1).padStart(32, "0"),
      bureau,
      file: `${bureau}-2021.xlsx`,
      targets,
      createdAt: "2021-12-20",
      state: "current",
    })),
  });
});

test("run twice with a fixed id source, every byte is the same", async () => {
  const [first, second] = [emptyFolder(), emptyFolder()];
  await run(...COMMON, "--out", first, "--id-seed", "x", "--as-of", "2021-12-20");
  await run(...COMMON, "--out", second, "--id-seed", "x", "--as-of", "2021-12-20");
  const names = listAll(first);
  expect(names).toHaveLength(11);
  for (const name of names) {
    expect(readBytes(join(second, name))).toEqual(readBytes(join(first, name)));
  }
});

describe("what is wrong with the call ends in exit 2, a sentence, and nothing written", () => {
  test.each<[what: string, argv: readonly string[], sentence: RegExp]>([
    ["no period", ["distribute"], /缺少必需的选项 --period/],
    ["a period that is none", ["distribute", "--period", "2021Q5"], /“2021Q5”/],
    ["a period before the plan", ["distribute", "--period", "2019"], /早于计划的第一年 2020/],
    [
      "a day that does not exist",
      ["distribute", "--period", "2021", "--due", "2022-02-30"],
      /--due/,
    ],
    ["today that is no day", ["distribute", "--period", "2021", "--as-of", "heute"], /--as-of/],
    ["an unknown bureau", [...COMMON, "--bureau", "市教育局"], /没有责任单位“市教育局”.*市商务局/],
    ["an unknown plan", [...COMMON, "--plan", "beijing"], /找不到计划“beijing”/],
    ["an unknown language", [...COMMON, "--lang", "fr"], /--lang/],
    [
      "an earlier period's workbook that is not there",
      [...COMMON, "--previous", "x.xlsx"],
      /x\.xlsx/,
    ],
    ["an unknown option", [...COMMON, "--dew", "2022-01-15"], /--dew/],
    ["an argument too many", [...COMMON, "extra"], /参数太多/],
  ])("%s", async (_what, argv, sentence) => {
    const out = join(emptyFolder(), "forms");
    const { exit, out: printed, err } = await run(...argv, "--out", out);
    expect(exit).toBe(2);
    expect(printed).toBe("");
    expect(err).toMatch(sentence);
    expect(err).toContain("什么都没有写");
    expect(listAll(join(out, ".."))).toEqual([]);
  });

  test("no --out", async () => {
    const { exit, err } = await run(...COMMON);
    expect(exit).toBe(2);
    expect(err).toContain("--out");
  });

  test("the same in English", async () => {
    const { exit, err } = await run(
      "distribute",
      "--period",
      "2021Q5",
      "--out",
      "x",
      "--lang",
      "en-US",
    );
    expect(exit).toBe(2);
    expect(err).toContain("Wrong use: --period is “2021Q5”");
  });

  test("a plan file with mistakes names every one with its path", async () => {
    const folder = emptyFolder();
    const plan = join(folder, "plan.json");
    writeFileSync(plan, JSON.stringify({ ...seed, rows: [], tittle: "x" }));
    const { exit, err } = await run(...COMMON, "--plan", plan, "--out", join(folder, "forms"));
    expect(exit).toBe(2);
    expect(err).toMatch(/rows：/);
    expect(err).toContain("tittle");
    expect(readdirSync(folder)).toEqual(["plan.json"]);
  });

  test("a plan file that is no JSON", async () => {
    const folder = emptyFolder();
    const plan = join(folder, "plan.json");
    writeFileSync(plan, "序号,指标");
    const { exit, err } = await run(...COMMON, "--plan", plan, "--out", join(folder, "forms"));
    expect(exit).toBe(2);
    expect(err).toContain(plan);
  });
});

describe("into a folder in use", () => {
  async function distributed(): Promise<string> {
    const out = emptyFolder();
    expect(await run(...COMMON, "--out", out, "--id-seed", "first")).toMatchObject({ exit: 0 });
    return out;
  }

  test("a full repeat is refused and changes nothing", async () => {
    const out = await distributed();
    const before = listAll(out).map((name) => readBytes(join(out, name)));
    const { exit, err } = await run(...COMMON, "--out", out);
    expect(exit).toBe(2);
    expect(err).toContain("--force");
    expect(listAll(out).map((name) => readBytes(join(out, name)))).toEqual(before);
  });

  test("one bureau's form made again keeps the earlier one in the ledger as replaced", async () => {
    const out = await distributed();
    const before = readBytes(join(out, "市科技局-2021.xlsx"));
    const argv = ["distribute", "--period", "2021", "--bureau", "市商务局", "--out", out];
    expect(await run(...argv)).toMatchObject({ exit: 2 });
    expect(await run(...argv, "--force")).toMatchObject({ exit: 0 });
    const ledger = readJson(join(out, "ledger.json")) as {
      due: string;
      forms: { bureau: string; formId: string; state: string }[];
    };
    expect(ledger.due).toBe("2022-01-15");
    expect(ledger.forms).toHaveLength(10);
    expect(
      ledger.forms.filter(({ bureau }) => bureau === "市商务局").map(({ state }) => state),
    ).toEqual(["replaced", "current"]);
    expect(readBytes(join(out, "市科技局-2021.xlsx"))).toEqual(before);
  });

  test("a bureau left out the first time is added without --force", async () => {
    const out = emptyFolder();
    await run(...COMMON, "--out", out, "--bureau", "市商务局", "市科技局");
    expect(listAll(out)).toHaveLength(4);
    expect(
      await run(...COMMON, "--out", out, "--bureau", "市政府办公厅", "--id-seed", "x"),
    ).toMatchObject({
      exit: 0,
    });
    const ledger = readJson(join(out, "ledger.json")) as { forms: { state: string }[] };
    expect(ledger.forms.map(({ state }) => state)).toEqual(["current", "current", "current"]);
  });

  test("the same form made again with the same id stands in the ledger once", async () => {
    const out = await distributed();
    await run(...COMMON, "--out", out, "--id-seed", "first", "--force");
    const ledger = readJson(join(out, "ledger.json")) as { forms: unknown[] };
    expect(ledger.forms).toHaveLength(9);
  });

  test("another period goes into another folder", async () => {
    const out = await distributed();
    const { exit, err } = await run("distribute", "--period", "2022", "--out", out, "--force");
    expect(exit).toBe(2);
    expect(err).toContain("2021");
    expect(listAll(out)).toHaveLength(11);
  });

  test.each([
    ["no JSON", "{"],
    ["no ledger", '{"forms":[]}'],
  ])("a ledger that is %s is left alone", async (_what, text) => {
    const out = emptyFolder();
    writeFileSync(join(out, "ledger.json"), text);
    const { exit, err } = await run(...COMMON, "--out", out, "--force");
    expect(exit).toBe(2);
    expect(err).toContain("ledger.json");
    expect(listAll(out)).toEqual(["ledger.json"]);
    expect(readFileSync(join(out, "ledger.json"), "utf8")).toBe(text);
  });

  test("a place that cannot be written is named, and nothing half-written stays", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "file"), "");
    const { exit, err } = await run(...COMMON, "--out", join(folder, "file", "forms"));
    expect(exit).toBe(2);
    expect(err).toContain("市市场监管局-2021.xlsx");
    expect(listAll(folder)).toEqual(["file"]);
  });

  test("where one place cannot be taken, the others go back to what they were", async () => {
    const out = emptyFolder();
    await run(...COMMON, "--out", out, "--bureau", "市市场监管局", "--id-seed", "first");
    mkdirSync(join(out, "市商务局-2021.xlsx"));
    const kept = ["ledger.json", "市市场监管局-2021.xlsx"];
    const before = kept.map((name) => readBytes(join(out, name)));
    expect(await run(...COMMON, "--out", out, "--force")).toMatchObject({ exit: 2 });
    expect(kept.map((name) => readBytes(join(out, name)))).toEqual(before);
    expect(readdirSync(out).filter(isNoPlanCopy).sort()).toEqual(
      [...kept, "市商务局-2021.xlsx"].sort(),
    );
  });

  test("a due date that differs from the forms sent before is told", async () => {
    const out = await distributed();
    const argv = ["distribute", "--period", "2021", "--due", "2022-02-01", "--bureau", "市商务局"];
    const { exit, err } = await run(...argv, "--out", out, "--force");
    expect(exit).toBe(0);
    expect(err).toContain("以前发出的表写的截止日是2022年1月15日，这次是2022年2月1日");
    const { forms } = readJson(join(out, "ledger.json")) as {
      forms: { bureau: string; due: string; state: string }[];
    };
    expect(forms.find(({ bureau }) => bureau === "市科技局")?.due).toBe("2022-01-15");
    expect(forms.at(-1)).toMatchObject({ bureau: "市商务局", due: "2022-02-01" });
  });
});

test("bureaus with hostile names stay inside the folder and inside every system's rules", async () => {
  const names = [
    "../x",
    "CON",
    "..\\..\\y",
    "a:b|c",
    "局".repeat(60),
    "/etc/passwd",
    "con",
    "=1+1",
  ];
  const folder = emptyFolder();
  const plan = join(folder, "plan.json");
  const rows = names.map((name, index) => ({
    number: index + 1,
    category: "主要目标",
    goal: "目标",
    cells: [
      {
        text: "到2022年，培育品牌300个。",
        bureaus: [{ name, role: null }],
        targets: [
          {
            id: `${index + 1}.1`,
            name: "品牌数量",
            fragment: "培育品牌300个",
            source: { document: "notice", place: "附件" },
            kind: "level",
            comparator: ">=",
            comparatorExplicit: false,
            threshold: 300,
            unit: "个",
            deadline: "2022-12-31",
            baseline: null,
            notes: [],
          },
        ],
      },
    ],
  }));
  writeFileSync(
    plan,
    JSON.stringify({ ...seed, bureaus: names, rows, rules: [], disagreements: [] }),
  );
  const out = join(folder, "deep", "forms");
  const { exit, err } = await run("distribute", "--period", "2021", "--plan", plan, "--out", out);
  expect(err).toBe("");
  expect(exit).toBe(0);
  const files = readdirSync(out).filter((name) => name.endsWith(".xlsx"));
  expect(files).toHaveLength(names.length);
  expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(listAll(folder)).toHaveLength(names.length + 3);
  for (const file of files) {
    expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^con\.|^\./iu);
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
  }
  const printed = await runJson("check", out, "--plan", plan);
  expect((printed.files as { bureau: string }[]).map(({ bureau }) => bureau).sort()).toEqual(
    [...names].sort(),
  );
});

test("the forms are told as a table that fits 100 columns, a summary line last", async () => {
  const { out } = await run(...COMMON, "--out", emptyFolder());
  const lines = out.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^责任单位 +指标 +表号 +文件$/);
  expect(lines.at(-2)).toMatch(/^共 9 份填报表，67 项指标/);
  expect(lines.at(-1)).toContain("2022年1月15日前收回");
});
