import { type Entry, type EntryText, eachText, findExchangedTexts } from "../../../src/core";

const WORDS = { reason: "未达标原因", measures: "下一步措施", evidence: "佐证材料" } as const;
type Texts = Partial<Record<EntryText, string>>;

function entry(texts: Texts, row: number): Entry {
  return {
    ...{ target: `1.${row}`, typed: "1", content: { kind: "number", value: 1, format: "plain" } },
    ...{ value: null, unit: null, verdict: "not-met", completion: null },
    ...eachText((text) => texts[text] ?? null),
    place: {
      ...{ sheet: "指标填报", value: `G${row}` },
      ...{ reason: `J${row}`, measures: `K${row}`, evidence: `L${row}` },
    },
  };
}

/** Cells and columns that are told. */
function told(...lines: Texts[]): string {
  const entries = lines.map((texts, index) => entry(texts, index + 2));
  return findExchangedTexts(entries, (text) => WORDS[text])
    .map((each) =>
      each.code === "texts-exchanged"
        ? [...each.details.cells, each.details.field, each.details.swappedWith].join(" ")
        : each.code,
    )
    .join(" | ");
}

const CAUSE = "两家企业停产，产值少了";
const STEP = "三月底前复产";

describe("texts in each other's column", () => {
  test.each<[reason: string, measures: string]>([
    [STEP, CAUSE],
    ["加快落户进度", "疫情影响较大"],
    ["逐家跟进，六月底前补齐", "首批企业未达产"],
    ["明年春季补植", "雨水偏少，成活率低于预期"],
    ["一季度补上，电商处负责", "大促延期到一月"],
    ["督促企业尽快申报", "申报材料缺少检测数据"],
  ])("%s | %s", (reason, measures) => {
    expect(told({ reason, measures })).toBe("J2 未达标原因 下一步措施");
  });

  test("all lines are one finding, which says the column's cells", () => {
    expect(told({ reason: STEP, measures: CAUSE }, {}, { reason: STEP, measures: CAUSE })).toBe(
      "J2 J4 未达标原因 下一步措施",
    );
  });

  test("one line is told with its target, several are of none", () => {
    const targets = (...lines: Texts[]) =>
      findExchangedTexts(
        lines.map((texts, index) => entry(texts, index + 2)),
        (text) => WORDS[text],
      ).map(({ target }) => target);
    const line = { reason: STEP, measures: CAUSE };
    expect(targets({}, line)).toEqual(["1.3"]);
    expect(targets(line, line)).toEqual([null]);
  });

  test.each<[Texts, string]>([
    [{ measures: "附件3 产业集群评估报告", evidence: STEP }, "K2 下一步措施 佐证材料"],
    [{ reason: "济市监〔2022〕5号", evidence: CAUSE }, "J2 未达标原因 佐证材料"],
  ])("so are those beside them: %j", (texts, expected) => {
    expect(told(texts)).toBe(expected);
  });
});

describe("texts where they belong, and texts of which nobody knows, are nothing to tell", () => {
  test.each<[reason: string, measures: string]>([
    [CAUSE, STEP],
    ["31 个证书到期，续展在公示，比目标少 15 个", "3 月底前完成续展，质量安全处负责"],
    ["首批企业二季度才投产", "逐家跟进，六月底前补齐"],
    ["设备检修，七月已恢复", "加密抽检"],
    ["缺经费", "报预算"],
    // a reason that speaks of time, measures that speak of what is wrong
    ["项目计划明年投产", "解决用地不足问题"],
    ["项目正在加快推进", "针对企业困难逐家帮扶"],
    ["六月底前才能验收", "无"],
    ["在建", "因地制宜培育"],
    ["在建", "催办"],
    ["", CAUSE],
    [STEP, ""],
    [CAUSE, CAUSE],
    [STEP, STEP],
  ])("%s | %s", (reason, measures) => {
    expect(told({ reason, measures })).toBe("");
  });

  test("one line of several may be a slip of the words", () => {
    const straight = { reason: CAUSE, measures: STEP };
    expect(told({ reason: STEP, measures: CAUSE }, straight)).toBe("");
    expect(told(straight, { reason: STEP, measures: CAUSE }, straight)).toBe("");
  });
});
