import { join } from "node:path";
import { emptyFolder, listAll, run, runJson } from "./run";

test.each(["plans", "table", "distribute", "check", "demo"])(
  "%s --help shows its options and examples in Chinese",
  async (command) => {
    const { exit, out } = await run(command, "--help");
    expect(exit).toBe(0);
    expect(out).toContain("用法：");
    expect(out).toContain("选项：");
    expect(out).toMatch(new RegExp(`例：\\n {2}zerenbiao ${command}`));
  },
);

test("help comes in English", async () => {
  const { exit, out } = await run("distribute", "--lang", "en-US", "--help");
  expect(exit).toBe(0);
  expect(out).toContain("make one form per bureau");
  expect(out).toContain("Examples:");
});

test("without a command the help is shown, and that is wrong use", async () => {
  const { exit, err } = await run();
  expect(exit).toBe(2);
  expect(err).toContain("用法：");
});

test.each([
  [["distrbute"], "没有“distrbute”这个命令"],
  [["check"], "缺少参数"],
  [["table"], "--out"],
  [["table", "--out"], "--out"],
  [["plans", "--colour"], "--colour"],
])("%j is wrong use", async (argv, sentence) => {
  const { exit, out, err } = await run(...argv);
  expect(exit).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(sentence);
});

test("options may stand before the command", async () => {
  const { exit, out } = await run("--lang", "en-US", "--json", "plans");
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    plans: expect.arrayContaining([expect.objectContaining({ id: "jinan-brand-2020" })]) as unknown,
  });
});

test("plans lists the six built-in plans, the one that is taken without --plan first", async () => {
  const { plans } = (await runJson("plans")) as {
    plans: { id: string; title: string; rows: number; targets: number; bureaus: number }[];
  };
  expect(plans[0]).toEqual({
    id: "jinan-brand-2020",
    title: "济南市深入实施品牌战略三年行动计划（2020—2022年）",
    rows: 21,
    targets: 50,
    bureaus: 9,
  });
  expect(plans.map(({ id, rows, targets, bureaus }) => [id, rows, targets, bureaus])).toEqual([
    ["jinan-brand-2020", 21, 50, 9],
    ["jinan-brand-tasks-2020", 19, 54, 23],
    ["jinan-brand-press-2020", 3, 11, 0],
    ["shandong-brand-2015", 11, 11, 3],
    ["qingdao-youpin-2023", 12, 23, 19],
    ["jinan-road-safety-2020", 24, 24, 19],
  ]);
  const { out } = await run("plans");
  for (const { id } of plans) expect(out).toContain(id);
  expect(out.trimEnd().split("\n").at(-1)).toContain("共 6 个内置计划");
});

test("what an office should know of a plan is told on the side, once", async () => {
  const folder = emptyFolder();
  const made = await run(
    "table",
    "--plan",
    "jinan-road-safety-2020",
    "--out",
    join(folder, "a.xlsx"),
  );
  expect(made.exit).toBe(0);
  expect(made.err.match(/各区县政府/g)).toHaveLength(1);
  const usual = await run("table", "--out", join(folder, "b.xlsx"));
  expect(usual.err).toBe("");
});

test("table writes the published table, once", async () => {
  const folder = emptyFolder();
  const path = join(folder, "责任分解表.xlsx");
  expect(await runJson("table", "--out", path)).toMatchObject({ plan: "jinan-brand-2020", path });
  const { exit, err } = await run("table", "--out", path);
  expect(exit).toBe(2);
  expect(err).toContain("--force");
  const again = await run("table", "--out", path, "--force");
  expect(again.exit).toBe(0);
  expect(again.out).toContain("21 行，23 个量化指标格");
  expect(await run("table", "--out", join(folder, "table.pdf"))).toMatchObject({ exit: 2 });
  expect(listAll(folder)).toEqual(["责任分解表.xlsx"]);
});

test("the demonstration sends nine forms out, fills them in, checks them and merges them into one workbook", async () => {
  const folder = emptyFolder();
  const { exit, out } = await run("demo", "--out", folder);
  expect(exit).toBe(0);
  // with the plan as it was sent, a report and nine letters
  expect(listAll(folder)).toHaveLength(33);
  expect(out).toMatch(/共 10 个文件：\d+ 处错误，\d+ 处提醒/);
  expect(out).toMatch(/收到 10 个文件：采用 9，已被代替 1/);
  expect(out).toMatch(/50 项指标，已报 \d+ 项，待核实 1 项，冲突 1 项待裁定。汇总表：.*汇总\.xlsx/);
  expect(await run("demo", "--out", folder)).toMatchObject({ exit: 2 });
  expect(await run("demo", "--out", folder, "--force")).toMatchObject({ exit: 0 });
  expect(listAll(folder)).toHaveLength(33);
});
