import type { ColumnContent } from "./draft";

/** What a column of an annex holds: what a plan's column may, or the unit of the figures beside it. */
export type ColumnRole = ColumnContent | "unit";

/** What the words of a heading say. */
export interface Heading {
  readonly header: string;
  readonly role: ColumnRole;
  /** The year of the values below: 2025年目标. */
  readonly year: number | null;
  /** The unit in the heading: 目标值（万元）. */
  readonly unit: string | null;
  /** Whether the heading says no more than a year, or a word that stands for several things. */
  readonly isVague: boolean;
}

/** A column with the texts below its heading. */
export interface Column extends Heading {
  readonly place: number;
  /** Whether another reading of it is as good; a person confirms. */
  readonly isUnsure: boolean;
}

/** What headings are called, the first that fits counts. Blanks and brackets are taken out before. */
const LEXICON: readonly (readonly [ColumnRole, RegExp])[] = [
  ["number", /^(?:序号?|序列号?|编号|项次|[Nn][Oo]\.?|(?:任务|指标|项目)(?:序号|编号))$/],
  [
    "leader",
    /(?:领导|责任人|负责人|责任区长|责任市长|责任县长|包保人)$|^(?:牵头|分管|责任|包保|挂钩|联系)?[市区县省州厅局校]级?领导/,
  ],
  ["weight", /^(?:.{0,4}(?:权重|权数|分值|标准分|赋分|考核分数?|满分)|分数)$/],
  ["attribute", /^(?:指标)?(?:属性|性质)$/],
  ["note", /^(?:备注|说明|备注说明|其他|附注|注)$/],
  [
    "cooperating",
    /^(?:主要)?(?:配合|协办|协同|参与|参加|协助|协作|支持|会办)(?:责任)?(?:单位|部门|处室|科室|主体)?$/,
  ],
  [
    "lead",
    /^(?:牵头|主办|主责|主管|主要责任|第一责任|总牵头)(?:责任|落实|主管)?(?:单位|部门|处室|科室|主体)?$/,
  ],
  [
    "bureaus",
    /^(?:.{0,4}(?:责任|承办|负责|落实|实施|完成|承担|执行|承接)(?:单位|部门|处室|科室|主体|机构)(?:及责任人|和责任人|（人）)?|责任分工|任务分工|职责分工|工作分工|分工|部门|部门分工|单位名称|责任单位和部门|所属单位|各单位|报送单位)$/,
  ],
  [
    "deadline",
    /(?:时限|期限)(?:要求)?$|^(?:.{0,4}(?:时间|完成)(?:节点|进度|安排|要求|表)|.{0,6}(?:完成|办结|(?:建设)?起止|实施|推进|达成)(?:时间|日期|年限|期限|年份|进度)|时间|进度(?:安排|要求|计划|节点)|工作进度|年度安排)$/,
  ],
  [
    "base",
    /基期|基数|基准|现状|现值|(?:19|20)\d\d年(?:末|底)?(?:实际|完成|实绩|底数|实现|预计)|上年(?:完成|实际)|^(?:实际值|完成值|初始值)$/,
  ],
  ["cumulative", /累计|年均|年平均|平均增长|增速$/],
  [
    "target",
    /(?:目标|指标|计划|任务|规划|标准|达标|考核|预期|约束|控制|责任)(?:数值|值|数|量)$|^(?:目标|预期)年$|^(?:19|20)\d\d目标(?:值)?$|^(?:19|20)\d\d年(?:末|底)?(?:度)?(?:目标|计划|指标|任务|规划|预期)?(?:值|数)?$|^(?:规划|计划|预期|期末|年度|全年|今年|本年|当年|年末|“?十[一二三四五]五”?(?:期)?末?)目标(?:值)?$|^(?:到)?(?:19|20)\d\d年/,
  ],
  [
    "category",
    /^(?:区分|类别|分类|指标类别|任务类别|领域|工作领域|类型|指标类型|维度|板块|方面|层面|大类|模块|[一二]级指标|重点领域|领域分类|所属领域|项目类别)$/,
  ],
  [
    "indicator",
    /^(?:.{0,4}(?:量化|考核|绩效|评价|具体|核心|关键|主要|约束性|预期性|发展|工作|任务|目标|监测|建设|[三四]级)指标(?:内容|名称|及目标|任务|要求)?|指标|指标(?:内容|名称|任务|项目|说明)|.{0,6}(?:内容|举措|措施|要求|做法|抓手)|.{0,8}目标要求|.{0,6}(?:建设|实施|工程|主要|项目)(?:规模|内容)(?:及|和|与|、)(?:主要)?(?:建设)?(?:规模|内容)|(?:建设|任务)规模|具体(?:任务|工作|目标|事项)|(?:任务|工作)(?:内容|细化|分解|明细)|(?:工作|主要|具体|阶段|总体|年度|预期|绩效)目标|目标|.{0,6}(?:任务|目标)(?:及|和|与)(?:措施|指标|要求|举措)|.{1,4}任务(?:及|和|与)目标|预期成果|工作成效|成果形式|考核内容)$/,
  ],
  [
    "goal",
    /^(?:(?:全年|年度|当年|本年)?(?:目标任务|任务目标)|目标(?:与|和|及)任务|任务(?:与|和|及)目标|.{0,6}(?:重点|主要|工作|改革|建设|年度|专项|牵头|总体|分解|试点)(?:任务|工作|事项|项目|工程)|任务|任务(?:名称|事项|分解|项目|目标)|项目|项目名称|事项|工作事项|事项名称|工程|工程名称|名称|行动|.{0,6}民生(?:实事|项目|事项)(?:名称|项目|内容|项目名称)?|(?:实事|民生事项|服务事项)(?:名称|项目|内容)?)$/,
  ],
  ["unit", /^(?:计量|数量|指标|度量|统计)?单位$/],
  // 责任单位或牵头单位, 牵头责任单位
  ["lead", /^牵头(?!.*(?:责任|及|和|、|配合)).*(?:单位|部门)/],
  ["bureaus", /(?:责任|承办|牵头|负责|落实|主办|分工|配合)[^，]{0,8}(?:单位|部门|主体|科室|处室)/],
];

