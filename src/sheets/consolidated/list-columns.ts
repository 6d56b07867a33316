import type { ListColumn } from "../kit";
import { SCHEDULE_HEADER, TEXT_COLUMNS, type TextField } from "../line";

type Horizontal = ListColumn["horizontal"];

const column = <Header extends string>(
  header: Header,
  width: number,
  horizontal: Horizontal,
  grow = 0,
): ListColumn<Header> => ({ header, width, horizontal, ...(grow === 0 ? {} : { grow }) });

/** What stays in the workbook and is not printed. */
const aside = <Header extends string>(
  header: Header,
  width: number,
  horizontal: Horizontal = "left",
): ListColumn<Header> => ({ header, width, horizontal, isAside: true });

/** The table of bureaus on the first sheet; counts that are 0 everywhere are left out. */
export const SUMMARY_COLUMNS = [
  column("责任单位", 112, "left", 2),
  column("报送截止", 112, "center"),
  column("报送情况", 66, "center"),
  column("应报", 36, "center", 1),
  column("已报", 36, "center", 1),
  column("达标", 36, "center", 1),
  column("提前达标", 36, "center", 1),
  column("推进中", 50, "center", 1),
  column("未达标", 50, "center", 1),
  column("待核实", 50, "center", 1),
  column("待人工判定", 50, "center", 1),
  column("无法判定", 36, "center", 1),
  column("未定时限", 36, "center", 1),
  column("冲突", 36, "center", 1),
  column("填写有误", 36, "center", 1),
  column("本期不报", 36, "center", 1),
  column("未填", 36, "center", 1),
  aside("还欠", 320),
] as const;
export type SummaryHeader = (typeof SUMMARY_COLUMNS)[number]["header"];

export const INDICATOR_COLUMNS = [
  column("编号", 38, "center"),
  column("指标", 200, "left", 1),
  column("目标值", 82, "center"),
  column("单位", 38, "center"),
  column("上期值", 66, "right"),
  column("完成值", 76, "right"),
  column("完成率", 58, "right"),
  column("判定", 74, "center"),
  column("填报单位和说明", 200, "left", 1),
  aside("目标任务", 150),
  aside("待报单位", 150),
  aside("填报和出处", 460),
] as const;
export type IndicatorHeader =
  (typeof INDICATOR_COLUMNS)[number]["header"] | TextField | typeof SCHEDULE_HEADER;

/** By when, where plans of format 2 say it in their own words, or the document says nothing. */
export const SCHEDULE_COLUMN = column(SCHEDULE_HEADER, 96, "center");
/** What is written beside the progress of tasks. */
export const REPORTED_TEXTS = TEXT_COLUMNS.map(({ header, bureau, align }) =>
  column(header, bureau, align),
);

export const FINDING_COLUMNS = [
  column("序号", 40, "center"),
  column("程度", 48, "center"),
  column("责任单位", 126, "left"),
  column("编号", 48, "center"),
  column("指标", 150, "left", 1),
  column("问题", 420, "left", 5),
  aside("文件", 260),
  aside("位置", 120),
  aside("代码", 140),
  aside("问题全文", 460),
] as const;
export type FindingHeader = (typeof FINDING_COLUMNS)[number]["header"];

export const FILING_COLUMNS = [
  column("责任单位", 116, "left", 1),
  column("应报", 44, "center"),
  column("报送截止", 112, "center"),
  column("报送情况", 76, "center"),
  column("文件", 170, "left", 2),
  column("填报人", 66, "center"),
  column("联系电话", 104, "center"),
  column("填报日期", 112, "center"),
  column("保存时间", 152, "center"),
  column("说明", 160, "left", 4),
  aside("表号", 90, "center"),
  aside("回执", 120, "center"),
  aside("文件指纹", 150, "center"),
  aside("所在位置", 320),
] as const;
export type FilingHeader = (typeof FILING_COLUMNS)[number]["header"];

export const BUREAU_COLUMNS = [
  column("编号", 44, "center"),
  column("目标任务", 110, "center", 2),
  column("指标", 160, "left", 4),
  column("目标值", 86, "center"),
  column("单位", 44, "center"),
  column("上期值", 76, "right"),
  column("本单位填报", 92, "right"),
  column("汇总完成值", 86, "right"),
  column("完成率", 64, "right"),
  column("判定", 80, "center"),
  ...TEXT_COLUMNS.map(({ header, align }) => column(header, 104, align, 2)),
  aside("出处", 420),
  aside("问题", 460),
] as const;
export type BureauHeader = (typeof BUREAU_COLUMNS)[number]["header"] | typeof SCHEDULE_HEADER;

/** The lines of all bureaus below each other, to be filtered. */
export const ALL_BUREAUS_COLUMNS = [
  column("责任单位", 112, "left"),
  column("报送情况", 66, "center"),
  ...BUREAU_COLUMNS,
] as const;
export type AllBureausHeader =
  (typeof ALL_BUREAUS_COLUMNS)[number]["header"] | typeof SCHEDULE_HEADER;

/** Columns that a list has whatever stands in them: it is read back by them, or nobody would know what it is of. */
export const KEPT_HEADERS: ReadonlySet<string> = new Set([
  ...["编号", "指标", "完成值", "本单位填报", "判定"],
  ...["责任单位", "报送情况", "应报", "已报", "还欠"],
  ...["序号", "程度", "问题", "文件", "位置", "代码", "填报和出处", "出处"],
]);
