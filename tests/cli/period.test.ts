import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { type Disk, systemDisk } from "../../src/cli/disk";
import { fillInForm } from "../../src/cli/fill-in";
import { toGbk } from "../shared/gbk";
import { emptyFolder, listAll, readBytes, readJson, run, runIn } from "./run";
import { inFolder } from "./writing-commands";

const home = process.cwd();

beforeEach(() => {
  process.chdir(emptyFolder());
});
afterEach(() => {
  process.chdir(home);
});

/** A period's folder with two forms made. */
async function begin(...words: readonly string[]): Promise<void> {
  await run("init", "--period", "2022", "--due", "2023-01-15", ...words);
  await run("distribute", "--bureau", "市商务局", "市农业农村局", "市科技局", "--id-seed", "p");
}

const TRADE = {
  ...{ "5.1": { value: 480 }, "5.2": { value: 2 }, "5.3": { value: 60 } },
  ...{ "11.1": { value: 2000 }, "11.2": { value: 4500 } },
};

/** A form filled in, in the folder of what came back. */
function comes(
  bureau: string,
  values: Parameters<typeof fillInForm>[1] = {},
  name = `${bureau}-2022.xlsx`,
): void {
  writeFileSync(
    join("收回", name),
    fillInForm(readBytes(join("发放", `${bureau}-2022.xlsx`)), values),
  );
}

const collect = (...words: readonly string[]) => run("collect", "--as-of", "2023-01-10", ...words);

async function collectJson(...words: readonly string[]) {
  const { out } = await collect("--json", ...words);
  return JSON.parse(out) as {
    closed: string | null;
    changes: Record<string, unknown> | null;
    files: { path: string; outcome: string }[];
    findings: { code: string; severity: string }[];
  };
}

test("a ledger that is lost: what to do is told, and does it", async () => {
  await begin();
  comes("市商务局", TRADE);
  rmSync(join("台账", "ledger.json"));
  const { exit, err } = await collect();
  expect([exit, err]).toEqual([2, expect.stringContaining("找不到发放台账 台账/ledger.json")]);
  expect(err.replaceAll(/\s/g, "")).toContain("zerenbiaoledgerrebuild从留底或收回的表重做一份");
  const rebuilt = await run("ledger", "rebuild", "发放");
  expect([rebuilt.exit, rebuilt.out]).toEqual([
    0,
    expect.stringMatching(/下一步：zerenbiao collect。\s*$/),
  ]);
  expect((await collectJson()).files).toMatchObject([{ outcome: "merged" }]);
});

test("report and documents are made of the folder's summary", async () => {
  await begin();
  comes("市商务局", TRADE);
  await collect();
  expect((await run("report", "--out", "报告.html")).exit).toBeLessThan(2);
  expect((await run("documents", "--out", "文书", "--as-of", "2023-01-16")).exit).toBeLessThan(2);
  expect([existsSync("报告.html"), existsSync("文书")]).toEqual([true, true]);
});

describe("init", () => {
  test("makes the folders that a clerk sees, and remembers the rest", async () => {
    const { exit, out } = await run("init", "--period", "2022", "--contact", "张三");
    expect([exit, out]).toEqual([0, expect.stringContaining("这一期的文件夹建好了")]);
    expect(listAll(".")).toEqual(["zerenbiao.json"]);
    expect(["发放", "台账", "收回", "裁定", "汇总"].map((name) => existsSync(name))).not.toContain(
      false,
    );
    expect(readJson("zerenbiao.json")).toMatchObject({
      ...{ format: "zerenbiao-settings", plan: "jinan-brand-2020", period: "2022" },
      ...{ contact: "张三", ledger: "台账/ledger.json", forms: "发放", returns: "收回" },
    });
  });

  test("again, changes only what is typed, and says what; with nothing typed it shows what is remembered", async () => {
    await run("init", "--period", "2022", "--contact", "张三");
    const changed = await run("init", "--due", "2023-01-20");
    expect(changed.out).toContain("已改 zerenbiao.json：截止日。");
    expect(readJson("zerenbiao.json")).toMatchObject({ due: "2023-01-20", contact: "张三" });
    expect((await run("init")).out).toMatch(/zerenbiao\.json 记着：[^]*截止日 +2023-01-20/);
  });

  test.each([
    [["init"], "缺少必需的选项 --period"],
    [["init", "--period", "去年"], "--period 写了“去年”"],
    [["init", "--period", "2022", "--joint", "3.1=half"], "规则应为"],
    [["init", "--period", "2022", "--previous", "无.xlsx"], "找不到 无.xlsx"],
    [["init", "--period", "2022", "--plan", "no-plan"], "找不到计划"],
  ])("%j is refused, and nothing is written", async (words, said) => {
    const { exit, err } = await run(...words);
    expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
    expect(listAll(".")).toEqual([]);
  });

  test("a folder whose ledger is of another period stays with it", async () => {
    await begin();
    const { exit, err } = await run("init", "--period", "2021");
    expect([exit, err]).toEqual([2, expect.stringContaining("一期一个文件夹")]);
    expect(readJson("zerenbiao.json")).toMatchObject({ period: "2022" });
  });

  test("forms that are out already are gone on with by their ledger", async () => {
    await run("distribute", "--period", "2022", "--due", "2023-01-15", "--out", "发放");
    expect((await run("init", "--ledger", "发放/ledger.json")).exit).toBe(0);
    expect(readJson("zerenbiao.json")).toMatchObject({
      ...{ plan: "jinan-brand-2020", period: "2022", due: "2023-01-15" },
      ...{ ledger: "发放/ledger.json", forms: "发放" },
    });
    expect((await collect()).exit).toBe(0);
  });
});

