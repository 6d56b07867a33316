import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { deflate, inflate } from "../../src/cli/compression";
import { fillInForm } from "../../src/cli/fill-in";
import { copyNames } from "../../src/cli/mark-copies";
import { fillWorkbook } from "../../src/xlsx";
import { emptyFolder, listAll, readBytes, run, runJson } from "./run";

const BLANK = join(__dirname, "../fixtures/saved-by/blank.xlsx");
const good = readBytes(BLANK);
const wrong = fillInForm(good, { "5.1": { value: "约480" } });

interface Marked {
  readonly path: string;
  readonly status: string;
  readonly marked?: string | null;
  readonly findings: readonly { readonly code: string; readonly cell: string | null }[];
}

const checkJson = async (...argv: readonly string[]): Promise<readonly Marked[]> =>
  (await runJson("check", ...argv)).files as Marked[];

/** A folder with these files in it. */
function folderOf(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = emptyFolder();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

test("a copy of every form is written, the originals stay, and the copy is read as the form was", async () => {
  const folder = folderOf({ "a.xlsx": wrong, "b.xlsx": good });
  const out = join(emptyFolder(), "退回");
  const { exit, out: printed } = await run("check", folder, "--mark", out);
  expect(exit).toBe(1);
  expect(printed).toContain(`带标记的副本：${join(out, "a-退回.xlsx")}`);
  expect(readBytes(join(folder, "a.xlsx"))).toEqual(wrong);
  expect(listAll(out).sort()).toEqual(["a-退回.xlsx", "b-退回.xlsx"]);
  const [original] = await checkJson(join(folder, "a.xlsx"));
  const [copy] = await checkJson(join(out, "a-退回.xlsx"));
  expect(copy?.findings.map(({ code, cell }) => [code, cell])).toEqual(
    original?.findings.map(({ code, cell }) => [code, cell]),
  );
});

test("a copy that comes back corrected is clean, and marked once more it is yellow again and says nothing there", async () => {
  const [first, second] = [emptyFolder(), emptyFolder()];
  const returned = fillInForm(good, { "5.1": { value: "约480" }, "5.2": { value: 2 } });
  const look = async (folder: string) => {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(join(folder, "a-退回.xlsx"));
    const sheet = workbook.getWorksheet("指标填报");
    return {
      fill: sheet?.getCell("G5").fill,
      locked: sheet?.getCell("G5").protection.locked,
      headers: [14, 15].map((column) =>
        sheet
          ?.getRow(1)
          .getCell(column)
          .text.split("\n")
          .slice(0, 2)
          .join(" ")
          .replace(/[0-9A-Z]/g, "#"),
      ),
      note: sheet?.getCell("N5").text,
    };
  };
  const solid = (argb: string) => ({ fgColor: { argb }, pattern: "solid" });
  await run("check", join(folderOf({ "a.xlsx": returned }), "a.xlsx"), "--mark", first);
  expect(await look(first)).toMatchObject({
    ...{ fill: solid("FFFBE9EA"), locked: false, headers: ["问题 回执 #-####-####", ""] },
    note: expect.stringMatching(/^错误：“约480”/) as string,
  });
  const corrected = fillInForm(readBytes(join(first, "a-退回.xlsx")), { "5.1": { value: 480 } });
  const [report] = await checkJson(
    join(folderOf({ "a.xlsx": corrected }), "a.xlsx"),
    ...["--mark", second],
  );
  expect(report?.findings.filter(({ cell }) => cell === "G5")).toEqual([]);
  expect(await look(second)).toMatchObject({
    ...{ fill: solid("FFFFFBE6"), locked: false, headers: ["问题 回执 #-####-####", ""], note: "" },
  });
});

test.each([25, 45])("a line that stands %i times more is red in every place", async (count) => {
  const rows = Array.from({ length: count }, (_, index) => index + 30);
  const cells = rows.flatMap((row) => [
    { row, column: 7, value: 480 },
    { row, column: 13, value: "5.1" },
  ]);
  const repeated = fillWorkbook(good, [{ sheet: "指标填报", cells }], { inflate, deflate });
  const out = emptyFolder();
  await run("check", join(folderOf({ "a.xlsx": repeated }), "a.xlsx"), "--mark", out);
  const workbook = new Workbook();
  await workbook.xlsx.readFile(join(out, "a-退回.xlsx"));
  const sheet = workbook.getWorksheet("指标填报");
  const red = { fgColor: { argb: "FFFBE9EA" }, pattern: "solid" };
  for (const row of [5, ...rows]) {
    expect(sheet?.getCell(row, 7).fill).toMatchObject(red);
    expect(sheet?.getCell(row, 14).text).toMatch(/^错误：5\.1 出现了 \d+ 行/);
  }
});

test("a file with nothing to be mended has no copy, and one line that says so", async () => {
  const [sent, out] = [emptyFolder(), emptyFolder()];
  await run("distribute", "--period", "2022", "--bureau", "市商务局", "--out", sent);
  const [form = ""] = readdirSync(sent).filter((name) => name.endsWith(".xlsx"));
  const full = fillInForm(readBytes(join(sent, form)), {
    ...{ "5.1": { value: 480 }, "5.2": { value: 2 }, "5.3": { value: 61 } },
    ...{ "5.4": { value: "已完成", evidence: "附件1" }, "11.1": { value: 2000 } },
    "11.2": { value: 4600 },
  });
  const folder = folderOf({ "a.xlsx": full });
  const { out: printed } = await run("check", folder, "--mark", out);
  expect(printed).toContain("没有要改的，不用退回。");
  expect(readdirSync(out)).toEqual([]);
});

test("the cover says how many places and by when, what is printed has 问题, and neither is held against the bureau", async () => {
  const out = emptyFolder();
  const file = join(folderOf({ "a.xlsx": wrong }), "a.xlsx");
  await run("check", file, "--mark", out, "--until", "2022-01-25");
  const path = join(out, "a-退回.xlsx");
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  expect(workbook.getWorksheet("填报说明")?.getCell("A4").text).toBe(
    "退回修改：12 处要改，见“指标填报”的“问题”列，请于2022年1月25日前改好报回",
  );
  expect(workbook.getWorksheet("指标填报")?.pageSetup.printArea).toMatch(/^A1:N\d+$/);
  const codes = async (of: string) =>
    (await checkJson(of)).flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(await codes(path)).toEqual(await codes(file));
  // a copy of the copy says it anew
  const again = emptyFolder();
  await run("check", path, "--mark", again);
  const second = new Workbook();
  await second.xlsx.readFile(join(again, "a-退回.xlsx"));
  expect(second.getWorksheet("填报说明")?.getCell("A4").text).toMatch(/改好请尽快报回$/);
});

test("--until is a day, and stands on copies only", async () => {
  expect((await run("check", BLANK, "--until", "2022-01-25")).exit).toBe(2);
  const { exit, err } = await run("check", BLANK, "--mark", emptyFolder(), "--until", "明天");
  expect([exit, err]).toEqual([2, expect.stringContaining("--until")]);
});

test("a clean run with copies is exit 0", async () => {
  expect((await run("check", BLANK, "--mark", emptyFolder())).exit).toBe(0);
});

test("JSON names each copy, and has no such field without --mark", async () => {
  const folder = folderOf({ "a.xlsx": wrong, "b.xlsx": "序号,完成值" });
  const out = emptyFolder();
  expect((await checkJson(folder, "--mark", out)).map(({ marked }) => marked)).toEqual([
    join(out, "a-退回.xlsx"),
    null,
  ]);
  for (const report of await checkJson(folder)) expect(report).not.toHaveProperty("marked");
});

test("what cannot be read, and what is no form, has no copy and one line that says so", async () => {
  const folder = folderOf({ "cut.xlsx": wrong.slice(0, 3000), "list.csv": "序号,完成值" });
  await run("table", "--out", join(folder, "table.xlsx"));
  const out = emptyFolder();
  const { exit, out: printed } = await run("check", folder, "--mark", out);
  expect(exit).toBe(1);
  expect(printed.match(/没有带标记的副本：文件读不出来。/g)).toHaveLength(2);
  expect(printed).toContain("没有带标记的副本：文件里没有填报表。");
  expect(readdirSync(out)).toEqual([]);
  const english = await run("check", folder, "--mark", out, "--lang", "en-US");
  expect(english.out).toContain("No marked copy: the file cannot be read.");
});

test("a form that is rejected goes back all the same, with the reason in the header", async () => {
  const out = emptyFolder();
  const plan = join(emptyFolder(), "plan.json");
  const seed = readFileSync(join(__dirname, "../../seeds/jinan-brand-2020.json"), "utf8");
  writeFileSync(plan, seed.replace('"jinan-brand-2020"', '"other-plan"'));
  const [report] = await checkJson(BLANK, "--plan", plan, "--mark", out);
  expect(report).toMatchObject({ status: "rejected", marked: join(out, "blank-退回.xlsx") });
});

describe("names", () => {
  test("two files of one name get different ones, whatever their case", () => {
    const files = ["1/a.xlsx", "2/a.xlsx", "3/A.XLSX", "4/a-2.xlsx", "5/b"];
    expect(copyNames(files)).toEqual([
      ...["a-退回.xlsx", "a-退回-2.xlsx", "A-退回-3.XLSX", "a-2-退回.xlsx", "b-退回"],
    ]);
    // one that goes back a second time is no 退回-退回
    expect(copyNames(["a-退回.xlsx"])).toEqual(["a-退回.xlsx"]);
  });

  test("are told for the copies that were written", async () => {
    const folder = folderOf({ "1/a.xlsx": wrong, "2/a.xlsx": good });
    const out = emptyFolder();
    const reports = await checkJson(folder, "--mark", out);
    expect(reports.map(({ marked }) => marked)).toEqual([
      join(out, "a-退回.xlsx"),
      join(out, "a-退回-2.xlsx"),
    ]);
    const [second] = await checkJson(join(out, "a-退回-2.xlsx"));
    expect(second?.findings.map(({ code }) => code)).not.toContain("approximate-value");
  });
});

describe("nothing is lost", () => {
  test("a file that is there is replaced with --force only, else nothing is written", async () => {
    const folder = folderOf({ "a.xlsx": wrong, "b.xlsx": good });
    const out = folderOf({ "b-退回.xlsx": "mine" });
    const refused = await run("check", folder, "--mark", out);
    expect(refused).toMatchObject({ exit: 2, out: "" });
    expect(refused.err).toContain(join(out, "b-退回.xlsx"));
    expect(readdirSync(out)).toEqual(["b-退回.xlsx"]);
    expect(readFileSync(join(out, "b-退回.xlsx"), "utf8")).toBe("mine");
    expect((await run("check", folder, "--mark", out, "--force")).exit).toBe(1);
    expect(readFileSync(join(out, "b-退回.xlsx"), "utf8")).not.toBe("mine");
  });

  test("a copy never takes the place of a file that is checked, by whatever path, and with --force neither", async () => {
    const folder = folderOf({ "a-退回.xlsx": wrong });
    const link = join(emptyFolder(), "link");
    symlinkSync(folder, link);
    const linked = emptyFolder();
    linkSync(join(folder, "a-退回.xlsx"), join(linked, "a-退回.xlsx"));
    for (const out of [folder, `${folder}/../${folder.split("/").at(-1) ?? ""}`, link, linked]) {
      const { exit, err } = await run(
        "check",
        join(folder, "a-退回.xlsx"),
        "--mark",
        out,
        "--force",
      );
      expect(exit).toBe(2);
      expect(err).toContain("原件不能改");
    }
    expect((await run("check", folder, "--mark", folder, "--force")).exit).toBe(2);
    expect(readBytes(join(folder, "a-退回.xlsx"))).toEqual(wrong);
    expect(readdirSync(folder)).toEqual(["a-退回.xlsx"]);
  });

  test("copies of an earlier run below the folder that is checked are no input", async () => {
    const folder = folderOf({ "a.xlsx": wrong });
    const out = join(folder, "退回");
    await run("check", folder, "--mark", out);
    const reports = await checkJson(folder, "--mark", out, "--force");
    expect(reports.map(({ path }) => path)).toEqual([join(folder, "a.xlsx")]);
  });

  test("a place that is no folder, or no place, is exit 2", async () => {
    const file = join(folderOf({ "a.txt": "x" }), "a.txt");
    expect((await run("check", BLANK, "--mark", file)).exit).toBe(2);
    expect((await run("check", BLANK, "--mark", " ")).exit).toBe(2);
  });
});
