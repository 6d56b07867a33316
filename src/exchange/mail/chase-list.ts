import { chinese, type Plan } from "../../core";
import { sayOwed, STATUS_WORDS } from "../../sheets";
import type { BureauStanding, Collection } from "../collect";

/** How a bureau that still owes something stands, in the words of a letter. */
export interface OwingStanding {
  readonly state: string;
  /** What it owes, a line each. */
  readonly owed: readonly string[];
}

/** What stands under 报送情况 of a bureau that owes something, whatever the day. */
const OWING = /^(?:未报|逾期|空表|部分报送|退件)/;

/**
 * What a bureau is reminded of, by what stands under 报送情况 and 还欠.
 *
 * @returns null where it owes nothing
 * @example sayOwing("部分报送", "1.1、3.2（待核实）", plan) // => { state: "只报了一部分（部分报送）", owed: ["1.1 品牌…", …] }
 */
export function sayOwing(status: string, owed: string, plan: Plan): OwingStanding | null {
  if (owed === "" && !OWING.test(status)) return null;
  return { state: stateOf(status), owed: listOwed(owed, plan) };
}

function stateOf(status: string): string {
  if (status.startsWith("逾期")) return "还没有报送，已过截止日";
  if (status.startsWith("退件")) return "报来的文件没有收下，需要重报";
  if (status.startsWith("空表")) return "报来的是空表";
  if (status.startsWith("部分报送")) return `只报了一部分（${status}）`;
  if (status.startsWith("未报")) return "还没有报送";
  return status;
}

/** `1.1、3.2（待核实）` as lines with the targets' names. */
function listOwed(owed: string, plan: Plan): string[] {
  if (owed === "") return [];
  return owed.split("、").map((each) => {
    const [id = "", why = ""] = each.split(/(?=[（(])/);
    const target = plan.targetById.get(id);
    return target === undefined ? each : `${id} ${target.name}${why}`;
  });
}

/** The list of those that owe something (催报名单), and how many they are. */
export interface ChaseList {
  readonly bureaus: number;
  readonly text: string;
}

/**
 * Who owes which targets, by when, in the words of reminders: to be pasted into a message. A bureau whose file waits for a person is
 * named apart: it may owe nothing.
 */
export function listChased({ plan, period, asOf, bureaus }: Collection): ChaseList {
  const waiting = bureaus.filter(isWaiting);
  const chased = bureaus.flatMap((standing) => {
    const { status, owed, counts } = standing;
    const owing = sayOwing(STATUS_WORDS[status], sayOwed(owed, counts.targets), plan);
    return owing === null || isWaiting(standing) ? [] : [{ ...standing, ...owing }];
  });
  const lines = [
    `《${plan.title}》${chinese.period(period)}催报名单（截至${chinese.day(asOf)}，${chased.length} 个单位）`,
    ...chased.flatMap(({ bureau, state, owed, due }, index) => [
      `${index + 1}. ${bureau}：${state}${due === null ? "" : `，报送截止${chinese.day(due)}`}。还欠：`,
      ...owed.map((each) => `${INDENT}${each}`),
    ]),
    ...(waiting.length === 0
      ? []
      : [`有文件待确认，先不催：${waiting.map(({ bureau }) => bureau).join("、")}`]),
  ];
  return { bureaus: chased.length, text: `${lines.join("\n")}\n` };
}

/** Two characters, as letters begin their paragraphs. */
const INDENT = "\u3000\u3000";

function isWaiting({ status, files }: BureauStanding): boolean {
  return status === "awaited" && files.some(({ outcome }) => outcome === "unconfirmed");
}
