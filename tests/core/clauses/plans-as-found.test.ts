import { readClause } from "../../../src/core/clauses";

/** Each target in one line: its name, what is asked of it, by when, what is doubted. */
function tell(clause: string): string[] {
  return readClause(clause, { year: 2023 }).targets.map((target) => {
    const { name, kind, comparator, threshold, upper, unit, deadline, doubts } = target;
    const figure =
      threshold === null
        ? ""
        : ` ${comparator} ${threshold}${upper === null ? "" : `—${upper}`} ${unit}`;
    const day = deadline === null ? "" : ` by ${deadline}`;
    return `${name}: ${kind}${figure}${day}${doubts.map((code) => ` ?${code}`).join("")}`;
  });
}

// 照各地各级计划的写法拟写，字都换过
test.each<readonly [string, ...string[]]>([
  // what is done, joined with 和
  ["建设和筹集保障性住房9500套（户）", "保障性住房: level >= 9500 套"],
  ["新建和改建卫生站（室）90家以上", "卫生站（室）: level >= 90 家 ?kind-unsure"],
  // 100% of whom: those that stand before it
  ["符合条件的随迁子女在居住地100%保障入学", "符合条件的随迁子女在居住地: level >= 100 %"],
  ["困难家庭毕业生当年实现100%就业", "困难家庭毕业生当年: level >= 100 %"],
  ["80%的区达到创建目标", "区达到创建目标: level >= 80 %"],
  ["全市10%的社区达标", "社区达标: level >= 10 %"],
  // sports and what was listed before
  ["大力发展滑雪、冬季两项、速度滑冰等项目", "大力发展滑雪、冬季两项、速度滑冰等项目: qualitative"],
  ["举办铁人三项比赛2场", "铁人三项比赛: level >= 2 场"],
  ["审理上述两个表格中的焦点问题", "审理上述两个表格中的焦点问题: qualitative"],
  ["对以上三类企业实行名单管理", "对以上三类企业实行名单管理: qualitative"],
  // of each, however it is said
  ["全部镇均建有1所以上公办中心幼儿园", "公办中心幼儿园: level >= 1 所 ?together-or-each"],
  // 最高 is no part of a name, and what it bounds is for a person
  ["年度报销限额最高10万元", "年度报销限额: level >= 10 万元 ?reference"],
  // versions, what goes by its size, ages
  ["开展示范区3.0建设", "开展示范区3.0建设: qualitative"],
  ["扎实推进5.0版改革", "扎实推进5.0版改革: qualitative"],
  ["确保新一轮百万亩造林绿化圆满收官", "确保新一轮百万亩造林绿化圆满收官: qualitative"],
  ["招收2-3岁幼儿，新增学位2万个", "学位: increase >= 2 万个"],
  ["新建投入使用三级公立医院12家", "三级公立医院: increase >= 12 家 ?kind-unsure"],
  ["竣工各类保障房8万套", "各类保障房: level >= 8 万套"],
  ["基于2020年用地规模的1.3倍以内", "用地规模: cap <= 1.3 倍"],
  // how long something lasts, how a result is scored
  ["组织青年参加3—12个月的见习", "见习: level range 3—12 个月 ?kind-unsure"],
  ["建立台账，得1.5分.", "建立台账，得1.5分.: qualitative ?split-unsure"],
  ["获通报表扬的，分别奖20、10分。", "获通报表扬的，分别奖20、10分: qualitative ?split-unsure"],
  // days
  ["自2019年1月1日至12月31日，培训职工200人次", "培训职工: level >= 200 人次 by 2019-12-31"],
  ["10月1日前建成步道5公里", "步道: level >= 5 公里 by 2023-10-01"],
  ["至12月31日，培训职工200人次", "培训职工: level >= 200 人次 by 2023-12-31"],
  ["建成人行天桥2座，9月投入使用", "人行天桥: level >= 2 座 by 2023-09-30 ?deadline-behind"],
  ["2014年前建成信息系统", "建成信息系统: qualitative by 2014-12-31 ?deadline-unsure"],
])("%s", (clause, ...told) => {
  expect(tell(clause)).toEqual(told);
});

test("how a figure is worked out is none", () => {
  const { targets } = readClause("计算方法：手术台次数/同期出院人次数×100%");
  expect(targets.filter(({ threshold }) => threshold !== null)).toEqual([]);
});
