import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { fillInForm, type FormEntry } from "../../src/cli/fill-in";
import { isNumeric, isPercentage } from "../../src/core";
import { eachSheet, type SheetGrid } from "../../src/sheets";
import { fillWorkbook, readWorkbook } from "../../src/xlsx";
import { SEED_PLAN } from "../sheets/seed-plan";
import { emptyFolder, listAll, readBytes, run, runJson } from "./run";

const inflate = (data: Uint8Array, maximumSize: number): Uint8Array =>
  inflateRawSync(data, { maxOutputLength: Math.max(1, maximumSize) });

interface Sent {
  readonly ledger: string;
  readonly form: (bureau: string) => Uint8Array;
}

async function distribute(period: string, ...more: string[]): Promise<Sent> {
  const out = emptyFolder();
  const common = ["--period", period, "--due", "2023-01-15", "--id-seed", "t", "--out", out];
  expect((await run("distribute", ...common, ...more)).exit).toBe(0);
  return {
    ledger: join(out, "ledger.json"),
    form: (bureau) => readBytes(join(out, `${bureau}-${period}.xlsx`)),
  };
}

/** Values that reach every target, the same from every bureau. */
const GOOD: Readonly<Record<string, FormEntry>> = Object.fromEntries(
  SEED_PLAN.targets.map((target): [string, FormEntry] => {
    if (!isNumeric(target)) return [target.id, { value: "已完成", evidence: "附件1" }];
    const value = target.threshold.plus(target.comparator === ">" ? 1 : 0);
    return [target.id, { value: (isPercentage(target) ? value.div(100) : value).toNumber() }];
  }),
);

/** A folder of what came back: every bureau's form filled in, and whatever else. */
function returnedBy(
  sent: Sent,
  entriesOf: (bureau: string) => Readonly<Record<string, FormEntry>> | null,
): string {
  const folder = emptyFolder();
  for (const bureau of SEED_PLAN.bureaus) {
    const entries = entriesOf(bureau);
    if (entries === null) continue;
    writeFileSync(join(folder, `${bureau}.xlsx`), fillInForm(sent.form(bureau), entries));
  }
  return folder;
}

const sheetOf = (path: string, name: string) => sheetOfBytes(readBytes(path), name);