/**
 * What a heading says its column holds; `extra` where no word of it is known.
 *
 * @example readHeading("完成时限").role // => "deadline"
 */
export function readHeading(header: string): Heading {
  const printed = header.replace(/\s+/g, "");
  const outside = withoutBrackets(printed).replace(/[：:*＊]/g, "");
  // 〔累计〕1 is called by what stands in its brackets
  const words = /[\u4e00-\u9fff]/.test(outside)
    ? outside
    : printed.replace(/[^\u4e00-\u9fff]/g, "") || outside;
  // （单位：亿元） is 亿元
  const bracket =
    /[（(]([^）)]{1,10})[）)]/.exec(printed)?.[1]?.replace(/^(?:计量|金额)?单位[：:]?(?=.)/, "") ??
    null;
  // 目标值（2025年）, 目标年（2025）
  const year =
    /(?:19|20)\d\d(?=年|目标)/.exec(words)?.[0] ??
    /^((?:19|20)\d\d)年?(?:度|末|底)?$/.exec(bracket ?? "")?.[1] ??
    null;
  const known = LEXICON.find(([, pattern]) => pattern.test(words));
  const isAccumulated = known?.[0] === "target" && printed.includes("累计");
  return {
    header: printed,
    role: isAccumulated ? "cumulative" : (known?.[0] ?? "extra"),
    year: year === null ? null : Number(year),
    unit: bracket === null || NO_UNIT.test(bracket) ? null : bracket,
    isVague: /^(?:(?:19|20)\d\d年(?:末|底|度)?|目标|年度目标|单位|名称|部门)$/.test(words),
  };
}

/** What brackets of a heading hold beside units: 目标值（累计）, 2025年（预期）. */
const NO_UNIT = /[\u4e00-\u9fff]{5}|^(?:19|20)\d\d|累计|年均|目标|预[期计]|约束|[规计]划/;

/** Whether a column says what an indicator means, or how it is counted: 指标说明. */
export const isExplanation = (header: string): boolean =>
  /^(?:指标)?(?:说明|解释|释义|定义|口径)$/.test(header);

/** Whether a heading is one that tables of targets have; the rest of a head may be called as it likes. */
export function isKnownHeading(header: string): boolean {
  return header.replace(/\s+/g, "").length <= 24 && readHeading(header).role !== "extra";
}

/**
 * Whether words say how much of something: 2025年新增30家 begins like a heading, and its row would be passed over as one. What stands in
 * the brackets of a heading may count: 责任单位（12个）.
 */
export function saysHowMuch(words: string): boolean {
  return MEASURED.test(withoutBrackets(words.replace(/\s+/g, "")));
}

/** Takes out what stands in brackets, and in brackets within: 责任单位（共（12）个）. */
const withoutBrackets = (text: string): string =>
  text.replace(BRACKETED, "").replace(BRACKETED, "");

/** From the innermost opening on: a text of nothing but openings is gone through once. */
const BRACKETED = /[（([〔【][^（([〔【）)\]〕】]*[）)\]〕】]/g;

/** The end of a figure of something that is counted: no year, no 第1阶段, 1季度, 指标1名称. */
const MEASURED =
  /\d(?:[%％‰万亿元家户件所座吨]|个(?!季度|月|阶段)|公[里顷]|平方|[人名位项](?![称均置目]))/;
