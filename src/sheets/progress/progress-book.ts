/** Heads of the counts by light, in the order in which they are shown: what somebody has to do something about first. */
export const LIGHT_HEADS = [
  ...(["未达标", "红灯", "黄灯", "绿灯", "不计进度", "有数不算", "未填", "份额配合"] as const),
] as const;
export type LightHead = (typeof LIGHT_HEADS)[number];

/** How many lines stand how; a line is counted once. */
export interface LightCounts {
  readonly lines: number;
  readonly by: Readonly<Record<LightHead, number>>;
}

/** What the sheet 进度 says: words and figures as they stand there, so that it can be made again from itself. */
export interface ProgressBook {
  /** 2021年度指标进度 */
  readonly title: string;
  /** The plan's title. */
  readonly plan: string;
  /** Of what, and by what: 报告期：2021年度 · 按交回的填报表 */
  readonly occasion: string;
  /** How it is reckoned, a paragraph each. */
  readonly notes: readonly string[];
  readonly bureaus: readonly BureauLights[];
  readonly all: LightCounts;
  readonly targets: readonly ProgressLine[];
}

export interface BureauLights extends LightCounts {
  readonly bureau: string;
}

export interface ProgressLine {
  readonly id: string;
  readonly name: string;
  /** 市商务局、市科技局 */
  readonly bureaus: string;
  /** 超过 6000 亿元 */
  readonly goal: string;
  /** As it is told; empty where none counts. */
  readonly value: string;
  /** A share of the whole, words for many times the target, null where there is none. */
  readonly completion: number | string | null;
  readonly due: number | null;
  /** 黄灯，落后 6.7 个百分点 */
  readonly light: string;
  /** What it still takes. */
  readonly takes: string;
}
