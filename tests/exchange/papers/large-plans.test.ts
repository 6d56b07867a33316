import { Big } from "../../../src/core";
import { buildBulletin, buildReport, dueOf, type Progress } from "../../../src/exchange";
import { type PaperBlock, type PaperSpec, paperText } from "../../../src/sheets";
import { stand } from "./standing";

/** What becomes of papers where a plan has hundreds of bureaus and targets: what is read stays short, what is looked up is complete. */

type TargetProgress = Progress["targets"][number];

const progress = stand();
const blocksOf = <Kind extends PaperBlock["kind"]>({ blocks }: PaperSpec, kind: Kind) =>
  blocks.filter((block): block is Extract<PaperBlock, { kind: Kind }> => block.kind === kind);
const textsOf = (paper: PaperSpec): readonly string[] =>
  blocksOf(paper, "paragraph").map(({ words }) => paperText(words));

function targetOf(id: string): TargetProgress {
  const found = progress.targets.find(({ target }) => target.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const times = <Item>(count: number, item: Item): Item[] =>
  Array.from({ length: count }, () => item);

describe("lists of 通报", () => {
  const bulletinOf = (missed: number, slow: number): PaperSpec =>
    buildBulletin(
      {
        ...progress,
        targets: [...times(missed, targetOf("1.2")), ...times(slow, targetOf("1.1"))],
      },
      {},
    );
  const annexesOf = (paper: PaperSpec) =>
    blocksOf(paper, "annex-list").flatMap(({ names }) => names);

  test("of up to twelve lines stand in its text", () => {
    const paper = bulletinOf(12, 12);
    expect(annexesOf(paper)).toEqual(["各单位报送和完成情况", "指标进度表"]);
    expect(textsOf(paper)).toContain("已到时限未达标的 12 项，各单位所报原因和措施如下：");
  });

  test("that are longer are annexes of their own, and the text names them by their numbers", () => {
    const paper = bulletinOf(13, 14);
    expect(annexesOf(paper)).toEqual([
      ...["各单位报送和完成情况", "未达标的指标和所报原因", "进度滞后的指标", "指标进度表"],
    ]);
    expect(blocksOf(paper, "page").map(({ mark }) => mark)).toEqual([
      ...["附件1", "附件2", "附件3", "附件4"],
    ]);
    expect(textsOf(paper)).toEqual(
      expect.arrayContaining([
        "已到时限未达标的 13 项，各单位所报原因和措施见附件2。",
        "还没有到时限、但落后于序时进度或者低于应有水平的 14 项，见附件3。",
      ]),
    );
    expect(blocksOf(paper, "table").map(({ rows }) => rows.length)).toEqual([5, 13, 14, 27]);
  });

  test("one of them alone takes the next number", () => {
    expect(annexesOf(bulletinOf(2, 13))).toEqual([
      ...["各单位报送和完成情况", "进度滞后的指标", "指标进度表"],
    ]);
  });
});

describe("pictures of the report", () => {
  const chartsOf = (more: Partial<Progress>) =>
    blocksOf(buildReport({ ...progress, ...more }, "zh-CN"), "chart");
  const bureau = progress.bureaus[0] ?? fail();
  const bureausOf = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...bureau, bureau: `第${at + 1}单位`, lines: [] }));
  function fail(): never {
    throw new Error("there is a bureau");
  }

  test("of up to forty bureaus show all, twenty at most in one", () => {
    const full = { ...bureau, lines: bureau.lines };
    const charts = chartsOf({ bureaus: [full, ...bureausOf(20)] });
    expect(charts.slice(0, 2).map(({ bars, caption }) => [bars.length, caption])).toEqual([
      [11, "各单位指标完成情况（项，1/2）"],
      [10, "各单位指标完成情况（项，2/2）"],
    ]);
  });

  test("of more show the twenty with which most is amiss, the worst first, and say so", () => {
    const [first] = chartsOf({ bureaus: [...bureausOf(40), bureau] });
    expect(first?.caption).toBe(
      "未达标、落后和未报最多的 20 个单位（项；共 41 个单位，其余见下表）",
    );
    expect(first?.bars.map(({ label }) => label).slice(0, 2)).toEqual(["甲局", "第1单位"]);
    expect(first?.bars).toHaveLength(20);
  });

  test("of more than sixty targets show those furthest behind", () => {
    const charts = chartsOf({ targets: [...times(60, targetOf("1.3")), targetOf("1.1")] });
    const last = charts.at(-1);
    expect(last?.caption).toBe(
      "完成率和应完成的比例：落后最多的 20 项（共 61 项，其余见指标进度表）",
    );
    expect(last?.bars.map(({ label }) => label).slice(0, 2)).toEqual([
      "1.1 企业数量",
      "1.3 示范园区",
    ]);
  });
});

test("in the table of bureaus each line is counted once: a row adds up to what was asked, and so does the total", () => {
  const [table] = blocksOf(buildReport(progress, "zh-CN"), "table");
  const headers = table?.columns.map(({ header }) => header) ?? [];
  const [asked, light] = [headers.indexOf("指标"), headers.indexOf("灯")];
  for (const row of table?.rows ?? []) {
    const figures = row.map(Number);
    const counted = figures.slice(asked + 1, light).reduce((sum, each) => sum + each, 0);
    expect([row[0], counted]).toEqual([row[0], figures[asked]]);
  }
  expect(table?.rows.at(-1)?.[0]).toBe("合计（共同承担的，各单位都计）");
  expect(table?.rows.at(-1)?.[asked]).toBe("22");
});

describe("what several bureaus wrote", () => {
  const saidOf = (reasons: TargetProgress["reasons"]): unknown => {
    const targets = [{ ...targetOf("3.4"), reasons }];
    return blocksOf(buildBulletin({ ...progress, targets }, {}), "table")[0]?.rows[0]?.[3];
  };

  test("in the same words stands there once", () => {
    const said = { reason: "审查周期长", measures: "" };
    expect(
      saidOf([
        { bureau: "甲局", ...said },
        { bureau: "乙局", ...said },
      ]),
    ).toBe("审查周期长");
  });

  test("in other words stands behind the names of those who wrote it", () => {
    expect(
      saidOf([
        { bureau: "甲局", reason: "审查周期长", measures: "" },
        { bureau: "乙局", reason: "申请量下降", measures: "" },
        { bureau: "丙局", reason: "审查周期长", measures: "" },
      ]),
    ).toBe("甲局、丙局：审查周期长\n乙局：申请量下降");
  });
});

test("a title too long for a line is broken into lines alike long, and no word is torn", () => {
  const title = "某市国民经济和社会发展重点任务三年行动计划（2020—2022年）";
  const paper = buildBulletin({ ...progress, plan: { ...progress.plan, title } }, {});
  expect(blocksOf(paper, "title")[0]?.lines).toEqual([
    ...["某市国民经济和社会发展", "重点任务三年行动计划", "（2020—2022年）"],
    "2025年度指标完成情况的通报",
  ]);
});

test("what was due is rounded up: 89.3% and 66.7% are the 22.6 points apart that are said", () => {
  const pace = { light: "green", withoutBaseline: false, elapsed: new Big("0.66697") } as const;
  const due = new Big("0.66697");
  expect(dueOf({ ...pace, due, ahead: new Big("0.22636") })).toBe("66.7%");
  expect(dueOf({ ...pace, due: new Big(1), ahead: new Big(-0.1) })).toBe("100.0%");
  // exactly on its pace it reads as the completion does
  expect(dueOf({ ...pace, due, ahead: new Big(0) })).toBe("66.6%");
});
