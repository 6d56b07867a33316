import {
  BLANK_CELL,
  checkLine,
  explains,
  parsePeriod,
  type ReportedCell,
  type Target,
} from "../../../src/core";
import {
  about300,
  above6000,
  annualAbove60,
  atLeast45,
  brands,
  cap60,
  changed,
  firms,
  from300To310,
  increase1400,
  makeLine,
  makeTarget,
  passRate,
  period,
  qualitative,
  satisfaction,
  stored,
  top10,
  typed,
} from "../targets";

const explained = {
  reason: "两家企业停产",
  measures: "第四季度补报三家",
  evidence: "济市监〔2022〕5号",
};

/** The standing of an explained line: value, completion, verdict and finding codes. */
function judge(target: Target, cell: ReportedCell, id: string) {
  const { entry, findings } = checkLine(makeLine(target, cell, explained), period(id));
  return [entry.value?.toFixed() ?? null, entry.verdict, ...findings.map(({ code }) => code)];
}

test.each([
  ["exactly 6000 against 超过6000亿元", above6000, typed("6000亿元"), ["6000", "not-met"]],
  ["a hundredth more", above6000, stored(6000.01), ["6000.01", "met"]],
  ["万元 for 亿元", above6000, typed("61000000万元"), ["6100", "met", "unit-converted"]],
  [
    "万元 written where 亿元 was meant",
    above6000,
    typed("6100万元"),
    ["0.61", "not-met", "unit-converted", "magnitude-suspect"],
  ],
  ["exactly 45 against 45个以上", atLeast45, stored(45), ["45", "met"]],
  [
    "45个以上 typed as the value",
    atLeast45,
    typed("45个以上"),
    [null, "invalid", "approximate-value"],
  ],
  ["three hundred in words", brands, typed("三百"), ["300", "met"]],
  ["another classifier", firms, typed("480个"), ["480", "met", "unit-differs"]],
  ["the tenth place", top10, typed("第10位"), ["10", "met"]],
  ["the eleventh place", top10, stored(11), ["11", "not-met"]],
  ["no place", top10, stored(0), [null, "invalid", "invalid-rank"]],
  ["97 % exactly", passRate, stored(0.97, "percent"), ["97", "met"]],
  ["a hundredth of a point short", passRate, stored(0.9699, "percent"), ["96.99", "not-met"]],
  ["0.97 without a sign", passRate, typed("0.97"), [null, "invalid", "percent-ambiguous"]],
  [
    "0.98 % in a percent cell",
    passRate,
    stored(0.0098, "percent"),
    ["0.98", "not-met", "magnitude-suspect"],
  ],
  ["88% for 88分", satisfaction, typed("88%"), [null, "invalid", "unit-mismatch"]],
  ["a negative increase", increase1400, stored(-30), ["-30", "not-met"]],
  ["the cap itself", cap60, stored(60), ["60", "met"]],
  ["the end of a range", from300To310, stored(310), ["310", "met"]],
  ["about 300", about300, stored(300), ["300", "needs-person"]],
  ["an annual flow at its line", annualAbove60, stored(60), ["60", "not-met"]],
  ["a choice", qualitative, typed("已完成"), [null, "needs-person"]],
  ["a dash", brands, typed("—"), [null, "no-data", "missing-value"]],
  ["a blank", brands, BLANK_CELL, [null, "no-data", "missing-value"]],
  ["a blank choice", qualitative, BLANK_CELL, [null, "no-data", "missing-value"]],
  ["zero", brands, stored(0), ["0", "not-met"]],
] as const)("in 2022: %s", (_, target, cell, expected) => {
  expect(judge(target, cell, "2022")).toEqual(expected);
});

test.each([
  ["short of the line", brands, stored(299), ["299", "in-progress"]],
  ["at the line", brands, stored(300), ["300", "reached-early"]],
  ["a maintained level below its line", passRate, typed("96.5%"), ["96.5", "in-progress"]],
  ["an estimate", brands, typed("约300"), [null, "invalid", "approximate-value"]],
] as const)("in 2021: %s", (_, target, cell, expected) => {
  expect(judge(target, cell, "2021")).toEqual(expected);
});

