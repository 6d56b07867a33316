import { check } from "./told";

/** Figures inside titles, numbers of articles, roads and prizes: found in plans of others, with other words. */
test.each<[string, string[]]>([
  ["《某某规划》确定的20项任务全部完成", ["level >= 20 项 ?kind-unsure"]],
  ["确定的15个重点项目全部开工", ["level >= 15 个 ?kind-unsure"]],
  ["省定的12件民生实事全部办结", ["level >= 12 件 ?kind-unsure"]],
  ["对照《30条》逐项落实", ["qualitative"]],
  ["按照《2021年10件实事》要求，完成率100%", ["level >= 100 %", "!words-unsure"]],
  ["确保107国道甲段建成通车", ["qualitative"]],
  ["前3名给予表彰", ["qualitative"]],
  ["评价结果前10位的项目公开展示", ["qualitative"]],
  ["培育10条超10亿元特色农业全产业链", ["level >= 10 条"]],
  ["建成投用百万羽蛋鸡养殖场", ["qualitative"]],
  ["按每公里10万元予以补助", ["level >= 10 万元 ?kind-unsure"]],
  ["200公里村道建设资金由县级筹措", ["level >= 200 公里 ?figure-qualifies"]],
  ["新（改）建高标准农田2.8万亩", ["level >= 2.8 万亩 ?kind-unsure"]],
  // these stay what they are
  ["质量评价进入全国前10位", ["rank rank<= 10 位"]],
  ["新建公园20个全部建成", ["increase >= 20 个 rise ?kind-unsure"]],
  ["产值达到10亿元", ["level >= 10 亿元"]],
  ["培育10亿元企业5家", ["level >= 5 家 ?figure-qualifies"]],
])("%s", (clause, told) => {
  check(clause, told);
});
