import { readTypedText } from "../../../src/core";
import { isHarmlessNote, noteAtEnd } from "../../../src/core/reading/notes";
import { detailOf } from "../../finding-details";
import {
  above6000,
  brands,
  changed,
  firms,
  increase1400,
  makeTarget,
  passRate,
  satisfaction,
  top10,
} from "../targets";

const inYuan = makeTarget({ threshold: 6000, unit: "元" });

describe("a figure with a note or a mark beside it is read, and told", () => {
  test.each([
    ["6100*", above6000, "6100", "read-as *"],
    ["6100＊", above6000, "6100", "read-as *"],
    ["6100亿元※", above6000, "6100", "read-as ※"],
    ["*6100", above6000, "6100", "read-as *"],
    ["√300", brands, "300", "read-as √"],
    ["300；", brands, "300", "read-as ;"],
    ["300;", brands, "300", "read-as ;"],
    ["300个、", brands, "300", "read-as 、"],
    ["300：", brands, "300", "read-as :"],
    ["300！", brands, "300", "read-as !"],
    ["6100亿元；", above6000, "6100", "read-as ;"],
    ["第8位*", top10, "8", "read-as *"],
    ["96%*", passRate, "96", "read-as *"],
    ["61000000万元*", above6000, "6100", "read-as * unit-converted"],
    ["6100亿元（2022年）", above6000, "6100", "note-beside 2022年"],
    ["6100亿元(2022)", above6000, "6100", "note-beside 2022"],
    ["6100（2022年度）", above6000, "6100", "note-beside 2022年度"],
    ["6100（截至2022年12月底）", above6000, "6100", "note-beside 截至2022年12月底"],
    ["6100（截止12月31日）", above6000, "6100", "note-beside 截止12月31日"],
    ["6100（年底）", above6000, "6100", "note-beside 年底"],
    ["6100（全年数）", above6000, "6100", "note-beside 全年数"],
    ["6100（第四季度）", above6000, null, "not-a-number"],
    ["97%（抽检）", passRate, "97", "note-beside 抽检"],
    ["97（省级抽查结果）", passRate, "97", "note-beside 省级抽查结果"],
    ["97%【抽检】", passRate, "97", "note-beside 抽检"],
    ["97%[抽检]", passRate, "97", "note-beside 抽检"],
    ["89（第三方测评）", satisfaction, "89", "note-beside 第三方测评"],
    ["300（市统计局数据）", brands, "300", "note-beside 市统计局数据"],
    ["300（数据来源：统计年鉴）", brands, "300", "note-beside 数据来源:统计年鉴"],
    ["300个（正式数）", brands, "300", "note-beside 正式数"],
    ["300个（已完成）", brands, "300", "note-beside 已完成"],
    ["300个（见附件1）", brands, "300", "note-beside 见附件1"],
    ["300个（附后）", brands, "300", "note-beside 附后"],
    ["300（注1）", brands, "300", "note-beside 注1"],
    ["6100亿元（含税）（2022年）", above6000, "6100", "note-beside 2022年"],
    ["6100亿元（2022年）（含税）", above6000, "6100", "note-beside 2022年"],
    ["6100亿元（抽检）*", above6000, "6100", "read-as * note-beside 抽检"],
    ["6100亿元*（抽检）", above6000, "6100", "read-as * note-beside 抽检"],
    ["6100亿元（亿元）", above6000, null, "not-a-number"],
  ])("%s", (text, target, value, told) => {
    const reading = readTypedText(text, target);
    const findings = reading.findings.map(({ code, details }) => {
      const { note, mark } = { note: "", mark: "", ...details };
      return [code, note, mark].filter((part) => part !== "").join(" ");
    });
    expect([reading.value?.toFixed() ?? null, findings.join(" ")]).toEqual([value, told]);
  });
});

test.each([
  ...[
    "预计",
    "约",
    "计划",
    "目标",
    "上年",
    "去年",
    "同期",
    "上年同期",
    "其中",
    "不含莱芜",
    "含省直",
  ],
  ...[
    "市本级",
    "其中省级",
    "未核实",
    "待核实",
    "暂定",
    "快报数",
    "初步统计",
    "拟认定",
    "净增",
    "新增",
  ],
  ...[
    "同比",
    "占比",
    "1-11月",
    "第四季度",
    "11月",
    "不含市直部门",
    "除市直部门",
    "近三年",
    "2021-2022年",
  ],
  ...["家", "万元", "300", "12", "人均", "折后", "旧口径", "原口径", "部分"],
])("a note that may make it another figure leaves it unread: %s", (words) => {
  expect(isHarmlessNote(words)).toBe(false);
});

