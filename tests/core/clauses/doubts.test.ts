import { readClause } from "../../../src/core/clauses";

/* How much a doubt matters, and what there is to choose from: a person is asked just that. */

const doubtsOf = (clause: string) =>
  readClause(clause).doubts.map(({ code, severity, received, choices }) => [
    ...[code, severity, received],
    ...choices,
  ]);

test.each([
  ["企业达到100家以内", [["comparator-differs", "warning", "100家", ">=", "<="]]],
  ["企业不超过100家以上", [["comparator-differs", "warning", "100家", "<=", ">="]]],
  ["现有企业100家", [["figure-present", "warning", "100家"]]],
  ["目前已建成充电桩200个", [["figure-present", "warning", "200个"]]],
  ["企业30家（新增10家）", [["figure-qualifies", "warning", "新增10家"]]],
  ["新建站点5个", [["kind-unsure", "info", "新建站点5个", "increase", "level"]]],
  // a class of things, not an amount
  ["20户以上自然村通路100个", []],
  ["营收超10亿元企业达到30家", []],
])("%s", (clause, doubts) => {
  expect(doubtsOf(clause)).toEqual(doubts);
});

const figuresOf = (clause: string) =>
  readClause(clause).targets.map(({ name, threshold, deadline }) => [name, threshold, deadline]);

test.each([
  [
    "培育企业30家（其中小微企业10家），新建站点5个",
    [
      ["企业", 30, null],
      ["小微企业", 10, null],
      ["站点", 5, null],
    ],
  ],
  [
    "企业100家，甲站和乙站分别达到20家、30家",
    [
      ["企业", 100, null],
      ["甲站", 20, null],
      ["乙站", 30, null],
    ],
  ],
  ["到2022年6月，企业达到100家", [["企业", 100, "2022-06-30"]]],
  ["2022年3月15日前，企业达到100家", [["企业", 100, "2022-03-15"]]],
  ["力争到2022年12月底，企业达到100家", [["企业", 100, "2022-12-31"]]],
])("what %s says stands in the order of the text, each with its day", (clause, figures) => {
  expect(figuresOf(clause)).toEqual(figures);
});
