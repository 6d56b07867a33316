import { Big, chinese, formatFigure, type LightLimits } from "../../core";
import type { LightCounts, LightHead, ProgressBook, ProgressLine } from "../../sheets";
import { markOf, type ProgressGroup, type ProgressNow, type StandingNow } from "../progress";
import { targetWithUnit, withUnit } from "./figures";
import { chineseReport } from "./zh-report";

/** What the standing was taken from: what came back, or the table in which the office follows its targets. */
export type ProgressBasis = "collection" | "table";

const BASES: Readonly<Record<ProgressBasis, string>> = {
  collection: "按交回的填报表",
  table: "按校验过的指标跟踪表",
};

/** The word that each group is counted under. */
const HEADS: Readonly<Record<ProgressGroup, LightHead>> = {
  ...{ missed: "未达标", red: "红灯", yellow: "黄灯", green: "绿灯" },
  ...{ unpaced: "不计进度", held: "有数不算", blank: "未填", part: "份额配合" },
};

/**
 * What the sheet 进度 says of how a plan stands, in the words of the report. Every line is counted once, a missed one as missed.
 *
 * @param lights by which the standing was reckoned
 */
export function tellProgress(
  { plan, period, targets, bureaus }: ProgressNow,
  basis: ProgressBasis,
  lights: LightLimits,
): ProgressBook {
  const points = (share: number): number => new Big(share).times(100).abs().toNumber();
  return {
    title: `${chinese.period(period)}指标进度`,
    plan: plan.title,
    occasion: `报告期：${chinese.period(period)} · ${BASES[basis]}`,
    notes: chineseReport.method(points(lights.greenDownTo), points(lights.yellowDownTo)),
    bureaus: bureaus.map(({ bureau, lines }) => ({ bureau, ...countLights(lines) })),
    all: countLights(targets),
    targets: targets.map(tellLine),
  };
}

function countLights(lines: readonly StandingNow[]): LightCounts {
  const by: Record<LightHead, number> = {
    ...{ 未达标: 0, 红灯: 0, 黄灯: 0, 绿灯: 0 },
    ...{ 不计进度: 0, 有数不算: 0, 未填: 0, 份额配合: 0 },
  };
  for (const line of lines) by[HEADS[markOf(line)]] += 1;
  return { lines: lines.length, by };
}

function tellLine(line: StandingNow): ProgressLine {
  const { target, value, words, completion, pace, bureaus } = line;
  return {
    ...{ id: target.id, name: target.name, bureaus: bureaus.join("、") },
    goal: targetWithUnit(target, chinese),
    value: value === null ? words : withUnit(target, value),
    completion: completion === null ? null : sayShare(completion),
    due:
      pace === null
        ? null
        : pace.due.round(3, pace.ahead.eq(0) ? Big.roundDown : Big.roundUp).toNumber(),
    light: sayLight(line),
    takes: line.gap === null && line.remaining === null ? "" : chineseReport.takes(line),
  };
}

/** The light with how far behind it is, and the verdict where it says more than that. */
function sayLight(line: StandingNow): string {
  const { verdict, held, breach, pace } = line;
  const word = verdict === null ? HEADS.part : chinese.verdicts[verdict];
  const isTold = pace !== null && verdict === "in-progress";
  const beside = [
    ...(pace === null ? [] : [chineseReport.pace(line)]),
    ...(held === null ? [] : [chineseReport.held(held)]),
    ...(breach === null ? [] : [chineseReport.breach(breach)]),
  ];
  return [...(isTold ? [] : [word]), ...beside].join("，");
}

/** Rounded down, so that a near miss never reads 100 %; many times the target in words. */
function sayShare(completion: Big): number | string {
  return completion.abs().gte(10)
    ? `${formatFigure(completion.round(0, Big.roundDown))} 倍`
    : completion.round(3, Big.roundDown).toNumber();
}
