import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import stringWidth from "string-width";
import { fillInForm, type FormEntry } from "../../src/cli/fill-in";
import { fillWorkbook, writeArchive } from "../../src/xlsx";
import { emptyFolder, readBytes, run, runJson } from "./run";

interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly target: string | null;
  readonly bureau: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly received: string | null;
  readonly expected: string | null;
  readonly message: string;
}
interface EntryJson {
  readonly target: string;
  readonly typed: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly verdict: string;
  readonly completion: number | null;
}
interface ReportJson {
  readonly path: string;
  readonly status: string;
  readonly plan: string | null;
  readonly bureau: string | null;
  readonly period: string | null;
  readonly formId: string | null;
  readonly entries: readonly EntryJson[];
  readonly findings: readonly FindingJson[];
}

const sent = new Map<string, string>();

/** The folder of the nine forms for a period, made once. */
async function formsFor(period: string): Promise<string> {
  const known = sent.get(period);
  if (known !== undefined) return known;
  const out = emptyFolder();
  await run(
    "distribute",
    "--period",
    period,
    "--due",
    "2023-01-13",
    "--out",
    out,
    "--id-seed",
    "t",
  );
  sent.set(period, out);
  return out;
}

const blankForm = async (bureau: string, period: string): Promise<Uint8Array> =>
  readBytes(join(await formsFor(period), `${bureau}-${period}.xlsx`));

function save(bytes: Uint8Array | string, name = "form.xlsx", folder = emptyFolder()): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function checkFiles(...paths: readonly string[]): Promise<readonly ReportJson[]> {
  return (await runJson("check", ...paths)).files as ReportJson[];
}

async function checkEntries(
  bureau: string,
  entries: Readonly<Record<string, FormEntry>>,
  period = "2022",
): Promise<ReportJson> {
  const path = save(fillInForm(await blankForm(bureau, period), entries));
  const [report] = await checkFiles(path);
  if (!report) throw new Error("no report");
  return report;
}

const REASON = { reason: "年末两家企业退出", measures: "六月底前补上，市场处负责" };

describe("verdicts at every boundary, in the year of the deadline", () => {
  test.each<
    [rule: string, bureau: string, target: string, value: FormEntry["value"], verdict: string]
  >([
    ["超过6000 is not met by exactly 6000", "市市场监管局", "1.2", 6000, "not-met"],
    ["超过6000 is met by 6000.01", "市市场监管局", "1.2", 6000.01, "met"],
    ["45个以上 is met by 45", "市农业农村局", "4.2", 45, "met"],
    ["45个以上 is not met by 44", "市农业农村局", "4.2", 44, "not-met"],
    ["前10位 is met by 10", "市市场监管局", "2.4", 10, "met"],
    ["前10位 is not met by 11", "市市场监管局", "2.4", 11, "not-met"],
    ["no place is 0", "市市场监管局", "2.4", 0, "invalid"],
    ["no place is 1.5", "市市场监管局", "2.4", 1.5, "invalid"],
    ["96%以上 is met by 0.96 in a percent cell", "市市场监管局", "17.1", 0.96, "met"],
    ["96%以上 is not met by 95.99%", "市市场监管局", "17.1", 0.9599, "not-met"],
    ["突破60 is not met by 60", "市商务局", "5.3", 60, "not-met"],
    ["an increase may be below zero", "市工业和信息化局", "8.1", -20, "not-met"],
    ["a qualitative target waits for a person", "市政府办公厅", "16.1", "已完成", "needs-person"],
  ])("%s", async (_rule, bureau, target, value, verdict) => {
    const { entries } = await checkEntries(bureau, { [target]: { value, ...REASON } });
    expect(entries.find((entry) => entry.target === target)?.verdict).toBe(verdict);
  });

  test("before the deadline nothing is final", async () => {
    const { entries } = await checkEntries(
      "市商务局",
      { "5.1": { value: 480 }, "5.2": { value: 1 } },
      "2021",
    );
    expect(entries.map(({ target, verdict }) => [target, verdict])).toEqual([
      ["5.1", "reached-early"],
      ["5.2", "in-progress"],
      ["5.3", "no-data"],
      ["5.4", "no-data"],
      ["11.1", "no-data"],
      ["11.2", "no-data"],
    ]);
  });

  test("0.57 in a percent cell is exactly 57 %", async () => {
    const { entries } = await checkEntries("市市场监管局", { "17.1": { value: 0.57, ...REASON } });
    expect(entries.find(({ target }) => target === "17.1")).toMatchObject({
      typed: "57.00%",
      value: 57,
      unit: "%",
      verdict: "not-met",
      completion: null,
    });
  });
});

