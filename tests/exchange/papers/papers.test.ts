import {
  buildBulletin,
  buildReminder,
  buildReport,
  buildSupervisions,
  NEAR_DAYS,
  type OfficeFacts,
  parseOfficeFacts,
  type Progress,
} from "../../../src/exchange";
import { type PaperBlock, type PaperSpec, paperText } from "../../../src/sheets";
import { expectGolden } from "../../sheets/golden";
import { dumpPaper } from "./dump-paper";
import { READING, stand } from "./standing";

const progress = stand();
const dump = (paper: PaperSpec | null) => (paper === null ? "nothing" : dumpPaper(paper));
const blocksOf = <Kind extends PaperBlock["kind"]>({ blocks }: PaperSpec, kind: Kind) =>
  blocks.filter((block): block is Extract<PaperBlock, { kind: Kind }> => block.kind === kind);

test.each(["zh-CN", "en-US"] as const)("the report in %s", (language) => {
  expectGolden(`report-2025.${language}.txt`, dumpPaper(buildReport(progress, language)));
});

test("letters without a word of the office: what a person has to say is left open", () => {
  const papers = [
    buildReminder(progress, {}),
    buildBulletin(progress, {}),
    ...buildSupervisions(progress, {}, NEAR_DAYS).map(({ paper }) => paper),
  ];
  expectGolden("letters-2025.txt", papers.map(dump).join("\n"));
});

describe("an office that has said what it can say", () => {
  const facts: OfficeFacts = {
    ...{ office: "县政府办公室", salutation: "各成员单位", contact: "张三 12345678" },
    ...{ signer: "李四", date: "2026-01-21", by: "2026-01-28", copies: "县委督查室" },
    numbers: {
      remind: "县考函〔2026〕1号",
      bulletin: "县考〔2026〕2号",
      supervise: "县督〔2026〕3号",
    },
  };
  const letters = [
    ["催报通知", buildReminder(progress, facts), "县考函〔2026〕1号"],
    ["通报", buildBulletin(progress, facts), "县考〔2026〕2号"],
    ["督办单", buildSupervisions(progress, facts, NEAR_DAYS)[0]?.paper ?? null, "县督〔2026〕3号"],
  ] as const;

  test.each(letters)("is not asked for it again in %s", (_, paper, number) => {
    const text = dump(paper);
    expect(text).toContain(`[note] ${number}\n`);
    expect(text).toContain("[signature] 县政府办公室 / 2026年1月21日\n");
    expect(text).toContain("（联系人及电话：张三 12345678）\n[paragraph] 抄送：县委督查室\n");
    // what only a person can judge stays open
    expect([...new Set(text.match(/(?<=【待填：)[^】]*/g))]).toEqual(
      expect.not.arrayContaining(["发文字号", "成文日期", "联系人、电话", "签发人", "补报截止日"]),
    );
  });

  test("writes to whom it says, by when it says, signed by whom it says", () => {
    const [reminder, bulletin, note] = letters.map(([, paper]) => dump(paper));
    expect(reminder).toContain("[recipient] 各成员单位：");
    expect(bulletin).toContain("[recipient] 各成员单位：");
    expect(note).toContain("[recipient] 甲局：");
    expect(reminder).toContain("请于2026年1月28日前补报或更正");
    expect(note).toContain("于2026年1月28日前书面反馈");
    expect(note).toContain("签发人：李四");
  });
});

describe("an office's settings", () => {
  test("are taken as they are, blanks around them left out", () => {
    expect(parseOfficeFacts({ office: " 县政府办公室 ", date: "2026-01-21" })).toEqual({
      facts: { office: "县政府办公室", date: "2026-01-21" },
    });
  });

  test.each<[json: unknown, problems: readonly string[]]>([
    [{ offise: "x" }, ["offise unknown-key"]],
    [{ numbers: { remind: "1号", other: "2号" } }, ["numbers.other unknown-key"]],
    [{ date: "明天", contact: "" }, ["contact wrong", "date wrong"]],
    [{ numbers: { bulletin: 3 } }, ["numbers.bulletin wrong"]],
    [[], ["$ wrong"]],
  ])("%j is told where it is wrong", (json, expected) => {
    const read = parseOfficeFacts(json);
    const problems = "problems" in read ? read.problems : [];
    expect(problems.map(({ path, kind }) => `${path} ${kind}`).sort()).toEqual(expected);
  });
});