test.each([
  ["6100亿元（预计）", above6000, "approximate-value"],
  ["6100亿元（上年）", above6000, "not-a-number"],
  ["6100（市本级）", above6000, "not-a-number"],
  ["300，", brands, "bad-grouping"],
  ["300+", brands, "approximate-value"],
  ["300?", brands, "approximate-value"],
  ["300#", brands, "not-a-number"],
  ["300(1)", brands, "not-a-number"],
  ["300[1]", brands, "not-a-number"],
  ["300**（预计）", brands, "approximate-value"],
  ["2022年（抽检）", above6000, "date-value"],
  ["（抽检）", passRate, "not-a-number"],
  ["完成（2022年）", above6000, "not-a-number"],
  ["★", brands, "not-a-number"],
  ["300****", brands, "not-a-number"],
])("%s is not read", (text, target, code) => {
  const { value, findings } = readTypedText(text, target);
  expect([value, ...findings.map((each) => each.code)]).toEqual([null, code]);
});

test.each([
  ["97%(抽检)", { before: "97%", words: "抽检" }],
  ["6100[1]", { before: "6100", words: "1" }],
  ["(抽检)", null],
  ["97%()", null],
  ["97%抽检)", null],
  ["97%", null],
  ["", null],
])("the note of %j", (text, note) => {
  expect(noteAtEnd(text)).toEqual(note);
});

describe("6个亿 is 6亿, as people say it", () => {
  test.each([
    ["6100个亿", above6000, "6100"],
    ["6100个亿元", above6000, "6100"],
    ["6100個億", above6000, "6100"],
    ["六千个亿", above6000, "6000"],
    ["三百个亿", increase1400, "300"],
    ["1个亿", inYuan, "100000000", "magnitude-suspect"],
    ["5个万元", inYuan, "50000", "unit-converted"],
    ["6100个多亿", above6000, null, "approximate-value"],
    ["个亿", above6000, null, "not-a-number"],
    ["6100个", above6000, null, "unit-mismatch"],
    ["300个", brands, "300"],
    ["1个2亿", above6000, null, "not-a-number"],
  ])("%s", (text, target, ...expected) => {
    const { value, findings } = readTypedText(text, target);
    expect([value?.toFixed() ?? null, ...findings.map(({ code }) => code)]).toEqual(expected);
  });
});

describe("a magnitude that nobody counts in is told as converted", () => {
  test.each([
    ["610十亿", above6000, "6100", "十亿元"],
    ["610十亿元", above6000, "6100", "十亿元"],
    ["61百亿", above6000, "6100", "百亿元"],
    ["61.5百亿元", above6000, "6150", "百亿元"],
    ["5十万家", changed(firms, { threshold: 480_000 }), "500000", "十万家"],
    ["2百万家", changed(firms, { threshold: 1_000_000 }), "2000000", "百万家"],
    ["610百万元", above6000, "6.1", "百万元"],
    ["3.1百个", brands, "310", null],
    ["12千家", changed(firms, { threshold: 12000 }), "12000", null],
    ["6.1千亿", above6000, "6100", null],
    ["6100亿", above6000, "6100", null],
    ["六千一百亿", above6000, "6100", null],
    ["3百个", brands, "300", null],
    ["3百1十个", brands, "310", null],
  ])("%s", (text, target, value, from) => {
    const reading = readTypedText(text, target);
    expect(reading.value?.toFixed()).toBe(value);
    const converted = reading.findings.find(({ code }) => code === "unit-converted");
    expect(converted === undefined ? null : detailOf(converted, "from")).toBe(from);
  });
});

test.each<[text: string, code: string]>([
  ["305（截至11月）", "note-beside"],
  ["305（截止11月）", "note-beside"],
  ["305（截至2021年11月）", "note-beside"],
  ["305（1-11月）", "not-a-number"],
  ["305（1—11月累计）", "not-a-number"],
  ["300-305", "approximate-value"],
  ...["N/A", "n/a", "NA", "……", "/ /", "\\", "无数据", "不适用", "没有"].map(
    (text): [string, string] => [text, "missing-value"],
  ),
])("what %s is told as", (text, code) => {
  expect(readTypedText(text, brands).findings.map((each) => each.code)).toEqual([code]);
});
