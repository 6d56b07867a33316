import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectValidOpenXml } from "../xlsx/open-xml";
import { emptyFolder, listAll, readBytes, run, runJson } from "./run";
import { editTargets } from "./edit-targets";

const ANNEX = "tests/fixtures/annexes/annex.docx";

/** The annex as a plan workbook with its three open doubts. */
async function imported(): Promise<string> {
  const book = join(emptyFolder(), "计划.xlsx");
  const { exit, out } = await run("import", ANNEX, "--out", book);
  expect(exit).toBe(1);
  expect(out).toContain(`打开 ${book}`);
  return book;
}

test("from an annex to nine forms: import, choose under 处理, check, distribute", async () => {
  const book = await imported();
  await expectValidOpenXml(readBytes(book));
  const open = await runJson("plan", "check", book);
  expect(open.plan).toBeNull();
  expect(open.problems).toEqual(
    ["2.3", "19.1", "19.5"].map((): unknown =>
      expect.objectContaining({
        sheet: "指标",
        message: expect.stringContaining("疑问还没有处理") as string,
      }),
    ),
  );
  await editTargets(book, (id, cells) => {
    const answer = { "2.3": "没有单位", "19.1": "合计", "19.5": "照此" }[id];
    if (answer !== undefined) cells.处理 = answer;
  });
  const check = await runJson("plan", "check", book);
  expect(check).toMatchObject({ problems: [], plan: { targets: 50, rows: 21, bureaus: 9 } });
  const folder = join(book, "..", "发出");
  const forms = await run("distribute", "--plan", book, "--period", "2022", "--out", folder);
  expect(forms.exit).toBe(0);
  expect(listAll(folder).filter((name) => name.endsWith(".xlsx"))).toHaveLength(9);
});

test.each([
  [{ "2.3": "没有单位", "19.1": "合计", "19.5": "合计" }],
  [{ "2.3": "分", "19.1": "各", "19.5": "各" }],
])("what was chosen in the workbook is what --choices makes of it: %j", async (chosen) => {
  const book = await imported();
  await editTargets(book, (id, cells) => {
    const answer = Object.entries(chosen).find(([target]) => target === id)?.[1];
    if (answer !== undefined) cells.处理 = answer;
  });
  const codes = { "2.3": "unit-missing", "19.1": "together-or-each", "19.5": "together-or-each" };
  const choices = join(book, "..", "选择.json");
  writeFileSync(
    choices,
    JSON.stringify({
      format: "zerenbiao-choices",
      formatVersion: 1,
      choices: Object.entries(codes).map(([target, code]) => ({
        doubt: `${target} ${code}`,
        choose: chosen[target as keyof typeof chosen],
      })),
    }),
  );
  const finished = join(book, "..", "计划.json");
  await run("import", ANNEX, "--choices", choices, "--out", finished);
  expect((await run("plan", "diff", finished, book)).out).not.toContain("→");
  const [one, other] = [
    await runJson("plan", "check", finished),
    await runJson("plan", "check", book),
  ];
  expect((other.plan as { hash: string }).hash).toBe((one.plan as { hash: string }).hash);
});

const ROWS: readonly (readonly [clause: string, code: string, typed: string, chosen: string])[] = [
  ["企业总数不超过100家以上", "comparator-differs", "不超过≤", "<="],
  ["甲率控制在5%—6%", "comparator-differs", "区间", "range"],
  ["乙率控制在5%—6%", "comparator-differs", "不高于", "<="],
  ["培育企业100余家", "figure-approximate", "超过", ">"],
  ["完成甲等6座水库加固及乙等10座整治工程", "figure-qualifies", "6座", "6座"],
  ["完成丙等6座水库加固及丁等10座整治工程", "figure-qualifies", "照此", "10座"],
  ["丙类事故2起", "direction-unsure", "不超过", "<="],
  ["建设一座日供水30万吨的水厂", "kind-unsure", "定性", "qualitative"],
  ["甲类企业、乙类企业达到60家", "together-or-each", "各", "各"],
  ["甲类企业30家（重点区域10家）", "figure-qualifies", "照此", "按读到的"],
  ["达到60家", "name-missing", "丙类企业", "丙类企业"],
];

test("whatever is chosen under 处理 reads back, and is what --choices makes of it", async () => {
  const folder = emptyFolder();
  const [annex, book, choices, finished] = ["附件.html", "计划.xlsx", "选择.json", "计划.json"].map(
    (name) => join(folder, name),
  ) as [string, string, string, string];
  const lines = ROWS.map(([clause], row) => `<tr><td>${row + 1}<td>${clause}<td>市甲局</tr>`);
  writeFileSync(
    annex,
    `<p>某市2022年重点工作方案</p><table><tr><td>序号<td>量化指标<td>责任单位</tr>${lines.join("")}</table>`,
  );
  expect((await run("import", annex, "--out", book)).exit).toBe(1);
  await editTargets(book, (id, cells) => {
    const typed = ROWS[Number(id.split(".")[0]) - 1]?.[2];
    if (typed !== undefined) cells.处理 = typed;
  });
  const check = await runJson("plan", "check", book);
  expect(check.problems).toEqual([]);
  const settled = ROWS.map(([, code, , choose], row) => ({
    doubt: `${row + 1}.1 ${code}`,
    choose,
  }));
  const file = { format: "zerenbiao-choices", formatVersion: 1, choices: settled };
  writeFileSync(choices, JSON.stringify(file));
  expect((await run("import", annex, "--choices", choices, "--out", finished)).exit).toBe(0);
  expect((await run("plan", "diff", finished, book)).out).not.toContain("→");
  const made = await runJson("plan", "check", finished);
  expect((check.plan as { hash: string }).hash).toBe((made.plan as { hash: string }).hash);
  const sent = await run(
    "distribute",
    "--plan",
    book,
    "--period",
    "2022",
    "--out",
    join(folder, "发出"),
  );
  expect(sent.exit).toBe(0);
}, 60_000);

test("an answer that settles nothing is told with what might stand there", async () => {
  const book = await imported();
  await editTargets(book, (id, cells) => {
    if (id === "2.3") cells.处理 = "问过了，等回话";
    if (id === "19.1") cells.处理 = "再说";
    if (id === "19.5") cells.处理 = "已改";
  });
  const { problems } = await runJson("plan", "check", book);
  expect((problems as { message: string }[]).map(({ message }) => message)).toEqual([
    expect.stringContaining("没有单位"),
    expect.stringContaining("合计、各"),
  ]);
});

test("the clerk may correct the cells himself, and says so", async () => {
  const book = await imported();
  await editTargets(book, (id, cells) => {
    if (id === "2.3") Object.assign(cells, { 单位: "分", 处理: "已改" });
    if (id === "19.1" || id === "19.5") cells.处理 = "照此";
  });
  expect((await runJson("plan", "check", book)).problems).toEqual([]);
});

test("a plan workbook in the folder of returns is named as one", async () => {
  const book = await imported();
  const { out } = await run("check", book);
  expect(out).toContain("这是计划工作簿，不是填报表");
});