describe("every kind of value gives its code at its cell, with a sentence", () => {
  const company = "5.1";
  test.each<[value: FormEntry["value"], codes: readonly string[], read: number | null]>([
    [480, [], 480],
    ["480家", [], 480],
    ["４８０ 家", [], 480],
    ["四百八十", [], 480],
    ["4,800", [], 4800],
    ["0.048万家", ["unit-converted"], 480],
    ["480个", ["unit-differs"], 480],
    ["480亿元", ["unit-mismatch"], null],
    ["48%", ["unit-mismatch"], null],
    ["约480", ["approximate-value"], null],
    ["480～490", ["approximate-value"], null],
    ["前480", ["approximate-value"], null],
    ["2022年", ["date-value"], null],
    [new Date(Date.UTC(2022, 11, 31)), ["date-value"], null],
    [true, ["not-a-number"], null],
    ["8/10", ["not-a-number"], null],
    ["见附件", ["not-a-number"], null],
    ["4,40", ["bad-grouping"], null],
    [480.5, ["not-an-integer"], null],
    [-480, ["negative-value"], null],
    [48000, ["magnitude-suspect"], 48000],
    ["—", ["missing-value"], null],
    ["无", ["missing-value"], null],
    [{ formula: "400+80", result: 480 }, ["formula-in-entry"], 480],
    [{ formula: "1/0", result: "#DIV/0!" }, ["formula-in-entry", "formula-error"], null],
  ])("%j under 家", async (value, codes, read) => {
    const { entries, findings } = await checkEntries("市商务局", {
      [company]: { value, ...REASON },
    });
    const own = findings.filter(({ target }) => target === company);
    expect(own.map(({ code }) => code).sort()).toEqual([...codes].sort());
    for (const each of own) {
      expect(each).toMatchObject({ sheet: "指标填报", cell: "G2", bureau: "市商务局" });
      expect(each.message.length).toBeGreaterThan(6);
    }
    expect(entries[0]?.value).toBe(read);
  });

  test.each<[value: FormEntry["value"], numberFormat: string, codes: readonly string[]]>([
    [0.97, "General", ["percent-ambiguous"]],
    [1.2, "0.00%", ["above-maximum"]],
    [0.0098, "0.00%", ["magnitude-suspect"]],
  ])("%j formatted %s under 96%以上", async (value, numberFormat, codes) => {
    const form = await blankForm("市市场监管局", "2021");
    const cells = [{ row: 11, column: 7, value, numberFormat }];
    const path = save(
      fillWorkbook(form, [{ sheet: "指标填报", cells }], {
        inflate: (data, maximumSize) => inflateRawSync(data, { maxOutputLength: maximumSize }),
        deflate: deflateRawSync,
      }),
    );
    const [report] = await checkFiles(path);
    const own = report?.findings.filter(({ target }) => target === "17.1") ?? [];
    expect(own.map(({ code }) => code)).toEqual(codes);
  });
});

describe("what a miss and a judgement owe", () => {
  test("a miss owes reason and measures", async () => {
    const { findings } = await checkEntries("市商务局", {
      "5.1": { value: 479 },
      "5.2": { value: 1, reason: "核实无误", measures: "三月底前验收" },
    });
    const owed = findings.filter(({ code }) => code === "reason-required");
    expect(owed.map(({ target, cell }) => [target, cell])).toEqual([
      ["5.1", "J2"],
      ["5.2", "J3"],
    ]);
  });

  test("a value still in progress owes nothing", async () => {
    const { findings } = await checkEntries("市商务局", { "5.1": { value: 400 } }, "2021");
    expect(findings.map(({ code }) => code)).not.toContain("reason-required");
  });

  test("a dip of a maintained level owes reason and measures before the deadline too", async () => {
    const { findings } = await checkEntries("市农业农村局", { "4.1": { value: 1385 } }, "2021");
    expect(findings.map(({ code }) => code)).toContain("reason-required");
  });

  test("a qualitative text owes evidence", async () => {
    const { findings } = await checkEntries("市政府办公厅", { "16.1": { value: "基本完成" } });
    expect(findings.filter(({ target }) => target === "16.1")).toMatchObject([
      { code: "evidence-required", severity: "warning", cell: "L2" },
    ]);
  });

  test("one metric printed twice must have one value", async () => {
    const { findings } = await checkEntries("市市场监管局", {
      "2.4": { value: 8 },
      "15.1": { value: 9 },
    });
    expect(findings.filter(({ code }) => code === "same-metric-differs")).toMatchObject([
      { target: "2.4", cell: "G9", received: "8 位", expected: "9 位" },
      { target: "15.1", cell: "G10", received: "9 位", expected: "8 位" },
    ]);
  });
});