describe("what a miss owes", () => {
  const owed = (
    texts: Parameters<typeof makeLine>[2],
    target: Target = brands,
    cell = stored(299),
    id = "2022",
  ) => checkLine(makeLine(target, cell, texts), period(id)).findings;

  test("a miss without a word owes both, said at the cell for the reason", () => {
    expect(owed({})).toMatchObject([
      {
        code: "reason-required",
        severity: "warning",
        target: "1.1",
        sheet: "指标填报",
        cell: "J5",
        received: null,
        details: { reason: "", measures: "", dips: false },
      },
    ]);
  });

  test("a miss with a reason owes its measures, said at their cell", () => {
    expect(owed({ reason: "两家停产" })).toMatchObject([{ cell: "K5", details: { measures: "" } }]);
  });

  test("核实无误 alone explains nothing", () => {
    expect(owed({ reason: "核实无误", measures: "补报三家" })).toMatchObject([
      { cell: "J5", received: "核实无误", details: { reason: "核实无误" } },
    ]);
  });

  test("an explained miss passes", () => {
    expect(owed(explained)).toEqual([]);
  });

  test("a value still in progress owes nothing", () => {
    expect(owed({}, brands, stored(1 + 100), "2021")).toEqual([]);
  });

  test("a maintained level owes an explanation for a dip before the deadline", () => {
    expect(owed({}, passRate, stored(0.965, "percent"), "2021")).toMatchObject([
      { code: "reason-required" },
    ]);
    expect(owed({}, passRate, stored(0.97, "percent"), "2021")).toEqual([]);
  });

  test("a refused value owes a correction, not an explanation", () => {
    expect(owed({}, brands, typed("约299")).map(({ code }) => code)).toEqual(["approximate-value"]);
  });

  test.each([qualitative, about300])("what a person judges owes evidence %#", (target) => {
    const cell = target === qualitative ? typed("已完成") : stored(300);
    expect(owed({}, target, cell)).toMatchObject([{ code: "evidence-required", cell: "L5" }]);
    expect(owed({ evidence: "无" }, target, cell)).toMatchObject([
      { code: "evidence-required", received: "无" },
    ]);
    expect(owed({ evidence: "济政办字〔2020〕4号" }, target, cell)).toEqual([]);
  });

  test("nothing reported owes no evidence", () => {
    expect(owed({}, qualitative, BLANK_CELL).map(({ code }) => code)).toEqual(["missing-value"]);
  });
});

test.each([
  "",
  " ",
  "\u3000",
  "\u200B",
  "无",
  "—",
  "/",
  "N/A",
  "……",
  "核实无误",
  "核实无误。",
  "经核实，无误",
  "已核实",
  "经核对，数据无误",
  "情况属实",
  "数据已核实无误！",
  "同上",
  "见附件",
  "数值无误",
  "金额准确无误",
  "单位没错",
  "所填数据没有问题",
  "已复核，数字是对的",
  "确实如此",
  "核对过了",
  "以上数据真实、准确",
])("%j explains nothing", (text) => {
  expect(explains(text)).toBe(false);
});

test.each([
  "两家企业停产",
  "核实无误，因疫情停工两个月",
  "受疫情影响",
  "无新增企业",
  "没有申报名额",
  "正常推进，年底完成",
  "按新口径含省属企业",
  "数值无误，统计口径改为累计",
  "已与统计局核对，含保税区",
  "确认函见济商函〔2022〕3号",
  "济市监〔2022〕5号",
  "https://example.org/a.pdf",
  "附件2：证书",
])("%j explains something", (text) => {
  expect(explains(text)).toBe(true);
});

