import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { buildReminder } from "../../src/exchange";
import { writeDocument } from "../../src/papers";
import { loadProgress } from "../../src/cli/progress-source";
import { makeContext } from "../../src/cli/context";
import { openDocumentText } from "../papers/document-text";
import { expectValidOpenXml } from "../xlsx/open-xml";
import { emptyFolder, readBytes, run, runJson } from "./run";

let demo = "";
let from = "";

beforeAll(async () => {
  demo = emptyFolder();
  from = join(demo, "汇总.xlsx");
  expect((await run("demo", "--out", demo)).exit).toBe(0);
});

describe("report", () => {
  test("the demo leaves a report, and every word of it stands without a script", () => {
    const page = new TextDecoder().decode(readBytes(join(demo, "报告.html")));
    expect(page).toContain("2021年度进度报告");
    expect(page).toContain("default-src &apos;none&apos;".replaceAll("&apos;", "'"));
    expect(page).not.toMatch(/<script|javascript:|\sstyle=|\son[a-z]+=|<link|<img/i);
    expect(page).not.toMatch(/(?:src|href)=/);
  });

  test("what waits to be verified is not printed as achieved", async () => {
    const { targets } = (await runJson(
      "report",
      "--from",
      from,
      "--out",
      join(demo, "a.html"),
    )) as {
      targets: { target: string; verdict: string; value: number | null; light: string | null }[];
    };
    const waiting = targets.filter(({ verdict }) =>
      ["unverified", "invalid", "cannot-judge", "no-data"].includes(verdict),
    );
    expect(waiting.length).toBeGreaterThan(3);
    expect(waiting.filter(({ value, light }) => value !== null || light !== null)).toEqual([]);
  });

  test("the same in English, and as .docx, byte for byte the same again", async () => {
    const [page, first, again] = ["b.html", "b.docx", "c.docx"].map((name) => join(demo, name));
    const words = ["report", "--from", from, "--out"];
    expect((await run(...words, page ?? "", "--lang", "en-US")).exit).toBe(0);
    expect(new TextDecoder().decode(readBytes(page ?? ""))).toContain("Progress report, 2021");
    await run(...words, first ?? "");
    await run(...words, again ?? "");
    const bytes = readBytes(first ?? "");
    expect(Buffer.from(bytes).equals(readBytes(again ?? ""))).toBe(true);
    await expectValidOpenXml(bytes, "报告.docx");
    expect(openDocumentText(bytes)).toContain("黄灯 进度滞后，落后");
  });

  test.each([
    ["a form", "forms/市商务局-2021.xlsx", [], /不是 zerenbiao collect 写的汇总工作簿/],
    ["another plan", "汇总.xlsx", ["--plan", "qingdao-youpin-2023"], /请选同一个计划的/],
    ["another ending", "汇总.xlsx", [], /应以 \.html 或 \.docx 结尾/],
    ["lights the wrong way round", "汇总.xlsx", ["--lights", "30,5"], /前面的不大于后面的/],
    ["the same period as an earlier one", "汇总.xlsx", ["--previous", "汇总.xlsx"], /2021/],
  ])("%s is exit 2, and nothing is written", async (what, file, more, sentence) => {
    const out = join(demo, what === "another ending" ? "x.pdf" : "x.html");
    const options = more.map((word) => (word.endsWith(".xlsx") ? join(demo, word) : word));
    const ended = await run("report", "--from", join(demo, file), "--out", out, ...options);
    expect(ended.exit).toBe(2);
    expect(ended.err).toMatch(sentence);
    expect(readdirSync(demo)).not.toContain("x.html");
  });

  test("baselines given to the report are measured from, and named with their source", async () => {
    const baselines = join(demo, "基期.json");
    const line = { target: "1.1", value: 100, asOf: "2019", source: "统计年鉴2020" };
    writeFileSync(baselines, JSON.stringify([line]));
    const out = join(demo, "d.html");
    const words = ["report", "--from", from, "--baselines", baselines, "--out", out];
    const { targets } = (await runJson(...words)) as { targets: { completion: number }[] };
    expect(targets[0]?.completion).toBeCloseTo(168 / 200, 6);
    expect(new TextDecoder().decode(readBytes(out))).toContain("统计年鉴2020");
  });
});

describe("collect --baselines", () => {
  test("a list of baselines changes the completion, is kept, and the report goes on from it", async () => {
    const [list, out] = [join(demo, "基期2.json"), join(demo, "汇总2.xlsx")];
    const line = { target: "1.1", value: 100, asOf: "2019", source: "统计年鉴2020" };
    writeFileSync(list, JSON.stringify([line]));
    const { targets } = (await runJson(
      ...["collect", "--ledger", join(demo, "forms/ledger.json"), join(demo, "returns")],
      ...["--baselines", list, "--out", out],
    )) as { targets: { target: string; completion: number }[] };
    expect(targets[0]).toMatchObject({ target: "1.1", completion: 0.84 });
    const words = ["report", "--from", out, "--out", join(demo, "e.html")];
    const read = (await runJson(...words)) as { targets: { completion: number }[] };
    expect(read.targets[0]?.completion).toBe(0.84);
    writeFileSync(list, JSON.stringify([{ ...line, value: 90 }]));
    const ended = await run(...words, "--force", "--baselines", list);
    expect(ended.err).toMatch(/1\.1 的基期值有两个/);
  });
});