describe("files", () => {
  test("are reported in the order given, folders in full, and good ones are read whatever the others are", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "in", "deeper"), { recursive: true });
    const good = fillInForm(await blankForm("市商务局", "2021"), { "5.1": { value: 480 } });
    save(good, "b.xlsx", join(folder, "in"));
    save(good, "c.XLSX", join(folder, "in", "deeper"));
    save("", "empty.xlsx", join(folder, "in"));
    save("序号,完成值\n1,480", "list.csv", join(folder, "in"));
    save("<html><table></table></html>", "page.xls", join(folder, "in"));
    save(good.slice(0, 3000), "cut.xlsx", join(folder, "in"));
    save("x", "~$b.xlsx", join(folder, "in"));
    save("x", ".hidden", join(folder, "in"));
    save("{}", "ledger.json", join(folder, "in"));
    const first = save(good, "z.xlsx", folder);
    const reports = await checkFiles(first, join(folder, "in"));
    expect(
      reports.map(({ path, status, findings }) => [
        path.slice(folder.length + 1),
        status,
        findings[0]?.code,
      ]),
    ).toEqual([
      ["z.xlsx", "accepted", "missing-value"],
      [join("in", "b.xlsx"), "accepted", "missing-value"],
      [join("in", "cut.xlsx"), "rejected", "damaged"],
      [join("in", "deeper", "c.XLSX"), "accepted", "missing-value"],
      [join("in", "empty.xlsx"), "rejected", "not-a-workbook"],
      [join("in", "list.csv"), "rejected", "not-a-workbook"],
      [join("in", "page.xls"), "rejected", "legacy-format"],
    ]);
  });

  test("a link to itself leads nowhere, which is exit 2", async () => {
    const path = join(emptyFolder(), "loop");
    symlinkSync(path, path);
    expect(await run("check", path)).toMatchObject({ exit: 2 });
    expect(await run("check", "x".repeat(5000))).toMatchObject({ exit: 2 });
  });

  test("a path that does not exist is exit 2", async () => {
    const { exit, err } = await run("check", "/nowhere/form.xlsx");
    expect(exit).toBe(2);
    expect(err).toContain("/nowhere/form.xlsx");
  });

  test("a file past 20 MB is refused without being read", async () => {
    const path = save(new Uint8Array(21 * 1024 * 1024));
    const [report] = await checkFiles(path);
    expect(report).toMatchObject({ status: "rejected", findings: [{ code: "too-large" }] });
  });

  test("a workbook that is no form is told so", async () => {
    const folder = emptyFolder();
    const path = join(folder, "table.xlsx");
    await run("table", "--out", path);
    expect(await checkFiles(path)).toMatchObject([
      { status: "rejected", findings: [{ code: "no-entry-sheet" }] },
    ]);
  });

  test("a zip that is no workbook is told so", async () => {
    const data = new TextEncoder().encode("x");
    const path = save(writeArchive([{ name: "a.txt", data }], deflateRawSync), "a.xlsx");
    expect(await checkFiles(path)).toMatchObject([
      { status: "rejected", findings: [{ code: "not-a-workbook" }] },
    ]);
  });
});