test("an entry keeps what was typed beside the value read, and trims the other columns", () => {
  const { entry } = checkLine(
    makeLine(above6000, typed("３０００亿 "), { reason: " 在建 ", measures: "\u3000" }),
    period("2021"),
  );
  expect({
    ...entry,
    value: entry.value?.toFixed(),
    completion: entry.completion?.toFixed(),
  }).toEqual({
    target: "1.1",
    place: makeLine(above6000, typed("3000亿")).place,
    typed: "３０００亿 ",
    value: "3000",
    unit: "亿元",
    content: { kind: "text", text: "３０００亿 " },
    verdict: "in-progress",
    completion: "0.5",
    reason: "在建",
    measures: null,
    evidence: null,
  });
});

describe("a value 100 times off", () => {
  const suspected = (
    texts: Parameters<typeof makeLine>[2],
    target: Target = above6000,
    cell = stored(61000000),
    id = "2021",
  ) => checkLine(makeLine(target, cell, texts), period(id));

  test.each([
    ["万元 for 亿元", above6000, stored(61000000), "61000000"],
    ["亿元 for 元", above6000, typed("6100元"), "0.000061"],
    ["a percentage divided twice", passRate, stored(0.0097, "percent"), "0.97"],
    ["a rank that is a year", top10, stored(2021), "2021"],
    ["a cap in 起 for 件", cap60, stored(6000), "6000"],
  ])("is kept and not judged: %s", (_, target, cell, value) => {
    for (const id of ["2021", "2022"]) {
      const { entry, findings } = suspected({}, target, cell, id);
      expect([entry.value?.toFixed(), entry.verdict, entry.completion]).toEqual([
        ...[value, "unverified", null],
      ]);
      expect(findings).toMatchObject([
        ...(findings.length > 1 ? [{ code: "unit-converted" }] : []),
        { code: "magnitude-suspect", severity: "warning", details: { explained: false } },
      ]);
    }
  });

  test.each(["", "—", "核实无误", "数值无误", "已核对，单位没错"])(
    "is not settled by %j",
    (reason) => {
      expect(suspected({ reason }).entry.verdict).toBe("unverified");
    },
  );

  test("is settled by words in 未达标原因, and then judged like any other", () => {
    const { entry, findings } = suspected({ reason: "口径改为全部企业，见济统函〔2021〕9号" });
    expect([entry.verdict, entry.completion?.round(2).toFixed()]).toEqual([
      "reached-early",
      "10166.67",
    ]);
    expect(findings).toMatchObject([
      { code: "magnitude-suspect", severity: "info", details: { explained: true } },
    ]);
  });

  test("is not settled by measures or evidence", () => {
    const { entry } = suspected({ measures: "请核", evidence: "济统函〔2021〕9号" });
    expect(entry.verdict).toBe("unverified");
  });

  test("owes a correction or a reason, not the words of a miss", () => {
    expect(suspected({}, above6000, stored(1), "2022").findings.map(({ code }) => code)).toEqual([
      "magnitude-suspect",
    ]);
    expect(
      suspected({}, passRate, stored(0.0097, "percent"), "2021").findings.map(({ code }) => code),
    ).toEqual(["magnitude-suspect"]);
  });

  test.each([
    ["99 times is a value", above6000, stored(593999), "reached-early"],
    ["zero is one", above6000, stored(0), "in-progress"],
    ["little under a cap is good", cap60, stored(0), "reached-early"],
  ])("%s", (_, target, cell, verdict) => {
    expect(suspected({}, target, cell).entry.verdict).toBe(verdict);
  });
});

test("a completion of zero is zero, not unknown", () => {
  expect(checkLine(makeLine(brands, stored(0)), period("2021")).entry.completion?.toFixed()).toBe(
    "0",
  );
});

test("a finding about a value carries its place; a line the form has lost has none", () => {
  const line = makeLine(brands, typed("约300"));
  expect(checkLine(line, period("2021")).findings).toMatchObject([
    { sheet: "指标填报", cell: "G5" },
  ]);
  expect(checkLine({ ...line, place: null }, period("2021")).findings).toMatchObject([
    { sheet: null, cell: null },
  ]);
});

