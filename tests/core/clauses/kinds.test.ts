import { readClause } from "../../../src/core/clauses";

/** Kind and direction, with the other kinds that the words may mean. */
function kindOf(clause: string): string {
  const { targets, doubts } = readClause(clause);
  const [target] = targets;
  const unsure = doubts.find(({ code }) => code === "kind-unsure");
  const others = unsure === undefined ? [] : [`or ${unsure.choices.slice(1).join("/") || "?"}`];
  return [target?.kind, target?.direction, ...others].filter(Boolean).join(" ");
}

test.each([
  // what is done to so many, or so many more
  ["提升12所学校", "level or increase"],
  ["再提升12所学校", "level or increase"],
  ["全年提升12所学校", "level or increase"],
  ["累计提升约12所学校", "level or increase"],
  ["提升学校12所", "level or increase"],
  ["学校提升12所", "increase rise"],
  ["提升产能12万吨", "increase rise"],
  // a share of a change, or what it changes to
  ["压减一般性支出5%", "rate fall"],
  ["降低失业率5%", "rate fall or level"],
  ["提高覆盖率5%", "level or rate"],
  ["提高覆盖率到36%", "level"],
  ["提高覆盖率5个百分点", "rate rise"],
  ["提高亩均效益2倍", "level"],
  ["失业率降幅5%", "rate fall"],
  ["产值增速5%", "rate rise"],
  ["能耗下降5%以内", "rate fall or cap"],
  ["能耗降幅不超过5%", "cap or rate"],
  ["失业率不超过5%", "cap"],
  // bounded on the upper side, and changing
  ["新增债务不超过5亿元", "cap"],
  ["债务增加5亿元以内", "cap or increase"],
  ["失业率保持在5%以内", "maintain or cap"],
  ["合格率稳定在97%以上", "maintain"],
  // a ranking that moves
  ["全国排名提升3位", "increase rise or rank"],
  ["进入全国前10位", "rank"],
  // new ones, of which nobody says whether the old ones count
  ["新增企业20家", "increase rise"],
  ["新增和续建泊位20个", "increase rise or level"],
  ["新建公园20座", "increase rise or level"],
  ["新（改）建厕所20座", "level or increase"],
  ["新建改建厕所20座", "level or increase"],
  ["建成公园20座", "level"],
  ["减少排放20吨", "increase fall or level"],
  ["排放减少20吨", "increase fall or level"],
  // money that is given is a measure
  ["给予企业奖励50万元", "level or qualitative"],
  ["完成投资50万元", "level"],
])("%s: %s", (clause, kind) => {
  expect(kindOf(clause)).toBe(kind);
});
