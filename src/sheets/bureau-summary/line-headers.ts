import { LAYOUT_WORDS, SCHEDULE_HEADER } from "../line";

/** The columns of a consolidated workbook's lists of bureaus that a summary prints. */
export const LINE_HEADERS = [
  ...(["责任单位", "编号", "指标", SCHEDULE_HEADER, "目标值", "单位", "上期值"] as const),
  ...(["本单位填报", "汇总完成值", "完成率", "判定"] as const),
  ...(["未达标原因", "下一步措施", "佐证材料", "问题"] as const),
] as const;
export type LineHeader = (typeof LINE_HEADERS)[number];

/** Lists of plans with tasks call their columns by the words of their forms: 任务 is 指标. */
export function headerMeantBy(words: string): LineHeader | null {
  return OTHER_WORDS.get(words) ?? null;
}

const OTHER_WORDS: ReadonlyMap<string, LineHeader> = new Map(
  Object.values(LAYOUT_WORDS).flatMap((layout) =>
    [...layout].flatMap(([key, words]) => {
      const header = LINE_HEADERS.find((each) => each === key);
      return header === undefined || words === header ? [] : [[words, header] as const];
    }),
  ),
);