function sheetOfBytes(bytes: Uint8Array, name: string): SheetGrid {
  const result = readWorkbook(bytes, inflate);
  const sheet =
    result.outcome === "read" ? result.workbook.sheets.find((each) => each.name === name) : null;
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const textsOf = (sheet: SheetGrid) => sheet.cells.map(({ shown }) => shown);

let year: Sent;
beforeAll(async () => {
  year = await distribute("2022");
});

test("a number that its cell does not show is told in every paper that comes of it", async () => {
  const folder = emptyFolder();
  const bureau = "市商务局";
  const entries = { "5.1": { value: 480, numberFormat: ";;;" }, "5.2": { value: 96 } };
  writeFileSync(join(folder, "商务.xlsx"), fillInForm(year.form(bureau), entries));
  const [out, marked] = [join(emptyFolder(), "汇总.xlsx"), join(emptyFolder(), "退回")];
  const argv = ["collect", "--ledger", year.ledger, folder, "--out", out];
  const { out: printed, err } = await run(...argv, "--as-of", "2023-01-20");
  expect(err).toBe("");
  const told: unknown = expect.stringContaining("这一格什么也没有显示，存的数却是 480，按未填处理");
  expect(printed.replaceAll(/\s+/g, "")).toContain("这一格什么也没有显示，存的数却是480");
  expect(textsOf(sheetOf(out, "问题清单"))).toContainEqual(told);
  expect(textsOf(sheetOf(out, "问题清单"))).toContain("4 项还没有填：5.3、5.4、11.1、11.2");
  expect(textsOf(sheetOf(out, bureau))).toContainEqual(told);
  await run("check", folder, "--mark", marked);
  const [copy = ""] = readdirSync(marked);
  expect(textsOf(sheetOf(join(marked, copy), "指标填报"))).toContainEqual(told);
});

test("nine good returns give 50 lines with their verdicts, no conflict, and exit 0", async () => {
  const folder = returnedBy(year, () => GOOD);
  const out = join(emptyFolder(), "汇总.xlsx");
  const argv = ["collect", "--ledger", year.ledger, folder, "--out", out, "--as-of", "2023-01-20"];
  const { exit, out: printed } = await run(...argv);
  expect(exit).toBe(0);
  expect(printed).toContain("没有发现问题。\n50 项指标，已报 50 项。");
  const json = await runJson(...argv, "--force");
  expect(json).toMatchObject({
    ...{ plan: "jinan-brand-2020", period: "2022", asOf: "2023-01-20" },
    summary: { targets: 50, reported: 50, met: 47, notMet: 0, needsPerson: 3, conflicts: 0 },
  });
  const targets = json.targets as Record<string, unknown>[];
  expect(targets.map(({ target }) => target)).toEqual(SEED_PLAN.targets.map(({ id }) => id));
  expect(targets.map(({ verdict }) => verdict)).toEqual(
    SEED_PLAN.targets.map(({ kind }) => (kind === "qualitative" ? "needs-person" : "met")),
  );
  const lines = sheetOf(out, eachSheet(({ name }) => name).indicators).cells.filter(
    ({ column }) => column === 1,
  );
  expect(lines.map(({ shown }) => shown).slice(-50)).toEqual(SEED_PLAN.targets.map(({ id }) => id));
});

test("one JSON document says of every target who reported what and where", async () => {
  const folder = returnedBy(year, (bureau) =>
    bureau === "市商务局" ? { ...GOOD, "5.1": { value: "490家" } } : GOOD,
  );
  const out = join(emptyFolder(), "o.xlsx");
  const json = await runJson("collect", "--ledger", year.ledger, folder, "--out", out);
  const targets = json.targets as { readonly target: string }[];
  expect(targets.find(({ target }) => target === "5.1")).toMatchObject({
    ...{ target: "5.1", value: null, unit: "家", verdict: "cannot-judge", completion: null },
    ...{ pace: null, awaited: [], decision: null },
    reported: [
      { bureau: "市农业农村局", value: 480, typed: "480", cell: "G5", sheet: "指标填报" },
      { bureau: "市商务局", value: 490, typed: "490家", file: join(folder, "市商务局.xlsx") },
    ],
    conflict: { open: true, sides: [{ bureau: "市农业农村局" }, { bureau: "市商务局" }] },
  });
  expect(targets.find(({ target }) => target === "1.2")).toMatchObject({
    ...{ value: 6001, verdict: "met", conflict: null, rule: "agree" },
  });
  const bureaus = json.bureaus as { readonly bureau: string }[];
  expect(bureaus.find(({ bureau }) => bureau === "市商务局")).toMatchObject({
    ...{ status: "returned", targets: 6, reported: 6, notMet: 0, due: "2023-01-15" },
  });
  expect(json.findings).toContainEqual(
    expect.objectContaining({ code: "conflict", severity: "error", target: "5.1", expected: null }),
  );
  const files = json.files as { readonly outcome: string; readonly receipt: string }[];
  expect(files.map(({ outcome }) => outcome)).toEqual(Array<string>(9).fill("merged"));
  expect(new Set(files.map(({ receipt }) => receipt)).size).toBe(9);
});

describe("which figure the forms ask for of a target that five bureaus share", () => {
  let shares: Sent;
  beforeAll(async () => {
    shares = await distribute("2022", "--joint", "3.1=sum");
  });
  const standingOf31 = async (sent: Sent, folder: string, ...more: string[]) => {
    const out = join(emptyFolder(), "o.xlsx");
    const argv = ["collect", "--ledger", sent.ledger, "--out", out, ...more, folder];
    const json = await runJson(...argv);
    const { exit } = await run(...argv, "--force");
    const targets = json.targets as { readonly target: string }[];
    const findings = json.findings as { readonly code: string; readonly target: string | null }[];
    const files = json.files as { readonly status: string; readonly outcome: string }[];
    return {
      exit,
      standing: targets.find(({ target }) => target === "3.1"),
      codes: findings.filter(({ target }) => target === "3.1").map(({ code }) => code),
      files: new Set(files.map(({ status, outcome }) => `${status} ${outcome}`)),
    };
  };
  const each = (value: number) => (): Readonly<Record<string, FormEntry>> => ({
    ...GOOD,
    "3.1": { value, reason: "首批企业二季度才投产", measures: "逐家跟进，六月底前补齐" },
  });

  test("forms that ask for shares are summed without any option", async () => {
    const folder = returnedBy(shares, (bureau) => ({
      ...GOOD,
      "3.1": { value: bureau === "市卫生健康委" ? 9 : bureau === "市农业农村局" ? 8 : 4 },
    }));
    const { exit, standing, codes } = await standingOf31(shares, folder);
    expect(standing).toMatchObject({ value: 29, verdict: "met", rule: "sum", conflict: null });
    expect([exit, codes]).toEqual([0, ["equal-shares"]]);
    const again = await standingOf31(shares, folder, "--joint", "3.1=sum");
    expect([again.exit, again.codes]).toEqual([0, ["equal-shares"]]);
  });

  test("22 from each of five that were asked for the total is 22 of 29, whatever is wanted of it", async () => {
    const folder = returnedBy(year, each(22));
    const { exit, standing, codes, files } = await standingOf31(
      ...([year, folder, "--joint", "3.1=sum"] as const),
    );
    expect(standing).toMatchObject({ value: 22, verdict: "not-met", rule: "agree" });
    expect(codes).toEqual(["joint-rule-differs"]);
    expect(files).toEqual(new Set(["accepted merged"]));
    expect(exit).toBe(1);
  });

  test("22 from each of five that were asked for shares are added up, with a warning that they are alike", async () => {
    const { standing, codes } = await standingOf31(shares, returnedBy(shares, each(22)));
    expect(standing).toMatchObject({ value: 110, rule: "sum", verdict: "unverified" });
    expect(codes).toEqual(["equal-shares"]);
  });

  test("the ledger says what each form asks; one made again asks the same, one made otherwise is told", async () => {
    const out = emptyFolder();
    const argv = ["distribute", "--period", "2022", "--out", out];
    await run(...argv, "--joint", "3.1=sum");
    const ruleOf = (bureau: string) => {
      const { forms } = JSON.parse(readFileSync(join(out, "ledger.json"), "utf8")) as {
        forms: { bureau: string; state: string; joint?: Record<string, string> }[];
      };
      return forms.find((form) => form.bureau === bureau && form.state === "current")?.joint?.[
        "3.1"
      ];
    };
    expect(ruleOf("市卫生健康委")).toBe("sum");
    const again = await run(...argv, "--bureau", "市卫生健康委", "--force");
    expect([again.err, ruleOf("市卫生健康委")]).toEqual(["", "sum"]);
    const other = await run(...argv, "--bureau", "市卫生健康委", "--joint", "3.1=agree", "--force");
    expect(other.err).toMatch(/3\.1 按 agree 发，以前发给市工业和信息化局、.*的表不是这样问的/);
    expect(ruleOf("市卫生健康委")).toBe("agree");
  });

  test.each([
    ["a sum of percentages", "17.2=sum", /不能相加/],
    ["no such target", "99=sum", /没有这个指标/],
    ["a rule that is none", "3.1=most", /3\.1=most/],
  ])("forms do not go out with %s", async (_, rule, sentence) => {
    const out = join(emptyFolder(), "发放");
    const { exit, err } = await run(
      ...["distribute", "--period", "2022", "--joint", rule, "--out", out],
    );
    expect([exit, err]).toEqual([2, expect.stringMatching(sentence)]);
  });
});

test("decisions come from the command line; the decision is printed in the workbook", async () => {
  const folder = returnedBy(year, (bureau) =>
    bureau === "市商务局" ? { ...GOOD, "5.1": { value: 470 } } : GOOD,
  );
  const work = emptyFolder();
  const out = join(work, "o.xlsx");
  const decisions = join(work, "裁定.json");
  const signed = { reason: "现场核实", by: "张三", on: "2023-01-18" };
  writeFileSync(decisions, JSON.stringify([{ target: "5.1", bureau: "市商务局", ...signed }]));
  const argv = ["--ledger", year.ledger, "--decisions", decisions, "--out", out];
  const json = await runJson("collect", ...argv, folder);
  const targets = json.targets as { readonly target: string }[];
  expect(targets.find(({ target }) => target === "5.1")).toMatchObject({
    ...{ value: 470, verdict: "not-met", decision: { bureau: "市商务局", ...signed } },
    conflict: { open: false },
  });
  expect(textsOf(sheetOf(out, "指标台账"))).toContainEqual(
    expect.stringContaining("裁定：取市商务局的数。现场核实（张三，2023年1月18日）"),
  );
});

test("the same files in any order, named one by one or as a folder, give the same bytes", async () => {
  const folder = returnedBy(year, () => GOOD);
  const work = emptyFolder();
  const files = listAll(folder).map((name) => join(folder, name));
  const made: Buffer[] = [];
  for (const [index, paths] of [
    [folder],
    files,
    files.toReversed(),
    [...files, folder],
  ].entries()) {
    const out = join(work, `${index}.xlsx`);
    await run("collect", "--ledger", year.ledger, ...paths, "--out", out, "--as-of", "2023-01-20");
    made.push(readFileSync(out));
  }
  for (const other of made.slice(1)) expect(made[0]?.equals(other)).toBe(true);
});

test("the workbook and the ledger may stand in the folder that is collected, and are no returns", async () => {
  const folder = returnedBy(year, (bureau) => (bureau === "市商务局" ? GOOD : null));
  writeFileSync(join(folder, "ledger.json"), readFileSync(year.ledger));
  writeFileSync(join(folder, "~$市商务局.xlsx"), "lock");
  const out = join(folder, "汇总.xlsx");
  const argv = ["collect", "--ledger", join(folder, "ledger.json"), folder, "--out", out];
  const first = await runJson(...argv);
  const again = await runJson(...argv, "--force");
  expect(first.files).toHaveLength(1);
  expect(again).toEqual(first);
});

describe("the period before", () => {
  test("fills 上期值 in new forms and tells where a total has fallen", async () => {
    const before = await distribute("2021");
    const old = join(emptyFolder(), "2021.xlsx");
    const returned = returnedBy(before, () => ({ ...GOOD, "17.2": { value: 0.975 } }));
    await run("collect", "--ledger", before.ledger, returned, "--out", old);

    const now = await distribute("2022", "--previous", old);
    const form = sheetOfBytes(now.form("市市场监管局"), "指标填报");
    const shown = (id: string) => {
      const row = form.cells.find(({ column, shown: text }) => column === 13 && text === id)?.row;
      return form.cells.find((cell) => cell.row === row && cell.column === 6)?.shown;
    };
    expect(["1.2", "17.2", "2.4"].map(shown)).toEqual(["6001", "97.50%", "10"]);
    expect(
      sheetOfBytes(now.form("市政府办公厅"), "指标填报").cells.find(
        ({ row, column }) => row === 2 && column === 6,
      )?.shown,
    ).toBe("已完成");

    const folder = returnedBy(now, () => ({
      ...GOOD,
      "1.2": { value: 5900 },
      "6.1": { value: 1500 },
    }));
    const out = join(emptyFolder(), "2022.xlsx");
    const json = await runJson(
      ...["collect", "--ledger", now.ledger, "--previous", old, folder, "--out", out],
    );
    const told = (json.findings as { readonly code: string; readonly target: string }[]).filter(
      ({ code }) => code === "decreased" || code === "increase-inconsistent",
    );
    expect(told).toMatchObject([
      {
        code: "increase-inconsistent",
        target: "6.2",
        expected: "3601 亿元",
        bureau: "市工业和信息化局",
      },
      { code: "decreased", target: "1.2", received: "5900 亿元", expected: "≥ 6001 亿元" },
    ]);
    const line = sheetOf(out, "指标台账").cells.filter(
      ({ row, column }) => column === 5 && row === rowOf(out, "1.2"),
    );
    expect(line.map(({ shown: text }) => text)).toEqual(["6001"]);
  });

  test("a bureau that changed 上期值 in its form is told of it, and nothing follows from it", async () => {
    const before = await distribute("2021");
    const old = join(emptyFolder(), "2021.xlsx");
    await run(
      "collect",
      "--ledger",
      before.ledger,
      returnedBy(before, () => GOOD),
      "--out",
      old,
    );
    const now = await distribute("2022", "--previous", old);
    const folder = returnedBy(now, () => GOOD);
    const path = join(folder, "市商务局.xlsx");
    const edits = [{ sheet: "指标填报", cells: [{ row: 2, column: 6, value: 300 }] }];
    writeFileSync(path, fillWorkbook(readBytes(path), edits, { inflate, deflate: deflateRawSync }));
    const json = await runJson(
      ...["collect", "--ledger", now.ledger, "--previous", old, folder],
      ...["--out", join(emptyFolder(), "o.xlsx")],
    );
    const altered = (json.findings as { readonly code: string }[]).filter(
      ({ code }) => code === "previous-altered",
    );
    expect(altered).toMatchObject([
      { target: "5.1", file: path, cell: "F2", received: "300", expected: "480" },
    ]);
    expect(json.summary).toMatchObject({ met: 47 });
  });

  test.each<[string, (old: string) => string[], RegExp]>([
    [
      "a later period's",
      (old) => ["distribute", "--period", "2021", "--previous", old],
      /不早于 2021/,
    ],
    [
      "what is no such workbook",
      () => ["distribute", "--period", "2022", "--previous", year.ledger],
      /打不开/,
    ],
  ])("%s is refused, and nothing is written", async (_, argvOf, sentence) => {
    const out = emptyFolder();
    const old = join(emptyFolder(), "2022.xlsx");
    await run(
      "collect",
      "--ledger",
      year.ledger,
      returnedBy(year, () => GOOD),
      "--out",
      old,
    );
    const target = join(out, "forms");
    const { exit, err } = await run(...argvOf(old), "--out", target);
    expect([exit, err]).toEqual([2, expect.stringMatching(sentence)]);
    expect(listAll(out)).toEqual([]);
  });
});

describe("what is wrong with the call ends in exit 2, a sentence, and nothing written", () => {
  const signed = { reason: "r", by: "b", on: "2023-01-18" };
  const same = { formId: "a".repeat(32) };
  test.each<[string, (work: string) => string[], RegExp]>([
    ["no ledger", () => ["--ledger", "nowhere.json"], /找不到发放台账 nowhere\.json/],
    [
      "a ledger that is none",
      (work) => ["--ledger", save(work, "l.json", "{}")],
      /不是完整的发放台账：format 缺了或不对/,
    ],
    [
      "a ledger with one form twice",
      (work) => {
        const ledger = JSON.parse(readFileSync(year.ledger, "utf8")) as { forms: object[] };
        const forms = ledger.forms.map((form) => ({ ...form, ...same }));
        return ["--ledger", save(work, "l.json", JSON.stringify({ ...ledger, forms }))];
      },
      /表号 a{32} 写了两次。请找回原来的台账/,
    ],
    ["no such folder", () => ["--ledger", year.ledger, "nowhere"], /找不到 nowhere/],
    ["another plan", () => ["--ledger", year.ledger, "--plan", "beijing"], /找不到计划/],
    ["a rule that is none", () => ["--ledger", year.ledger, "--joint", "3.1=most"], /3\.1=most/],
    ["a sum of percentages", () => ["--ledger", year.ledger, "--joint", "17.2=sum"], /不能相加/],
    ["a sum of scores", () => ["--ledger", year.ledger, "--joint", "2.3=sum"], /不能相加/],
    ["no such target", () => ["--ledger", year.ledger, "--joint", "99=sum"], /没有这个指标/],
    [
      "two rules for one target",
      () => ["--ledger", year.ledger, "--joint", "3.1=sum", "--joint", "3.1=lead"],
      /--joint 给 3\.1 写了两条规则/,
    ],
    [
      "two rules in one word",
      () => ["--ledger", year.ledger, "--joint", "3.1=sum=lead"],
      /3\.1=sum=lead/,
    ],
    [
      "no decisions file",
      () => ["--ledger", year.ledger, "--decisions", "d.json"],
      /找不到 d\.json/,
    ],
    ...(
      [
        [
          "an empty one",
          "",
          /d\.json 是空的。应为用方括号 \[ \] 括起来的一串裁定，没有裁定写 \[\]/,
        ],
        [
          "no JSON at all",
          "裁定：3.1 按 25",
          /不是 JSON：读到的是“裁定：3\.1 按 25”。应为用方括号/,
        ],
        [
          "full-width quotes",
          "[\n  {“target”: 1}]",
          /第 2 行第 4 个字处不是 JSON：读到的是““target”/,
        ],
        [
          "a comma too many",
          '[{ "target": "3.1" },]',
          /不是 JSON：读到的是“.+”。.*最后一项后面不加逗号/,
        ],
        ["a single quote", "[{'target': 1}]", /第 1 行第 3 个字处不是 JSON：读到的是“'target'/],
        ["one that is cut off", '[{ "target": "3.1"', /不是 JSON：读到的是“.+”。应为用方括号/],
        ["a text that is cut off", '[{ "target": "3.', /不是 JSON：读到的是“.+”。应为用方括号/],
        ["another encoding", Uint8Array.of(0xb2, 0xc3, 0xb6, 0xa8), /不是 UTF-8 的文本/],
        ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x5b, 0x00), /第 1 个字处不是 JSON：读到的是“\[”/],
        ["an object", "{}", /（整个文件）：应为数组，一条裁定写成 \[\{/],
        ["a word", '"3.1"', /应为数组，一条裁定写成/],
        ["a wrapped list", '{"decisions":[]}', /裁定写在了“decisions”下面，请只留方括号/],
        ["another wrapped list", '{"version":1,"裁定":[{}]}', /裁定写在了“裁定”下面/],
        [
          "one without brackets",
          JSON.stringify({ target: "5.1", value: 1, ...signed }),
          /只有一条裁定，也要用方括号/,
        ],
      ] as const
    ).map(([what, content, sentence]): [string, (work: string) => string[], RegExp] => [
      `a decisions file that is ${what}`,
      (work: string) => [
        ...["--ledger", year.ledger, "--decisions"],
        save(work, "d.json", content),
      ],
      sentence,
    ]),
    [
      "a decision without a reason",
      (work) => [
        ...["--ledger", year.ledger, "--decisions"],
        save(
          work,
          "d.json",
          JSON.stringify([{ target: "5.1", value: 1, by: "x", on: "2023-01-01" }]),
        ),
      ],
      /\[0\]\.reason/,
    ],
    [
      "a decision on a target the plan has not",
      (work) => [
        ...["--ledger", year.ledger, "--decisions"],
        save(work, "d.json", JSON.stringify([{ target: "9.9", value: 1, ...signed }])),
      ],
      /没有指标 9\.9/,
    ],
    [
      "baselines that are not there",
      () => ["--ledger", year.ledger, "--baselines", "b"],
      /没有 b|b 不存在|找不到 b/,
    ],
  ])("%s", async (_, optionsOf, sentence) => {
    const work = emptyFolder();
    const options = optionsOf(work);
    const before = listAll(work);
    const out = join(work, "new", "o.xlsx");
    const { exit, err, out: printed } = await run("collect", work, ...options, "--out", out);
    expect([exit, printed]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
    expect(err).toContain("什么都没有写");
    expect(listAll(work)).toEqual(before);
  });

  test("an output that exists already, unless it may be replaced", async () => {
    const work = emptyFolder();
    const out = save(work, "o.xlsx", "mine");
    mkdirSync(join(work, "in"));
    const argv = ["collect", "--ledger", year.ledger, join(work, "in"), "--out", out];
    expect(await run(...argv)).toMatchObject({ exit: 2 });
    expect(readFileSync(out, "utf8")).toBe("mine");
    expect(await run(...argv, "--force")).toMatchObject({ exit: 0 });
    expect(textsOf(sheetOf(out, "报送情况"))).toContain("未报");
  });

  test("nothing to collect but a joint rule", async () => {
    const out = join(emptyFolder(), "o.xlsx");
    const argv = ["collect", "--ledger", year.ledger, "--joint", "3.1=sum", "5.1=lead"];
    const { exit, err } = await run(...argv, "--out", out);
    expect([exit, err]).toEqual([2, expect.stringContaining("缺少参数 PATH")]);
  });

  test("an output that is no .xlsx", async () => {
    const { exit, err } = await run("collect", "--ledger", year.ledger, ".", "--out", "o.json");
    expect([exit, err]).toEqual([2, expect.stringContaining("应以 .xlsx 结尾")]);
  });
});

test("errors and rejected files end in exit 1, a mere waiting in exit 0", async () => {
  const argv = ["collect", "--ledger", year.ledger, "--out"];
  const out = () => join(emptyFolder(), "o.xlsx");
  const one = returnedBy(year, (bureau) => (bureau === "市商务局" ? GOOD : null));
  expect((await run(...argv, out(), one)).exit).toBe(0);
  writeFileSync(join(one, "坏.xlsx"), "no workbook");
  expect((await run(...argv, out(), one)).exit).toBe(1);
});

test("in English the command speaks English; the workbook stays what the office files", async () => {
  const out = join(emptyFolder(), "o.xlsx");
  const { out: printed } = await run(
    ...["collect", "--ledger", year.ledger, emptyFolder(), "--out", out, "--lang", "en-US"],
  );
  expect(printed).toContain("50 targets, 0 reported");
  expect(printed).not.toMatch(/已报|未报/);
  expect(textsOf(sheetOf(out, "汇总"))).toContain("2022年度量化指标完成情况汇总表");
});

function save(folder: string, name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function rowOf(path: string, id: string): number | undefined {
  return sheetOf(path, "指标台账").cells.find(({ column, shown }) => column === 1 && shown === id)
    ?.row;
}