test("what collect says of pace is what the report says of it, target by target", async () => {
  const list = join(demo, "基期3.json");
  writeFileSync(
    list,
    JSON.stringify([{ target: "1.1", value: 100, asOf: "2019", source: "统计年鉴2020" }]),
  );
  interface Paced {
    readonly target: string;
    readonly completion: number | null;
    readonly due: number | null;
    readonly ahead: number | null;
  }
  const out = join(demo, "汇总3.xlsx");
  const collected = (await runJson(
    ...["collect", "--ledger", join(demo, "forms/ledger.json"), join(demo, "returns")],
    ...["--decisions", join(demo, "裁定.json"), "--baselines", list, "--out", out],
  )) as { targets: Paced[] };
  const reported = (await runJson("report", "--from", out, "--out", join(demo, "f.html"))) as {
    targets: Paced[];
  };
  const paced = ({ targets }: { readonly targets: readonly Paced[] }) =>
    targets.map(({ target, completion, due, ahead }) => ({ target, completion, due, ahead }));
  expect(paced(collected)).toEqual(paced(reported));
  expect(paced(collected).filter(({ ahead }) => ahead !== null).length).toBeGreaterThan(20);
});

describe("documents", () => {
  test("the demo leaves a reminder, a bulletin and supervision notes, each of them valid", async () => {
    const folder = join(demo, "文书");
    const names = readdirSync(folder).sort();
    expect(names).toEqual(
      expect.arrayContaining(["催报通知.docx", "通报.docx", "督办单-市商务局.docx"]),
    );
    for (const name of ["催报通知.docx", "通报.docx", "督办单-市商务局.docx"]) {
      await expectValidOpenXml(readBytes(join(folder, name)), name);
    }
    const reminder = openDocumentText(readBytes(join(folder, "催报通知.docx")));
    expect(reminder).toContain("未填：21.2 品牌示范企业数量");
    expect(reminder).toContain("【待填：补报截止日】");
    const note = openDocumentText(readBytes(join(folder, "督办单-市商务局.docx")));
    expect(note).toContain("黄色督办（进度滞后）");
  });

  test("who owes when the day has passed is told the day, and gets a red note", () => {
    const textIn = (name: string) => openDocumentText(readBytes(join(demo, "文书", name)));
    const reminder = textIn("催报通知.docx");
    expect(reminder).toContain("2022年1月15日");
    expect(reminder).not.toContain("未定");
    const note = textIn("督办单-市市场监管局.docx");
    expect(note).toContain("红色督办（已经逾期）");
    expect(note).toContain("报送截止日已过，2021年度");
    // what the bureau fills in comes last: no signature stands on a page of its own
    expect(note.indexOf("【待填：成文日期】")).toBeLessThan(note.indexOf("办理情况"));
  });

  test("an office's own words stand where the blanks were", async () => {
    const [settings, out] = [join(demo, "文书.json"), join(demo, "letters")];
    const facts = {
      office: "市政府办公厅",
      numbers: { remind: "济政办函〔2022〕3号" },
      contact: "张三 0531-12345678",
      date: "2022-01-21",
    };
    writeFileSync(settings, JSON.stringify(facts));
    const words = ["documents", "--from", from, "--settings", settings, "--out", out];
    expect((await run(...words, "--by", "2022-01-28")).exit).toBe(0);
    const text = openDocumentText(readBytes(join(out, "催报通知.docx")));
    for (const said of ["济政办函〔2022〕3号", "张三", "2022年1月21日", "2022年1月28日"]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain("【待填：发文字号】");
    writeFileSync(settings, JSON.stringify({ ...facts, offise: "x", date: "明天" }));
    const { exit, err } = await run(...words, "--force");
    expect(exit).toBe(2);
    expect(err).toMatch(/date 的写法不对；不认识的 offise|不认识的 offise；date 的写法不对/);
  });

  test("drafts of before that are no longer true are named", async () => {
    const out = join(demo, "stale");
    mkdirSync(out);
    writeFileSync(join(out, "督办单-市统计局.docx"), "earlier");
    const { exit, err } = await run("documents", "--from", from, "--out", out);
    expect([exit, err]).toEqual([0, expect.stringContaining("督办单-市统计局.docx")]);
  });

  test("nobody owes: no reminder; three hundred owe: one valid reminder that lists them all", async () => {
    const terminal = { out: () => undefined, err: () => undefined };
    const world = { terminal: { ...terminal, colour: false, progressStream: null } };
    const context = makeContext(
      { ...world, now: () => new Date(2022, 0, 20), newId: () => "" },
      { lang: "zh-CN" },
    );
    const progress = await loadProgress(context, { from });
    const [owing] = progress.bureaus.filter(({ owed }) => owed.length > 3);
    if (owing === undefined) throw new Error("somebody owes");
    const none = progress.bureaus.map((each) => ({ ...each, owed: [] }));
    expect(buildReminder({ ...progress, bureaus: none }, {})).toBeNull();
    const many = Array.from({ length: 300 }, (_, at) => ({ ...owing, bureau: `第${at + 1}单位` }));
    const paper = buildReminder({ ...progress, bureaus: many }, {});
    if (paper === null) throw new Error("all of them owe");
    const bytes = writeDocument(paper, deflateRawSync);
    await expectValidOpenXml(bytes, "催报通知.docx");
    expect(openDocumentText(bytes)).toContain("第300单位");
    expect(openDocumentText(bytes)).toContain("各有关单位");
  });
});