describe("identity", () => {
  const setMeta = async (changes: Readonly<Record<number, string | null>>): Promise<string> => {
    const form = await blankForm("市商务局", "2021");
    const cells = Object.entries(changes).map(([row, value]) => ({
      row: Number(row),
      column: 2,
      value,
    }));
    const compression = {
      inflate: (data: Uint8Array, maximumSize: number) =>
        inflateRawSync(data, { maxOutputLength: maximumSize }),
      deflate: deflateRawSync,
    };
    return save(fillWorkbook(form, [{ sheet: "_meta", cells }], compression));
  };
  const [VERSION, PLAN, HASH, PERIOD, BUREAU] = [2, 3, 4, 5, 6];

  test("a complete form says whose it is", async () => {
    const [report] = await checkFiles(await setMeta({}));
    expect(report).toMatchObject({
      status: "accepted",
      plan: "jinan-brand-2020",
      bureau: "市商务局",
      period: "2021",
      formId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
  });

  test.each<[what: string, changes: Record<number, string | null>, status: string, code: string]>([
    ["another plan", { [PLAN]: "beijing-2021" }, "rejected", "wrong-plan"],
    ["another bureau's name", { [BUREAU]: "市政府办公厅" }, "rejected", "bureau-mismatch"],
    ["a bureau nobody knows", { [BUREAU]: "市教育局" }, "rejected", "bureau-mismatch"],
    [
      "a bureau that shares some targets",
      { [BUREAU]: "市农业农村局" },
      "rejected",
      "bureau-mismatch",
    ],
    ["a period the cover contradicts", { [PERIOD]: "2022" }, "rejected", "wrong-period"],
    ["a period before the plan", { [PERIOD]: "2019" }, "rejected", "wrong-period"],
    ["a later form version", { [VERSION]: "2" }, "accepted", "form-version-differs"],
    ["an earlier plan file", { [HASH]: "0".repeat(64) }, "accepted", "plan-version-differs"],
    ["no bureau: the cover says it", { [BUREAU]: null }, "accepted", "reconstructed"],
    ["no period: the cover says it", { [PERIOD]: null }, "accepted", "reconstructed"],
  ])("%s", async (_what, changes, status, code) => {
    const [report] = await checkFiles(await setMeta(changes));
    expect(report?.status).toBe(status);
    expect(report?.findings.map((each) => each.code)).toContain(code);
    if (status === "accepted") expect(report).toMatchObject({ bureau: "市商务局", period: "2021" });
  });
});

test("sentences come in English too, and names stay as the workbook has them", async () => {
  const path = save(fillInForm(await blankForm("市商务局", "2021"), { "5.1": { value: "约480" } }));
  const { exit, out } = await run("check", path, "--lang", "en-US");
  expect(exit).toBe(1);
  expect(out).toContain("指标填报!G2  5.1 市级以上农业龙头企业数量");
  expect(out).toContain("“约480” is a range or an estimate");
  expect(out.trimEnd().split("\n").at(-1)).toMatch(/^1 file: 1 error/);
});

test("a form without mistakes is exit 0, and blanks are told in one sentence", async () => {
  const path = save(await blankForm("市商务局", "2021"));
  const { exit, out } = await run("check", path);
  expect(exit).toBe(0);
  expect(out).toContain("6 项还没有填：5.1、5.2、5.3、5.4、11.1、11.2");
});

test("a number that its cell does not show is no blank line: it is told by itself", async () => {
  const entries = { "5.1": { value: 480, numberFormat: ";;;" }, "5.2": { value: 96 } };
  const { out } = await run(
    "check",
    save(fillInForm(await blankForm("市商务局", "2021"), entries)),
  );
  expect(out.replaceAll(/\s+/g, "")).toContain("这一格什么也没有显示，存的数却是480，按未填处理");
  expect(out).toContain("4 项还没有填：5.3、5.4、11.1、11.2");
});

test("nothing printed is wider than 100 columns", async () => {
  const path = save(
    fillInForm(await blankForm("市市场监管局", "2022"), {
      "2.3": { value: "88%" },
      "1.2": { value: 61000000 },
    }),
    "报送.xlsx",
  );
  const { out } = await run("check", path);
  expect(out.split("\n").filter((line) => stringWidth(line) > 100 && !line.includes(path))).toEqual(
    [],
  );
});

test("what a file holds cannot steer the terminal", async () => {
  const entries = { "5.1": { value: "\u001B[2J\u202E约480\n家" } };
  const { out } = await run(
    "check",
    save(fillInForm(await blankForm("市商务局", "2021"), entries)),
  );
  expect(out).toContain("约480");
  expect(["\u001B", "\u202E"].filter((character) => out.includes(character))).toEqual([]);
});

test("the original is never changed", async () => {
  const path = save(await blankForm("市商务局", "2021"));
  const before = readFileSync(path);
  await run("check", path);
  expect(readFileSync(path)).toEqual(before);
});