describe("what the folder remembers", () => {
  test("the forms to be mailed lie apart from the ledger", async () => {
    await begin();
    expect(listAll("发放").every((name) => name.endsWith("-2022.xlsx"))).toBe(true);
    expect(listAll("台账")).toEqual([
      "ledger.json",
      expect.stringMatching(/^plan-[0-9a-f]{64}\.json$/),
    ]);
  });

  test("a run says what it took, and an option that is typed wins", async () => {
    await run("init", "--period", "2022", "--due", "2023-01-15");
    const { err } = await run("distribute", "--bureau", "市商务局", "--due", "2023-02-01");
    expect(err).toContain("照 zerenbiao.json：--plan jinan-brand-2020，--period 2022，--ledger");
    expect(err).not.toContain("--due");
    expect(readJson("台账/ledger.json")).toMatchObject({ due: "2023-02-01" });
  });

  test("it is read in the current folder only", async () => {
    await begin();
    mkdirSync("里面");
    const { exit, err } = await inFolder("里面", () => run("collect"));
    expect([exit, err]).toEqual([2, expect.stringContaining("缺少必需的选项 --ledger")]);
  });

  test.each([
    ['{ "format": "zerenbiao-settings", "formatVersion": 1, "joint": ["3.1=sum", 5] }', "joint[1]"],
    ['{ "format": "zerenbiao-settings", "formatVersion": 1, "ledgre": "x" }', "ledgre"],
    ['{ "format": "zerenbiao-settings", "formatVersion": 2 }', "formatVersion"],
    ['{ "format": "zerenbiao-settings", "formatVersion": 1, "due": "2022-02-30" }', "due"],
    ["{ period: 2021 }", "不是 JSON"],
  ])("settings that are wrong are told by their place: %s", async (text, said) => {
    writeFileSync("zerenbiao.json", text);
    const { exit, err } = await run("collect");
    expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
  });

  test("saved by Notepad in GBK, they are read as ever", async () => {
    await begin("--contact", "综合处 张三");
    const text = new TextDecoder().decode(readBytes("zerenbiao.json"));
    writeFileSync("zerenbiao.json", toGbk(text));
    expect((await collect()).exit).toBe(0);
  });

  test("check, table and mail take their values from it, too", async () => {
    writeFileSync(
      "通讯录.csv",
      "单位,邮箱\n市商务局,a@b.cn\n市农业农村局,c@b.cn\n市科技局,d@b.cn\n",
    );
    await begin("--addresses", "通讯录.csv", "--contact", "张三 0531-1");
    expect((await run("mail", "--kind", "first")).exit).toBe(0);
    expect(listAll("邮件/发放-2021-12-20")).toHaveLength(3);
    comes("市商务局", TRADE);
    await collect();
    expect((await run("mail", "--kind", "remind", "--as-of", "2023-01-11")).exit).toBe(0);
    expect(listAll("邮件/催报-2023-01-11")).toEqual([
      ...["市农业农村局-2022-催报.eml", "市商务局-2022-催报.eml", "市科技局-2022-催报.eml"],
    ]);
    expect((await run("check")).out).toContain("收回/市商务局-2022.xlsx");
    expect((await run("table", "--out", "表.xlsx")).err).toContain("--plan jinan-brand-2020");
  });
});

