import { type BookColumn, column, LONG, NAME, SHORT } from "./book-column";
import {
  choicesOf,
  COMPARATOR_WORDS,
  DIRECTION_WORDS,
  FREQUENCY_WORDS,
  JOINT_WORDS,
  KIND_WORDS,
  NO_UNIT,
  YES_WORDS,
} from "./words";

const YES_NO = choicesOf(YES_WORDS);

/** The columns of 指标 from the left; what is not always there stands in its place where a plan needs it. */
export const TARGET_COLUMNS = {
  number: column("序号", "照文件印的序号。与上一行同一序号的，空着就行。", "3", {
    of: "row",
    width: [44, 80],
    horizontal: "center",
    always: true,
  }),
  category: column("区分", "行上面的大标题。与上一行相同的，空着就行。", "主要目标", {
    of: "row",
    width: [60, 130],
    always: true,
  }),
  goal: column("目标任务", "一行的目标或任务。同一行的第二项起空着。", "产品更高端", {
    of: "row",
    width: [110, 190],
    always: true,
  }),
  text: column(
    "原文",
    "文件里的原话，一字不改。同一段话里的第二项起空着；另起一段就是另一格。",
    "到2022年，培育省高端产品品牌300个。",
    { of: "cell", width: LONG, always: true },
  ),
  id: column("编号", "每项指标一个，发过表就不要再改。空着由程序编。", "3.1", {
    width: [48, 80],
    horizontal: "center",
    always: true,
    isOwn: true,
  }),
  name: column("指标", "指标的名称，要短。", "省高端产品品牌数量", {
    width: NAME,
    always: true,
    isOwn: true,
  }),
  comparator: column(
    "比较",
    "达到、不低于、以上含本数，超过、突破不含本数。定性的空着。",
    "达到≥",
    { width: [64, 80], horizontal: "center", always: true, choices: choicesOf(COMPARATOR_WORDS) },
  ),
  threshold: column("目标值", "只写数，单位写在右边。定性的空着。", "300", {
    width: [60, 100],
    horizontal: "right",
    always: true,
    isOwn: true,
  }),
  upper: column("区间上端", "比较词是“区间”时写，目标值写下端。", "310", {
    width: [60, 100],
    horizontal: "right",
    isOwn: true,
  }),
  unit: column("单位", `计量单位。没有单位的数写${NO_UNIT}，定性的空着。`, "个", {
    width: [52, 100],
    horizontal: "center",
    always: true,
  }),
  kind: column(
    "类型",
    "水平：达到某个数；新增：计划期内增加的量；保持：每期都要保住；上限：不超过；增长率：比上年升降；定性：没有数。",
    "水平",
    { width: [56, 80], horizontal: "center", always: true, choices: choicesOf(KIND_WORDS) },
  ),
  deadline: column(
    "时限",
    "最后一天。“到2022年”写2022年12月31日。文件没有写就空着。",
    "2022年12月31日",
    { width: [104, 128], horizontal: "center", always: true },
  ),
  baseline: column("基期值", "文件写了才写，不要推算。", "120", {
    width: [56, 90],
    horizontal: "right",
    always: true,
    isOwn: true,
  }),
  baselineOf: column("基期", "基期值是哪一年的。", "2019年", {
    width: [56, 90],
    horizontal: "center",
  }),
  lead: column("牵头单位", "文件标了牵头的写在这里，几个用、隔开。", "市市场监管局", {
    of: "cell",
    width: NAME,
  }),
  bureaus: column(
    "责任单位",
    "照文件的次序，几个用、隔开。统称也可以写。同一格的第二项起空着。",
    "市商务局、市科技局",
    { of: "cell", width: NAME, always: true },
  ),
  cooperating: column("配合单位", "文件标了配合的写在这里，几个用、隔开。", "市科技局、市教育局", {
    of: "cell",
    width: [110, 240],
  }),
  responsibility: column(
    "责任单位原文",
    "责任单位一栏的原话。",
    "（市商务局牵头，市科技局等单位配合）",
    { of: "cell", width: NAME },
  ),
  jointRule: column(
    "合成方式",
    "几个单位共担一项时：数须一致、相加，还是以牵头为准。空着：标了牵头的以牵头为准，否则数须一致。",
    "相加",
    { width: [76, 110], horizontal: "center", choices: choicesOf(JOINT_WORDS) },
  ),
  flow: column("按年计数", "每年重新从零数起的写“是”。", "是", {
    width: SHORT,
    horizontal: "center",
    choices: YES_NO,
  }),
  frequency: column("多久填一次", "空着就是每期都填。", "每年", {
    width: [64, 100],
    horizontal: "center",
    choices: choicesOf(FREQUENCY_WORDS),
  }),
  attribute: column("属性", "文件标了才写。", "约束性", { width: [60, 100], horizontal: "center" }),
  comparedWith: column("与哪年比", "增长率与哪年相比。", "上年", {
    width: [60, 90],
    horizontal: "center",
  }),
  direction: column("升降", "增长率要求上升还是下降。", "下降", {
    width: SHORT,
    horizontal: "center",
    choices: choicesOf(DIRECTION_WORDS),
  }),
  tolerance: column("左右幅度", "“左右”差多少以内算达到。", "5", {
    width: [60, 90],
    horizontal: "right",
    isOwn: true,
  }),
  minimum: column("最小值", "不可能更小的数。", "0", { width: [56, 90], horizontal: "right" }),
  maximum: column("最大值", "不可能更大的数。", "100", { width: [56, 90], horizontal: "right" }),
  schedule: column("时间节点", "文件里的时间要求，照原话。", "2022年6月底前", { width: NAME }),
  ownSchedule: column("本项时间节点", "只是这一项指标的时间要求，照原话。", "2022年6月底前", {
    width: NAME,
  }),
  rowSchedule: column("整行时间节点", "整行的时间要求，照原话。", "2022年6月底前", { width: NAME }),
  leader: column("分管领导", "文件印了才写。", "副市长甲", { width: [64, 130] }),
  rowLeader: column("整行分管领导", "整行的分管领导。", "副市长甲", { width: [64, 130] }),
  weight: column("权重", "权重或分值，照原样。", "10分", { width: [56, 100] }),
  rowWeight: column("整行权重", "整行的权重或分值。", "10分", { width: [56, 100] }),
  note: column("备注", "文件印的备注。", "含续建项目", { width: NAME }),
  rowNote: column("整行备注", "整行的备注。", "含续建项目", { width: NAME }),
  explicit: column(
    "原文有比较词",
    "原文只有一个数、没有“达到”“超过”之类的写“否”；空着就是“是”。",
    "否",
    { width: [64, 90], horizontal: "center", choices: YES_NO, always: true },
  ),
  fragment: column(
    "摘自原文",
    "这一项依据原文里的哪几个字，照抄。空着就是整段原文。",
    "培育省高端产品品牌300个",
    { width: LONG, always: true },
  ),
  document: column("出处", "“出处”表里的编号；只有一个出处时可以空着。", "notice", {
    width: [64, 120],
    always: true,
  }),
  place: column("出处位置", "在出处文件的什么地方。", "附件第1行", {
    width: [80, 160],
    always: true,
  }),
  notes: column("填报说明", "给填报人看的话，一条一行（Alt+Enter 换行）。", "填累计数。", {
    width: LONG,
    always: true,
  }),
  position: column(
    "位置",
    "由程序写，记着是第几行第几格第几项，排序、筛选以后也读得对。自己加的行空着。",
    "行3格1项2",
    { width: [92, 110], horizontal: "center", always: true, isOwn: true },
  ),
  doubt: column("疑问", "导入时拿不准的地方。没有疑问就空着。", "合计还是各自达到60家？", {
    width: LONG,
    always: true,
    isOwn: true,
  }),
  handling: column("处理", "疑问怎么办的。有疑问而没有处理的计划不能用。", "按合计", {
    width: NAME,
    always: true,
    isOwn: true,
  }),
} as const satisfies Readonly<Record<string, BookColumn>>;
export type TargetColumn = keyof typeof TARGET_COLUMNS;