describe("where nothing is wrong, papers say so", () => {
  const [first] = READING.bureaus;
  const fine = stand({
    ...READING,
    targets: READING.targets.filter(({ id }) => ["1.3", "1.4"].includes(id)),
    bureaus: first
      ? [{ ...first, lines: first.lines.filter(({ id }) => ["1.3", "1.4"].includes(id)) }]
      : [],
  });

  test("nobody is reminded, and nobody is told to see to anything", () => {
    expect(buildReminder(fine, {})).toBeNull();
    expect(buildSupervisions(fine, {}, NEAR_DAYS)).toEqual([]);
  });

  test("通报 and report name nothing missed, behind, owed or open", () => {
    const bulletin = dump(buildBulletin(fine, {}));
    expect(bulletin).toContain("已到时限的指标中，没有未达标的。");
    expect(bulletin).toContain("没有落后于序时进度的指标。");
    expect(bulletin).toContain("报齐的单位 1 个，没有报齐的 0 个。");
    expect(bulletin).toContain("[paragraph] 各单位都报齐了。\n\n## 五");
    const report = dump(buildReport(fine, "zh-CN"));
    expect(report).toContain("没有未达标或进度滞后的指标。");
    expect(report).toContain("## 四、还没有报齐的单位\n[paragraph] 各单位都报齐了。");
    expect(report).toContain("没有待核实、待裁定或待判定的指标。");
    // nothing was known before: no columns and no tables of it
    const alone = dump(buildReport({ ...fine, earlier: [], targets: bare(fine) }, "zh-CN"));
    expect(alone).not.toMatch(/上期|去年同期|历期|基期值 \(/);
  });

  const bare = ({ targets }: Progress) =>
    targets.map((each) => ({ ...each, series: [], lastYear: null, baseline: null }));
});

describe("many who owe", () => {
  const [, , , owing] = progress.bureaus;
  const owedBy = (count: number): Progress => ({
    ...progress,
    bureaus: Array.from({ length: count }, (_, at) => ({
      ...(owing ?? fail()),
      bureau: `第${at + 1}单位`,
    })),
  });
  const fail = () => {
    throw new Error("somebody owes");
  };

  test("up to six are addressed by name, more as 各有关单位", () => {
    const recipient = (count: number) => {
      const paper = buildReminder(owedBy(count), {});
      return paper && blocksOf(paper, "recipient").map(({ words }) => paperText(words));
    };
    expect(recipient(6)).toEqual(["第1单位、第2单位、第3单位、第4单位、第5单位、第6单位："]);
    expect(recipient(7)).toEqual(["各有关单位："]);
  });

  test("up to twelve are named in 通报, of more the annex tells", () => {
    expect(dump(buildBulletin(owedBy(12), {}))).toContain(
      "、第12单位（欠 1 项）。其中已过报送截止日的 12 个。",
    );
    expect(dump(buildBulletin(owedBy(13), {}))).toContain(
      "没有报齐的单位 13 个，名单见附件1“还欠”一栏。其中已过报送截止日的 13 个。",
    );
  });

  test("who sent nothing is told from who sent too little, whether or not the day has passed", () => {
    const [, , third, fourth] = progress.bureaus;
    if (!third || !fourth) throw new Error("there are four");
    const early = { ...fourth, bureau: "戊局", status: "awaited" as const, isOverdue: false };
    const text = dump(buildReminder({ ...progress, bureaus: [third, fourth, early] }, {}));
    expect(text).toContain("（没有报送的 2 个，报了没有报齐或者需要改正的 1 个），共欠 4 项；其中");
    const blank = dump(buildReminder({ ...progress, bureaus: [fourth] }, {}));
    expect(blank).toContain("还有 1 个没有报齐（没有报送的 1 个），共欠 1 项");
    const partly = dump(buildReminder({ ...progress, bureaus: [third] }, {}));
    expect(partly).toContain("（报了没有报齐或者需要改正的 1 个），共欠 2 项。");
  });

  test("before the day nobody is late, and where nothing is asked of a day it is open", () => {
    const early = owedBy(2).bureaus.map((each) => ({ ...each, isOverdue: false, due: null }));
    const text = dump(buildReminder({ ...progress, bureaus: early }, {}));
    expect(text).not.toContain("已过");
    expect(text).toContain("| 第1单位 | 逾期未报 | 未定 | 1 |");
  });
});

describe("bars", () => {
  const charts = (of: Progress) => blocksOf(buildReport(of, "zh-CN"), "chart");
  const many = (count: number): Progress => {
    const [one] = progress.targets;
    return { ...progress, targets: one ? Array.from({ length: count }, () => one) : [] };
  };

  test.each([
    [20, [20]],
    [21, [11, 10]],
    [45, [15, 15, 15]],
  ])("of %d targets stand in charts that are alike long", (count, lengths) => {
    const [, ...pace] = charts(many(count));
    expect(pace.map(({ bars }) => bars.length)).toEqual(lengths);
    expect(pace.map(({ caption }) => caption)).toEqual(
      lengths.length === 1
        ? ["完成率和应完成的比例"]
        : lengths.map((_, at) => `完成率和应完成的比例（${at + 1}/${lengths.length}）`),
    );
  });

  test.each([
    [5, [0, 1, 2, 3, 4, 5]],
    [6, [0, 2, 4, 6]],
    [23, [0, 5, 10, 15, 20]],
    [50, [0, 10, 20, 30, 40, 50]],
  ])("up to %d have at most five lines, at whole numbers", (count, lines) => {
    const [bureau] = progress.bureaus;
    const [line] = bureau?.lines ?? [];
    if (!bureau || !line) throw new Error("there is a line");
    const bureaus = [{ ...bureau, lines: Array.from({ length: count }, () => line) }];
    const [first] = charts({ ...progress, bureaus });
    expect([first?.full, first?.ticks.map(({ at }) => at)]).toEqual([count, lines]);
  });

  test("no bureau was asked anything: there is no picture of bureaus", () => {
    const bureaus = progress.bureaus.map((each) => ({ ...each, lines: [] }));
    expect(charts({ ...progress, bureaus }).map(({ caption }) => caption)).toEqual([
      "完成率和应完成的比例",
    ]);
  });
});

test("a 督办单 is under the worst of its colours, and says how near a deadline is", () => {
  const colours = (nearDays: number) =>
    buildSupervisions(progress, {}, nearDays).map((each) => [
      each.bureau,
      each.colour,
      each.concerns,
    ]);
  expect(colours(NEAR_DAYS)).toEqual([
    ["甲局", "red", 3],
    ["乙局", "red", 5],
    ["丙局", "blue", 2],
    ["丁局", "red", 1],
  ]);
  // 345 days are left until the end of 2026
  expect(colours(345)[1]).toEqual(["乙局", "red", 6]);
  expect(colours(344)[1]).toEqual(["乙局", "red", 5]);
  const [, near] = buildSupervisions(progress, {}, 345);
  expect(dump(near?.paper ?? null)).toContain("离时限 345 天，还没有达到；还差 2 位");
});

test("a plan named in 《》 is not put into them twice; its number stands behind", () => {
  const plan = { ...progress.plan, title: "《某县行动计划》", documentNumber: "县发〔2024〕8号" };
  expect(dump(buildBulletin({ ...progress, plan }, {}))).toContain(
    "现将《某县行动计划》（县发〔2024〕8号）2025年度指标完成情况通报如下",
  );
  expect(dump(buildReport({ ...progress, plan }, "zh-CN"))).toContain(
    "[note] 县发〔2024〕8号 · 报告期：2025年度 · 截至2026年1月20日",
  );
  expect(dump(buildReport({ ...progress, plan }, "en-US"))).toContain(
    "[note] 县发〔2024〕8号 · Period: 2025 · As of 20 Jan 2026",
  );
});

test("a title is broken before its years, and not where it begins with a bracket", () => {
  const linesOf = (title: string) =>
    blocksOf(buildBulletin({ ...progress, plan: { ...progress.plan, title } }, {}), "title")[0]
      ?.lines;
  const subject = "2025年度指标完成情况的通报";
  expect(linesOf("某计划（2024—2026年）")).toEqual(["某计划", "（2024—2026年）", subject]);
  expect(linesOf("（试行）某计划")).toEqual(["（试行）某计划", subject]);
  expect(linesOf("某计划")).toEqual(["某计划", subject]);
});

test("a word under 判定 that the program does not know is no verdict, and no value counts under it", () => {
  const [first, ...others] = READING.targets;
  if (first === undefined) throw new Error("there is a target");
  const odd = stand({ ...READING, targets: [{ ...first, verdict: "另行研究" }, ...others] });
  const table = blocksOf(buildReport(odd, "zh-CN"), "table").at(-1);
  const row = table?.rows.find(([id]) => id === "1.1");
  expect(row?.at(-1)).toBe("—");
  expect(odd.targets[0]).toMatchObject({ verdict: null, value: null, held: "90" });
});

test("lights that an office has set are told as they are set", () => {
  const text = dump(
    buildReport({ ...progress, lights: { greenDownTo: -0.055, yellowDownTo: -0.2 } }, "zh-CN"),
  );
  expect(text).toContain(
    "绿灯：落后不超过 5.5 个百分点；黄灯：落后不超过 20 个百分点；红灯：落后更多。",
  );
});

test("of earlier periods the last five stand beside this one", () => {
  const [one] = progress.earlier;
  if (one === undefined) throw new Error("there is an earlier period");
  const earlier = Array.from({ length: 7 }, (_, at) => ({
    ...one,
    id: `${2018 + at}`,
    year: 2018 + at,
  }));
  const text = dump(buildReport({ ...progress, earlier }, "zh-CN"));
  expect(text).toContain("[table] 历期完成值（最近 5 期，共 7 期）");
  expect(text).toContain("| 指标 (28 left, names the row) | 2020年度 (12 right) |");
});
