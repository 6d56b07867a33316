import { readClause } from "../../../src/core/clauses";
import { check } from "./told";

test.each<[string, string[]]>([
  ["合格率达到百分之九十五以上", ["level >= 95 %"]],
  ["合格率达到百分之95", ["level >= 95 %"]],
  ["企业30家增长20%", ["rate >= 20 % rise ?figure-qualifies"]],
  ["产值增长8%达到100亿元", ["rate >= 8 % rise", "level >= 100 亿元"]],
  ["产值超过100亿元增长8%以上", ["level > 100 亿元", "rate >= 8 % rise"]],
  [
    "新建学校5所、医院3所",
    ["increase >= 5 所 rise ?kind-unsure", "increase >= 3 所 rise ?kind-unsure"],
  ],
  ["新增学校5所、医院3所", ["increase >= 5 所 rise", "increase >= 3 所 rise"]],
  [
    "减少学校5所、医院3所",
    ["increase >= 5 所 fall ?kind-unsure", "increase >= 3 所 fall ?kind-unsure"],
  ],
])("%s", (clause, told) => {
  check(clause, told);
});

test.each<[string, string]>([
  ["达到100家企业", "企业"],
  ["达到100家（含甲类）", "达到100家（含甲类）"],
  ["达到100家的企业", "企业"],
  ["达到100家甲", "达到100家甲"],
])("what is counted in %s: %s", (clause, name) => {
  expect(readClause(clause).targets.map((target) => target.name)).toEqual([name]);
});
