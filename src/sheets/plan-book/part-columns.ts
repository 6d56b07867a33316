import { type BookColumn, column, LONG, NAME, SHORT } from "./book-column";
import { choicesOf, CHANGE_WORDS, COLUMN_WORDS, RULE_WORDS, YES_WORDS } from "./words";

const ID_OF_TARGET = column("编号", "“指标”表里的编号。", "3.1", {
  width: SHORT,
  horizontal: "center",
  always: true,
});
const NAME_OF_TARGET = column("指标", "只供查看，由程序写。", "", { isShown: true });
const YES_NO = choicesOf(YES_WORDS);

/** Small sheets, which stand only where the plan has something for them; 单位名录 and 出处 always. */
export const PART_COLUMNS = {
  bureaus: [
    column("单位", "责任单位的全称，一行一个，按文件里出现的次序。", "市商务局", {
      width: [160, 280],
      always: true,
    }),
    column("简称", "别的叫法，几个用、隔开。", "市发改委", { width: NAME, always: true }),
  ],
  changes: [
    column("单位", "现在的名称。", "市市场监管局", { width: [160, 280], always: true }),
    column("沿革", "曾用名：本单位以前叫什么；并入：哪个单位并了进来。", "曾用名", {
      width: [72, 100],
      horizontal: "center",
      always: true,
      choices: choicesOf(CHANGE_WORDS),
    }),
    column("名称", "以前的名称。", "市质监局", { width: [160, 280], always: true }),
    column("日期", "曾用名用到哪一天，并入从哪一天起；不知道就空着。", "2019年1月31日", {
      width: [104, 128],
      horizontal: "center",
      always: true,
    }),
  ],
  groups: [
    column("统称", "“指标”表的责任单位里写的统称。", "各区县政府", {
      width: [140, 240],
      always: true,
    }),
    column("印作", "文件里印的字样；与统称一样的空着。", "市市场监管局等16个部门", {
      width: NAME,
      always: true,
    }),
    column("成员", "包括哪些单位，用、隔开；文件没有列出就空着。", "历下区政府、市中区政府", {
      width: LONG,
      always: true,
    }),
  ],
  aliases: [
    column("名词", "文件里定义的其他简称。", "交安委", { always: true }),
    column("含义", "指的是什么。", "市道路交通安全生产专业委员会", { width: LONG, always: true }),
  ],
  shares: [
    ID_OF_TARGET,
    NAME_OF_TARGET,
    column("责任单位", "分给哪个单位。", "历下区", { always: true, isOwn: true }),
    column("目标值", "这个单位的数，单位与指标相同。", "2.2", {
      width: [60, 100],
      horizontal: "right",
      always: true,
      isOwn: true,
    }),
  ],
  milestones: [
    ID_OF_TARGET,
    NAME_OF_TARGET,
    column("期间", "到期以前的哪一期。", "2023年", {
      width: [72, 110],
      horizontal: "center",
      always: true,
      isOwn: true,
    }),
    column("目标值", "到那一期的数。", "150", {
      width: [60, 100],
      horizontal: "right",
      always: true,
      isOwn: true,
    }),
    column("区间上端", "目标是区间时写。", "160", {
      width: [60, 100],
      horizontal: "right",
      isOwn: true,
    }),
  ],
  measures: [
    column("原文", "文件许诺的资金，照原话。", "给予50万元资金扶持", { width: LONG, always: true }),
    column("金额", "只写数。", "50", {
      width: [60, 100],
      horizontal: "right",
      always: true,
      isOwn: true,
    }),
    column("单位", "金额的单位。", "万元", { width: [52, 90], horizontal: "center", always: true }),
    column("每", "每什么一笔；一共一笔就空着。", "每家", { width: [72, 160], always: true }),
    column("出处", "“出处”表里的编号。", "notice", { width: [64, 120], always: true }),
    column("出处位置", "在什么地方。", "正文第5条", { width: [80, 200], always: true }),
  ],
  rules: [
    column(
      "关系",
      "同一指标：两项是一回事；总量与新增：总量减新增得同一基期；其中：各项是总数的一部分。",
      "其中",
      { width: [84, 110], horizontal: "center", always: true, choices: choicesOf(RULE_WORDS) },
    ),
    column("指标", "编号：同一指标的第一项，或者总量、总数。", "2.4", {
      width: SHORT,
      horizontal: "center",
      always: true,
    }),
    column("相关指标", "编号：另一项，或者新增，或者各分项，用、隔开。", "15.1", {
      width: [84, 200],
      always: true,
    }),
    column("是否全部", "只用于“其中”：各分项加起来是不是总数的全部。", "是", {
      width: [64, 90],
      horizontal: "center",
      always: true,
      choices: YES_NO,
    }),
    column("说明", "给看的人一句话。", "两项是同一指标。", { width: LONG, always: true }),
  ],
  disagreements: [
    column("序号", "同一件事的几处说法写同一个序号。", "1", {
      width: SHORT,
      horizontal: "center",
      always: true,
    }),
    column("事项", "哪里说得不一样。第二处起空着。", "服务业顾客满意度的单位", {
      width: NAME,
      always: true,
    }),
    column("文件", "“出处”表里的编号。", "notice", { width: [64, 120], always: true }),
    column("位置", "在文件的什么地方。", "附件第2行", {
      width: [90, 180],
      always: true,
      isOwn: true,
    }),
    column("原文", "那里的原话。", "达到88以上", { width: LONG, always: true, isOwn: true }),
    column("结论", "怎么处理的。第二处起空着。", "单位按“分”。", { width: LONG, always: true }),
    column("涉及指标", "编号，用、隔开；没有就空着。", "2.3", { width: [70, 130], always: true }),
  ],
  sources: [
    column("编号", "自己编一个短的，在别的表里引用。", "notice", {
      width: [72, 120],
      always: true,
      isOwn: true,
    }),
    column("标题", "出处文件的标题。", "某县绿化三年行动计划", { width: [200, 420], always: true }),
    column("文件名", "电子文件的名字，可空。", "notice.docx", { width: NAME, always: true }),
    column("校验值", "文件的 sha256，可空。", "", { width: NAME, always: true }),
  ],
  units: [
    column("单位", "本计划自己的计量单位。", "筐", { width: [72, 140], always: true }),
    column("别名", "别的写法，用、隔开。", "筐子", { always: true }),
    column("只有整数", "是不是只能填整数。", "是", {
      width: [72, 100],
      horizontal: "center",
      always: true,
      choices: YES_NO,
    }),
    column("可以相加", "各单位的数能不能加起来。", "是", {
      width: [72, 100],
      horizontal: "center",
      always: true,
      choices: YES_NO,
    }),
  ],
  columns: [
    column("表头", "附表上印的表头，从左到右一行一个。", "2015年", {
      width: [140, 260],
      always: true,
      isOwn: true,
    }),
    column(
      "内容",
      "这一列印什么；只是照印的字选“只印不填”，字写在“指标”表同名的列里。",
      "只印不填",
      { width: [90, 130], horizontal: "center", always: true, choices: choicesOf(COLUMN_WORDS) },
    ),
  ],
} as const satisfies Readonly<Record<string, readonly BookColumn[]>>;
export type PartSheet = keyof typeof PART_COLUMNS;

/** What each small sheet is for, under its title. */
export const PART_GUIDES: Readonly<Record<PartSheet, string>> = {
  bureaus: "责任单位一行一个，写全称，按文件里出现的次序",
  changes: "单位以前叫什么、并入了哪个单位；旧名的填报表也认得",
  groups: "文件里的统称，和它包括哪些单位",
  aliases: "文件里定义的其他简称",
  shares: "总数分给各单位的数，各按自己的数判定；“指标”表里合成方式写“相加”",
  milestones: "到期以前各期的数；最后的数写在“指标”表",
  measures: "文件许诺的资金，只印不填",
  rules: "指标之间的关系，核对填报时用",
  disagreements: "几份文件说得不一样的地方；一处说法一行",
  sources: "指标录自哪些文件",
  units: "本计划自己的计量单位；常用的不用写",
  columns: "附表印出的列，从左到右一行一列",
};