/** The heading of a level of 区分: 区分, 二级区分, 三级区分. */
export function categoryHeading(level: number): string {
  if (level === 0) return TARGET_COLUMNS.category.heading;
  return `${"一二三四五六七八九".charAt(level) || level + 1}级区分`;
}

/**
 * The heading of 区分 that other words of an office mean: 类别 is 区分, 区分2 and 二级类别 are 二级区分; null for none.
 *
 * @example meantCategory("类别2") // => "二级区分"
 */
export function meantCategory(words: string): string | null {
  const match =
    /^(?:类别|区分|分类)([1-9])?$/.exec(words) ??
    /^([1-9一二三四五六七八九])级(?:类别|区分|分类)$/.exec(words);
  if (match === null) return null;
  const level = match[1] ?? "1";
  const at = "一二三四五六七八九".indexOf(level);
  return categoryHeading(at < 0 ? Number(level) - 1 : at);
}

/** The level that a heading stands for, from 0; null for any other heading. */
export function categoryLevel(heading: string): number | null {
  if (heading === TARGET_COLUMNS.category.heading || heading === "一级区分") return 0;
  const match = /^(?:([二三四五六七八九])|([1-9]\d))级区分$/.exec(heading);
  if (match === null) return null;
  return match[1] === undefined ? Number(match[2]) - 1 : "一二三四五六七八九".indexOf(match[1]);
}