test("an annual flow that misses in its own year before the deadline is in progress", () => {
  const line = makeLine(changed(annualAbove60, {}), stored(59));
  expect(checkLine(line, period("2021")).entry.verdict).toBe("in-progress");
});

test("a bureau's share of a sum is kept and not judged: the others' shares are missing", () => {
  const target = makeTarget({
    jointRule: "sum",
    threshold: 3000,
    bureaus: [
      { name: "甲", role: null },
      { name: "乙", role: null },
    ],
  });
  const content = { kind: "number" as const, value: 3, format: "plain" as const };
  const value = { content, shown: "3", formula: null };
  const period = parsePeriod("2022");
  if (!period) throw new Error("2022");
  const line = { target, value, reason: "", measures: "", evidence: "", place: null };
  const { entry, findings } = checkLine(line, period);
  expect(entry).toMatchObject({ verdict: "cannot-judge", completion: null });
  expect(entry.value?.toNumber()).toBe(3);
  expect(findings).toEqual([]);
});

test("what a miss still owes is told with the words that came, blanks at their ends left out", () => {
  const line = makeLine(brands, stored(280), { reason: " 无 ", measures: "　—　" });
  const { findings } = checkLine(line, period("2022"));
  expect(findings).toMatchObject([
    {
      code: "reason-required",
      received: "无",
      details: { reason: "无", measures: "—", dips: false },
    },
  ]);
});

test.each([
  ["6100亿元（2020年）", "2021", "invalid", ["note-beside", "error", 2020]],
  ["6100（2022年度）", "2021H1", "invalid", ["note-beside", "error", 2022]],
  ["6100（截至2020年12月底）", "2021", "invalid", ["note-beside", "error", 2020]],
  // whatever else is wrong with it
  ["61000000（2020年）", "2021", "invalid", ["note-beside", "error", 2020]],
  ["6100亿元（2021年）", "2021", "reached-early", ["note-beside", "warning", undefined]],
  ["6100（截至2021年9月底）", "2021Q3", "reached-early", ["note-beside", "warning", undefined]],
  ["6100（年底）", "2021", "reached-early", ["note-beside", "warning", undefined]],
])(
  "%s in %s: a figure of another year is nothing that was reached in this",
  (text, id, ...told) => {
    const { entry, findings } = checkLine(makeLine(above6000, typed(text), explained), period(id));
    const [note] = findings.filter(({ code }) => code === "note-beside");
    const otherYear = note?.code === "note-beside" ? note.details.otherYear : undefined;
    expect([entry.verdict, [note?.code, note?.severity, otherYear]]).toEqual(told);
    expect(entry.value === null).toBe(entry.verdict === "invalid");
  },
);

describe("a bureau that only helps (配合)", () => {
  const helping = { ...brands, cooperates: true };
  const said = (cell: ReportedCell) => {
    const { entry, findings } = checkLine(makeLine(helping, cell), period("2022"));
    return [entry.typed, entry.verdict, entry.completion, ...findings.map(({ code }) => code)];
  };

  test.each<[string, ReportedCell, unknown[]]>([
    ["nothing", BLANK_CELL, [null, "no-data", null]],
    ["words", typed("协助开展培训"), ["协助开展培训", "cannot-judge", null]],
    ["a figure that would be a miss", stored(3), ["3", "cannot-judge", null]],
    [
      "another unit, which is told",
      typed("0.03万个"),
      ["0.03万个", "cannot-judge", null, "unit-converted"],
    ],
  ])("%s is kept as typed; nothing is owed, refused or judged", (_, cell, expected) => {
    expect(said(cell)).toEqual(expected);
  });

  test("what is told of it stands where it was typed", () => {
    const { findings } = checkLine(makeLine(helping, typed("0.03万个")), period("2022"));
    expect(findings).toMatchObject([{ sheet: "指标填报", cell: "G5" }]);
  });
});
