import { completionScale, type EntryText, isNumeric, type Plan, type Target } from "../../core";
import { withoutBlanks } from "../kit";
import {
  byKey,
  ENTRY_COLUMNS,
  type EntryHeader,
  FIRST_ENTRY_ROW,
  TEXT_COLUMNS,
} from "./entry-columns";
import type { EntryPlaces } from "./entry-places";

/** What the lines of a form ask for: figures, words about tasks without a figure, or some of each. */
export type LayoutKind = "figures" | "mixed" | "tasks";

/** The column of a form that says by when; figures of the first format have it in their prompt alone. */
export const SCHEDULE_HEADER = "时间节点";
/** A column by what it is for, whatever its header says. */
export type LayoutHeader = EntryHeader | typeof SCHEDULE_HEADER;

export interface LayoutColumn {
  readonly key: LayoutHeader;
  /** What stands above it. */
  readonly header: string;
  /** Pixels. */
  readonly width: number;
}

/** The columns that a bureau's lines need, from the left; 编号 is the last, and hidden. */
export interface FormLayout {
  readonly kind: LayoutKind;
  /** Whether it is the twelve columns of every form of format 1. */
  readonly isFirst: boolean;
  readonly columns: readonly LayoutColumn[];
}

type Columns = readonly (readonly [key: LayoutHeader, header: string, width: number])[];

// prettier-ignore
const MIXED: Columns = [
  ["序号", "序号", 38], ["目标任务", "目标任务", 96], ["指标", "指标", 150], [SCHEDULE_HEADER, SCHEDULE_HEADER, 72],
  ["目标值", "目标值", 86], ["单位", "单位", 42], ["上期值", "上期值", 62], ["完成值", "完成值或进展", 128],
  ["完成率", "完成率", 60], ["判定", "判定", 74], ["未达标原因", "原因或问题", 96], ["下一步措施", "下一步措施", 96],
  ["佐证材料", "佐证材料", 68], ["编号", "编号", 48],
];
// prettier-ignore
const TASKS: Columns = [
  ["序号", "序号", 38], ["目标任务", "目标任务", 120], ["指标", "任务", 190], [SCHEDULE_HEADER, SCHEDULE_HEADER, 84],
  ["上期值", "上期进展", 110], ["完成值", "进展", 180], ["判定", "判定", 76], ["未达标原因", "存在问题", 124],
  ["下一步措施", "下一步", 124], ["佐证材料", "佐证", 90], ["编号", "编号", 48],
];
const FIGURES: Columns = ENTRY_COLUMNS.flatMap(({ header, form }) => [
  ...(header === "目标值" ? ([[SCHEDULE_HEADER, SCHEDULE_HEADER, 72]] as const) : []),
  [header, header, form] as const,
]);

const COLUMNS: Readonly<Record<LayoutKind, Columns>> = {
  figures: FIGURES,
  mixed: MIXED,
  tasks: TASKS,
};

/** The headers of each kind of form by the column they are for: how one that came back is read. */
export const LAYOUT_WORDS: Readonly<Record<LayoutKind, ReadonlyMap<LayoutHeader, string>>> = {
  figures: wordsOf(FIGURES),
  mixed: wordsOf(MIXED),
  tasks: wordsOf(TASKS),
};

function wordsOf(columns: Columns): ReadonlyMap<LayoutHeader, string> {
  return new Map(columns.map(([key, header]) => [key, header]));
}

/** @example wordAboveText("tasks", "reason") // => "存在问题" */
export function wordAboveText(kind: LayoutKind, text: EntryText): string {
  const header = HEADERS_OF_TEXTS[text];
  return LAYOUT_WORDS[kind].get(header) ?? header;
}

const HEADERS_OF_TEXTS = byKey(TEXT_COLUMNS, ({ header }) => header);

const FIRST: FormLayout = {
  kind: "figures",
  isFirst: true,
  columns: ENTRY_COLUMNS.map(({ header, form }) => ({ key: header, header, width: form })),
};

/** Pixels of one page of A4 landscape. */
const FORM_WIDTH = 1036;
/** Where what other columns leave goes. */
const WORDY: readonly LayoutHeader[] = ["指标", "完成值", "未达标原因", "下一步措施"];
/** A figure needs no more than it has. */
const WORDY_OF_FIGURES: readonly LayoutHeader[] = ["指标", "未达标原因", "下一步措施"];

/**
 * The columns that a bureau's lines need. Forms of plans that format 1 can say keep their twelve.
 *
 * @param hasPrevious whether anything is known of the period before
 */
export function chooseLayout(
  plan: Pick<Plan, "isFirstFormat">,
  targets: readonly Target[],
  hasPrevious: boolean,
): FormLayout {
  if (plan.isFirstFormat) return FIRST;
  const kind = layoutKind(targets);
  const optional: readonly (readonly [key: LayoutHeader, isNeeded: boolean])[] = [
    [SCHEDULE_HEADER, kind !== "figures" || targets.some(hasTimeToSay)],
    ["目标任务", kind !== "tasks" || targets.some(({ goal, name }) => !isSame(goal, name))],
    ["上期值", kind === "figures" || hasPrevious],
    ["完成率", kind === "figures" || targets.some((target) => completionScale(target) !== null)],
  ];
  const left = new Set(optional.flatMap(([key, isNeeded]) => (isNeeded ? [] : [key])));
  const needed = COLUMNS[kind].filter(([key]) => !left.has(key));
  const seen = needed.filter(([key]) => key !== "编号");
  const rest = FORM_WIDTH - seen.reduce((sum, [, , width]) => sum + width, 0);
  const takers = kind === "figures" ? WORDY_OF_FIGURES : WORDY;
  const share = Math.trunc(rest / takers.length);
  const odd = rest - share * takers.length;
  return {
    kind,
    isFirst: false,
    columns: needed.map(([key, header, width]) => {
      const more = takers.includes(key) ? share + (key === "指标" ? odd : 0) : 0;
      return { key, header, width: width + more };
    }),
  };
}

/** What lines ask for. */
export function layoutKind(targets: readonly Target[]): LayoutKind {
  const tasks = targets.filter((target) => !isNumeric(target));
  return tasks.length === 0 ? "figures" : tasks.length < targets.length ? "mixed" : "tasks";
}

/** The number of a column on a form as it goes out; 0 where it has none. */
export function columnIn({ columns }: FormLayout, key: LayoutHeader): number {
  return columns.findIndex((column) => column.key === key) + 1;
}

/** Where the lines of such a form stand. */
export function placesIn(layout: FormLayout): EntryPlaces {
  return { firstRow: FIRST_ENTRY_ROW, columnOf: (header) => columnIn(layout, header) };
}

/** What the prompt of a figure would not be enough for. */
function hasTimeToSay(target: Target): boolean {
  if (target.deadline === null || target.schedule !== null) return true;
  return isNumeric(target) && target.final !== null;
}

function isSame(goal: string, name: string): boolean {
  const plain = (text: string) => withoutBlanks(text).replace(/[。；;.]+$/u, "");
  return plain(goal) === plain(name);
}
