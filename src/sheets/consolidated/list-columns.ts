import type { ListColumn } from "../kit";
import { SCHEDULE_HEADER, TEXT_COLUMNS, type TextField } from "../line";

const column = <Header extends string>(
  header: Header,
  width: number,
  horizontal: ListColumn["horizontal"],
): ListColumn<Header> => ({ header, width, horizontal });

export const SUMMARY_COLUMNS = [
  column("责任单位", 160, "left"),
  column("报送截止", 84, "center"),
  column("报送情况", 76, "center"),
  column("应报", 52, "center"),
  column("已报", 52, "center"),
  column("达标", 56, "center"),
  column("提前达标", 56, "center"),
  column("推进中", 56, "center"),
  column("未达标", 56, "center"),
  column("待核实", 56, "center"),
  column("待人工判定", 66, "center"),
  column("无法判定", 56, "center"),
  // where the plan has any of them
  column("未定时限", 56, "center"),
  column("冲突", 52, "center"),
  column("填写有误", 56, "center"),
  // where anybody says so
  column("本期不报", 56, "center"),
  column("未填", 52, "center"),
  column("还欠", 150, "left"),
] as const;
export type SummaryHeader = (typeof SUMMARY_COLUMNS)[number]["header"];

export const INDICATOR_COLUMNS = [
  column("编号", 48, "center"),
  column("目标任务", 104, "center"),
  column("指标", 156, "left"),
  column("目标值", 86, "center"),
  column("单位", 44, "center"),
  column("上期值", 76, "right"),
  column("完成值", 84, "right"),
  column("完成率", 66, "right"),
  column("判定", 78, "center"),
  column("填报和出处", 330, "left"),
  column("待报单位", 110, "left"),
  column("裁定和说明", 160, "left"),
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
  column("序号", 44, "center"),
  column("程度", 50, "center"),
  column("责任单位", 120, "left"),
  column("编号", 52, "center"),
  column("指标", 150, "left"),
  column("问题", 420, "left"),
  column("文件", 200, "left"),
  column("位置", 110, "left"),
  column("代码", 120, "left"),
] as const;
export type FindingHeader = (typeof FINDING_COLUMNS)[number]["header"];

export const FILING_COLUMNS = [
  column("责任单位", 140, "left"),
  column("表号", 78, "center"),
  column("应报", 46, "center"),
  column("报送截止", 88, "center"),
  column("报送情况", 80, "center"),
  column("文件", 210, "left"),
  column("填报人", 70, "center"),
  column("联系电话", 104, "center"),
  column("填报日期", 90, "center"),
  column("保存时间", 88, "center"),
  column("回执", 100, "center"),
  column("文件指纹", 140, "center"),
  column("说明", 210, "left"),
] as const;
export type FilingHeader = (typeof FILING_COLUMNS)[number]["header"];

export const BUREAU_COLUMNS = [
  column("编号", 48, "center"),
  column("目标任务", 104, "center"),
  column("指标", 150, "left"),
  column("目标值", 86, "center"),
  column("单位", 44, "center"),
  column("上期值", 76, "right"),
  column("本单位填报", 90, "right"),
  column("汇总完成值", 84, "right"),
  column("完成率", 66, "right"),
  column("判定", 78, "center"),
  ...TEXT_COLUMNS.map(({ header, bureau, align }) => column(header, bureau, align)),
  column("问题", 220, "left"),
] as const;
export type BureauHeader = (typeof BUREAU_COLUMNS)[number]["header"] | typeof SCHEDULE_HEADER;

/** The lines of all bureaus below each other, to be filtered. */
export const ALL_BUREAUS_COLUMNS = [
  column("责任单位", 120, "left"),
  column("报送情况", 64, "center"),
  ...BUREAU_COLUMNS,
] as const;
export type AllBureausHeader =
  (typeof ALL_BUREAUS_COLUMNS)[number]["header"] | typeof SCHEDULE_HEADER;