describe("collect in a period's folder", () => {
  test("alone does what the last one did, and tells what changed since", async () => {
    await begin();
    comes("市商务局", TRADE);
    expect(await collectJson()).toMatchObject({ changes: null, closed: null });
    expect((await collect()).out).toContain("和上次汇总（2023年1月10日）一样，没有变化。");
    comes("市农业农村局", { "5.1": { value: 470 } });
    const { out } = await collect();
    expect(out).toContain("新到 1 个文件：收回/市农业农村局-2022.xlsx");
    expect(out).toMatch(/市农业农村局：未报 0\/\d+ → 部分报送 1\/\d+/);
    expect(out).toContain("新的冲突：5.1");
  });

  test("what was typed for the last one is typed no more; what is typed now wins", async () => {
    await begin();
    mkdirSync("来件");
    comes("市商务局", TRADE);
    renameSync("收回/市商务局-2022.xlsx", "来件/市商务局-2022.xlsx");
    await collect("来件", "--sheets", "list");
    const again = await collect("--json");
    expect(again.err).toContain("照 上次汇总.json：来件，--sheets list");
    expect(JSON.parse(again.out)).toMatchObject({ files: [{ path: "来件/市商务局-2022.xlsx" }] });
    const other = await collect("收回", "--force", "--json");
    expect(other.err).not.toContain("来件");
  });

  test("a corrected form is a file with another content, its values old and new are told", async () => {
    await begin();
    comes("市商务局", TRADE);
    await collect();
    comes("市商务局", { ...TRADE, "11.1": { value: 2100 } });
    const { out } = await collect();
    expect(out).toContain("换了内容 1 个：收回/市商务局-2022.xlsx");
    expect(out).toMatch(/11\.1 .*：2000家（达标） → 2100家（达标）/);
  });

  test("a file that only lies elsewhere is the same", async () => {
    await begin();
    comes("市商务局", TRADE);
    await collect();
    mkdirSync("收回/1月");
    renameSync("收回/市商务局-2022.xlsx", "收回/1月/商务.xlsx");
    expect(await collectJson()).toMatchObject({ changes: { come: [], gone: [], rewritten: [] } });
  });

  test("a summary of less than the last one asks first; without a terminal it is exit 2 and says how", async () => {
    await begin();
    comes("市商务局", TRADE);
    comes("市科技局", { "3.3": { value: 4500 } });
    await collect();
    const before = readBytes("汇总/汇总.xlsx");
    rmSync("收回/市科技局-2022.xlsx");
    const { exit, out, err } = await collect();
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toMatch(/不见了：收回\/市科技局-2022\.xlsx.*市科技局上次报过.*--force/);
    const asked: string[] = [];
    const answer = (yes: boolean) => ({
      confirm: (question: string) => {
        asked.push(question);
        return Promise.resolve(yes);
      },
    });
    expect((await runIn(answer(false), "collect", "--as-of", "2023-01-10")).exit).toBe(2);
    expect(readBytes("汇总/汇总.xlsx")).toEqual(before);
    expect((await runIn(answer(true), "collect", "--as-of", "2023-01-10")).exit).toBe(0);
    expect(asked).toEqual(Array(2).fill(expect.stringContaining("照这样汇总吗？")));
    expect(readBytes("汇总/汇总.xlsx")).not.toEqual(before);
  });

  test("a refused file that is cleared away is no loss", async () => {
    await begin();
    comes("市商务局", TRADE);
    writeFileSync("收回/坏的.xlsx", "PK");
    await collect();
    rmSync("收回/坏的.xlsx");
    expect((await collect()).exit).toBe(0);
  });

  test("a summary that somebody wrote into is not replaced unasked", async () => {
    await begin();
    await collect();
    writeFileSync("汇总/汇总.xlsx", "改过");
    const { exit, err } = await collect();
    expect([exit, err]).toEqual([2, expect.stringContaining("被人改过")]);
    expect((await collect("--force")).exit).toBe(0);
  });

  test("another --out is a look aside: it is as without a folder, and nothing is recorded", async () => {
    await begin();
    comes("市商务局", TRADE);
    await collect();
    const record = readBytes("汇总/上次汇总.json");
    expect((await collect("收回", "--out", "看看.xlsx")).exit).toBe(0);
    expect((await collect("收回", "--out", "看看.xlsx")).exit).toBe(2);
    expect(readBytes("汇总/上次汇总.json")).toEqual(record);
  });

  test("whoever collects while another does, is told and writes nothing", async () => {
    await begin();
    await collect();
    comes("市商务局", TRADE);
    let others = 0;
    const disk: Disk = {
      ...systemDisk,
      create: async (path, content, lasting) => {
        if (others === 0) {
          others += 1;
          await run("collect", "--as-of", "2023-01-11");
        }
        await systemDisk.create(path, content, lasting);
      },
    };
    const { exit, err } = await runIn({ disk }, "collect", "--as-of", "2023-01-12");
    expect([exit, err]).toEqual([2, expect.stringContaining("别人已经汇总过了")]);
    expect(readJson("汇总/上次汇总.json")).toMatchObject({ asOf: "2023-01-11" });
  });
});

