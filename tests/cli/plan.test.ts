import { join } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";
import { expectValidOpenXml } from "../xlsx/open-xml";
import { emptyFolder, readBytes, readJson, run, runJson } from "./run";

const folder = emptyFolder();
const path = (name: string) => join(folder, name);

test("a plan goes to a workbook and back, and the workbook serves wherever a plan is asked for", async () => {
  const to = await run("plan", "convert", "qingdao-youpin-2023", path("a.xlsx"));
  expect(to).toMatchObject({ exit: 0, err: expect.not.stringContaining("处由程序补上") as string });
  await expectValidOpenXml(readBytes(path("a.xlsx")));
  expect((await run("plan", "convert", path("a.xlsx"), "--out", path("a.json"))).exit).toBe(0);
  expect(readJson(path("a.json"))).toEqual(
    JSON.parse(readFileSync("seeds/qingdao-youpin-2023.json", "utf8")),
  );
  expect((await run("plan", "diff", path("a.xlsx"), "qingdao-youpin-2023")).exit).toBe(0);
  const check = await runJson("plan", "check", path("a.xlsx"));
  expect(check).toMatchObject({
    plan: { rows: 12, targets: 23, bureaus: 19 },
    problems: [],
    notes: [],
  });
  expect((await run("table", "--plan", path("a.xlsx"), "--out", path("t.xlsx"))).exit).toBe(0);
  const forms = [
    "distribute",
    "--plan",
    path("a.xlsx"),
    "--period",
    "2023",
    "--out",
    path("forms"),
  ];
  expect((await run(...forms)).exit).toBe(0);
});

test("a blank workbook says what is missing, and its example is left out until somebody changes it", async () => {
  const made = await run("plan", "template", path("blank.xlsx"));
  expect(made).toMatchObject({ exit: 0, out: expect.stringContaining("plan check") as string });
  await expectValidOpenXml(readBytes(path("blank.xlsx")));
  expect((await run("plan", "template", "--out", path("blank.xlsx"))).exit).toBe(2);
  expect((await run("plan", "template", path("blank.json"))).exit).toBe(2);
  const { problems, notes } = await runJson("plan", "check", path("blank.xlsx"));
  expect(problems).toMatchObject([
    { sheet: "计划", cell: "B4", message: expect.stringContaining("不能空着") as string },
    { sheet: "指标", message: expect.stringContaining("至少要写一行") as string },
  ]);
  expect(notes).toContainEqual(
    expect.objectContaining({ code: "example-left-out", cells: ["4", "5", "6"] }),
  );
});

test("a plan workbook that LibreOffice saved as .ods is the same plan", async () => {
  const saved = join(__dirname, "../fixtures/saved-by/plan.ods");
  const plan = join(__dirname, "../fixtures/plans/second/zhonglou-2021.json");
  expect(await run("plan", "diff", saved, plan)).toMatchObject({ exit: 0, err: "" });
  writeFileSync(
    path("no-plan.ods"),
    readFileSync(join(__dirname, "../fixtures/saved-by/libreoffice.ods")),
  );
  const other = await run("plan", "check", path("no-plan.ods"));
  expect(other).toMatchObject({ exit: 1, out: expect.stringContaining("计划") as string });
});

test("an existing file stays, and a name that is neither kind is refused", async () => {
  writeFileSync(path("there.xlsx"), "x");
  expect((await run("plan", "convert", "jinan-brand-2020", path("there.xlsx"))).exit).toBe(2);
  expect((await run("plan", "convert", "jinan-brand-2020", path("a.csv"))).exit).toBe(2);
  expect((await run("plan", "convert", "jinan-brand-2020")).exit).toBe(2);
  expect(readFileSync(path("there.xlsx"), "utf8")).toBe("x");
});

test("diff says what changed, and who took over", async () => {
  const plan = JSON.parse(readFileSync("seeds/jinan-brand-2020.json", "utf8")) as {
    rows: { cells: { bureaus: { name: string }[]; targets: { threshold: number }[] }[] }[];
  };
  const [cell] = plan.rows[5]?.cells ?? [];
  const [target] = cell?.targets ?? [];
  if (!cell || !target) throw new Error("the plan has changed");
  target.threshold += 1;
  cell.bureaus.splice(0, cell.bureaus.length, { name: "市科技局", role: null } as never);
  writeFileSync(path("later.json"), JSON.stringify(plan));
  const { exit, out } = await run("plan", "diff", "jinan-brand-2020", path("later.json"));
  expect(exit).toBe(1);
  expect(out).toMatch(/6\.1 .*目标值 \d+ → \d+/);
  expect(out).toMatch(/6\.1 .*移交：.* → 市科技局/);
  const json = await runJson("plan", "diff", "jinan-brand-2020", path("later.json"));
  expect(json.targets).toContainEqual(
    expect.objectContaining({ id: "6.1", field: "目标值", after: target.threshold }),
  );
});

test("a bureau that has another name now has handed nothing over", async () => {
  const text = readFileSync("seeds/jinan-brand-2020.json", "utf8");
  const renamed = JSON.parse(text.replaceAll('"市科技局"', '"市科学技术局"')) as {
    bureaus: unknown[];
    formatVersion: number;
  };
  renamed.formatVersion = 2;
  const formerNames = [{ name: "市科技局", until: "2021-12-31" }];
  renamed.bureaus = renamed.bureaus.map((name) =>
    name === "市科学技术局" ? { name, formerNames } : name,
  );
  writeFileSync(path("renamed.json"), JSON.stringify(renamed));
  const { exit, out } = await run("plan", "diff", "jinan-brand-2020", path("renamed.json"));
  expect([exit, out]).toEqual([1, expect.stringContaining("改动 0 项，其中移交 0 项")]);
  expect(out).toMatch(/单位沿革 新增：单位 市科学技术局，沿革 曾用名，名称 市科技局/);
});

test("what is no plan workbook says so, and a faulty JSON names paths", async () => {
  await run("table", "--out", path("table.xlsx"));
  const other = await run("plan", "check", path("table.xlsx"));
  expect(other.exit).toBe(1);
  expect(other.out).toContain("没有名为“计划”的工作表");
  writeFileSync(path("bad.json"), "{}");
  const { problems } = await runJson("plan", "check", path("bad.json"));
  expect(problems).toContainEqual(expect.objectContaining({ sheet: null, path: "title" }));
});
