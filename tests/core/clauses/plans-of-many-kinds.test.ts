import { readClause } from "../../../src/core/clauses";
import { check } from "./told";

// 照碳达峰、能源、就业、公交、教育、考核等方案的写法拟写
test.each([
  // years dealt out behind which a thing is named
  [
    "2021年、2022年、2023年分别新建甲站2000个、3000个、3500个",
    "increase >= 3500 个 rise by 2023-12-31 2021=2000 2022=3000 2023=3500 ?kind-unsure",
  ],
  [
    "2023年和2025年分别培育甲企业10家和20家以上，分别建设乙中心3个、丙中心5个",
    "level >= 20 家 by 2025-12-31 2023=10 2025=20",
    "level >= 3 个 by 2025-12-31",
    "level >= 5 个 by 2025-12-31",
  ],
  // where a change starts is no day by which
  [
    "到2025年，甲类用户从2020年的3万户提高到5万户，乙率从2020年的15%提高到56%",
    "level >= 5 万户 by 2025-12-31",
    "level >= 56 % by 2025-12-31",
  ],
  ["由2020年的2.1天增加到2025年的2.6天", "level >= 2.6 天 by 2025-12-31"],
  ["甲投入强度高于“十三五”时期实际，乙率达到60%", "qualitative", "level >= 60 %"],
  // 千 of a unit is no thousand
  [
    "装机500千瓦，年用电1000千瓦时左右，储能200兆瓦时",
    "level >= 500 千瓦",
    "level about 1000 千瓦时",
    "level >= 200 兆瓦时",
  ],
  ["用电量控制在200亿千瓦·时以内", "cap <= 200 亿千瓦时"],
  ["平均煤耗降至300克标准煤/千瓦时左右", "cap about 300 克标准煤/千瓦时"],
  ["研发人员达到70人年，算力超过150PFLops", "level >= 70 人年", "level > 150 PFLops"],
  ["甲类车辆达到15标台以上", "level >= 15 标台"],
  // a ratio either way round
  ["甲乙比达到1∶1.2", "level >= 1.2 (pure) ?figure-spelled"],
  ["甲乙比缩小到2.1:1以内", "cap <= 2.1 (pure) ?figure-spelled"],
  // how a result is scored is no target
  [
    "甲产值比上年增长12%，完成任务计10分，不完成任务扣2分",
    "rate >= 12 % rise",
    "!words-unsure",
    "!words-unsure",
  ],
  ["甲率达不到90%的倒扣基础分2分", "cap < 90 % ?kind-unsure"],
  ["企业满意度得分不低于85分", "level >= 85 分"],
  // a telephone number only where it is one
  ["甲类中心达到110家，乙类中心120家", "level >= 110 家", "level >= 120 家"],
  ["12345热线接通率达到98%", "level >= 98 %"],
  // brackets between a figure and its 以上; figures in brackets
  ["拟新建200个（标准桩）左右充电桩", "increase about 200 个 rise ?kind-unsure"],
  ["甲比例不低于80%（重点区域100%）", "level >= 80 % ?figure-qualifies"],
  ["甲收入80亿元（同口径增长6%）", "level >= 80 亿元 ?figure-qualifies"],
  ["能耗下降〈14%〉", "rate >= 14 % fall"],
  ["新增岗位1万－1.2万个", "increase range 1—1.2 万个 rise"],
  // a class of things, a size
  ["建设一座日供水30万吨的水厂", "level >= 30 万吨 ?kind-unsure"],
  ["新建通道，宽50米", "level >= 50 米 ?kind-unsure", "!words-unsure"],
  ["56人以上大班额全部消除", "level >= 56 人 ?kind-unsure"],
  ["小型企业160千瓦及以下“零投资”", "cap <= 160 千瓦 ?kind-unsure"],
  ["90%以上的村达到标准", "level >= 90 %"],
  ["站点500米覆盖率达到100%、300米覆盖率不低于70%", "level >= 100 %", "level >= 70 %"],
  ["消防站5分钟到场率达到90%", "level >= 90 %"],
  ["10万人甲类死亡率下降20%", "rate >= 20 % fall"],
  ["千兆用户占比达到30%", "level >= 30 %"],
  // verbs of the list hold no further than they are meant
  ["人口自然增长率5‰左右", "level about 5 ‰"],
  ["新增劳动力平均受教育年限达到13.5年", "level >= 13.5 年"],
  ["甲入园率达到并保持在90%以上", "maintain >= 90 %"],
  [
    "较2020年下降16%，新增供水能力290亿立方米",
    "rate >= 16 % fall ?name-missing",
    "increase >= 290 亿立方米 rise",
  ],
  ["新建甲桩200个、规划建设乙位3660个", "increase >= 200 个 rise ?kind-unsure", "level >= 3660 个"],
  [
    "五年新增造林100万亩，年均20万亩",
    "increase >= 100 万亩 rise",
    "increase >= 20 万亩 rise annual",
  ],
  [
    "每年引进人才不少于100人，五年累计引育5万名，其中博士1000名",
    "level >= 100 人 annual",
    "level >= 5 万名",
    "level >= 1000 名",
  ],
  [
    "甲占比稳定在75%左右；2025年达到400亿元",
    "maintain about 75 %",
    "level >= 400 亿元 by 2025-12-31 ?name-missing",
  ],
  // words that say what is reached
  ["居民收入增速高于经济增速，甲率达到10%", "qualitative", "level >= 10 %"],
  ["差距逐步缩小，甲率达到10%", "qualitative ?words-unsure", "level >= 10 %"],
  ["甲支出比例不低于上年，乙率达到10%", "qualitative", "level >= 10 %"],
  // who answers is no target
  ["甲浓度降到38微克/立方米以下。责任单位：市甲局", "cap <= 38 微克/立方米", "!words-unsure"],
  ["甲指数达到92。由市甲局考评。", "level >= 92 (pure)", "!words-unsure"],
  ["11月底前改造5座", "level >= 5 座 ?deadline-unsure"],
])("%s", (clause, ...told) => {
  check(clause, told);
});

test.each([
  ["分别建设甲中心3个、乙中心5个", ["甲中心", "乙中心"]],
  ["单位甲能耗五年累计下降14.5%", ["单位甲能耗"]],
  ["三年累计培训甲类人员5万人", ["培训甲类人员"]],
  ["2021年、2022年分别新建甲站200个、300个", ["甲站"]],
])("what %s counts", (clause, names) => {
  expect(readClause(clause).targets.map(({ name }) => name)).toEqual(names);
});
