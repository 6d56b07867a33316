import type { ListColumn } from "../kit";

const column = <Header extends string>(
  header: Header,
  width: number,
  horizontal: ListColumn["horizontal"],
): ListColumn<Header> => ({ header, width, horizontal });

/** The header of the hidden column that says what each choice makes. */
export const KEY_HEADER = "标识";

export const QUESTION_COLUMNS = [
  column("序号", 44, "center"),
  column("事项", 76, "center"),
  column("编号", 48, "center"),
  column("指标", 130, "left"),
  column("责任单位", 110, "left"),
  column("文件", 130, "left"),
  column("问题", 300, "left"),
  column("可选", 230, "left"),
  column("处理", 76, "center"),
  column("填数", 80, "center"),
  column("理由", 150, "left"),
  column("裁定人", 70, "center"),
  column("日期", 88, "center"),
  { ...column(KEY_HEADER, 60, "left"), hidden: true },
] as const;
export type QuestionHeader = (typeof QUESTION_COLUMNS)[number]["header"];

/** What a person fills in. */
export const TYPED_HEADERS: ReadonlySet<QuestionHeader> = new Set([
  "处理",
  "填数",
  "理由",
  "裁定人",
  "日期",
] as const);