describe("a closed period", () => {
  const isLate = ({ code }: { code: string }): boolean => code === "after-closing";

  test("what comes after it is told and not taken, until somebody decides", async () => {
    await begin();
    comes("市商务局", TRADE);
    expect((await collect("--close")).out).toContain("已在2023年1月10日定稿");
    comes("市科技局", { "3.3": { value: 4500 } });
    const late = await collectJson();
    expect(late.closed).toBe("2023-01-10");
    expect(late.files.map(({ outcome }) => outcome)).toEqual(["merged", "unconfirmed"]);
    expect(late.findings.filter(isLate)).toMatchObject([{ severity: "error" }]);
    writeFileSync(
      "裁定/补报.json",
      JSON.stringify([
        {
          ...{ file: "市科技局-2022.xlsx", confirms: true },
          ...{ reason: "来函", by: "张三", on: "2023-01-12" },
        },
      ]),
    );
    const decided = await collectJson();
    expect(decided.files.map(({ outcome }) => outcome)).toEqual(["merged", "merged"]);
    expect(decided.findings.filter(isLate).map(({ severity }) => severity)).toEqual(["info"]);
  });

  test("what says the same as a file that is in counts once, as ever", async () => {
    await begin();
    comes("市商务局", TRADE);
    await collect("--close");
    copyFileSync("收回/市商务局-2022.xlsx", "收回/再发一次.xlsx");
    expect((await collectJson()).files.map(({ outcome }) => outcome).sort()).toEqual([
      "identical",
      "merged",
    ]);
  });

  test("it can be opened again", async () => {
    await begin();
    await collect("--close");
    comes("市商务局", TRADE);
    expect((await collectJson("--reopen")).files).toMatchObject([{ outcome: "merged" }]);
    expect(await collectJson()).toMatchObject({ closed: null });
  });

  test("only a period's folder can be closed", async () => {
    await run("distribute", "--period", "2022", "--out", "发放");
    const { exit, err } = await run(
      ...["collect", "--ledger", "发放/ledger.json", "发放", "--out", "a.xlsx", "--close"],
    );
    expect([exit, err]).toEqual([2, expect.stringContaining("请先运行 zerenbiao init")]);
  });
});

describe("decisions of a folder", () => {
  /** Fills in every line of a book in which somebody decides. */
  async function decideAll(path: string, choice: string): Promise<void> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.getWorksheet("待裁定");
    if (sheet === undefined) throw new Error(path);
    let columns: Record<string, number> | null = null;
    sheet.eachRow((row) => {
      if (columns === null) {
        const found: Record<string, number> = {};
        row.eachCell((cell, column) => (found[cell.text] = column));
        if ("处理" in found) columns = found;
        return;
      }
      const said = { 处理: choice, 理由: "电话核实", 裁定人: "张三", 日期: "2023-01-09" };
      for (const [name, text] of Object.entries(said)) row.getCell(columns[name] ?? 1).value = text;
    });
    await book.xlsx.writeFile(path);
  }

  test("decide writes what is open, collect takes what was filled in, and decide again asks only for the rest", async () => {
    await begin();
    comes("市商务局", { "5.1": { value: 480 } });
    comes("市农业农村局", { "5.1": { value: 470 } });
    await collect();
    expect((await run("decide")).out).toContain("1 项要裁定，写进 裁定/待裁定.xlsx");
    await decideAll("裁定/待裁定.xlsx", "取 1");
    writeFileSync("裁定/电话记录.docx", "PK");
    const { out, err } = await collect();
    expect(out).toContain("冲突已裁定：5.1");
    expect(err).toContain("裁定/电话记录.docx 不是裁定");
    expect((await run("decide")).out).toContain("没有要裁定的");
    expect(listAll("裁定")).toEqual(["待裁定.xlsx", "电话记录.docx"]);
    comes("市商务局", { "5.1": { value: 480 }, "11.1": { value: "约2000" } });
    expect((await run("decide")).out).toContain("写进 裁定/待裁定-2.xlsx");
  });
});
