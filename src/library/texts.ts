import type { PreviousProblem } from "../exchange";
import type { PlacedMistake } from "./errors";
import type { Language } from "./language";

/** What the library says of a call that cannot be carried out, in one language. */
export interface LibraryTexts {
  unknownPlan(id: string, builtIn: readonly string[]): string;
  readonly planNotJson: string;
  badPlan(problems: readonly PlacedMistake[]): string;
  badPeriod(value: string): string;
  periodBeforePlan(period: string, year: number): string;
  badDay(option: string, value: string): string;
  unknownBureaus(names: readonly string[], known: readonly string[]): string;
  badJoint(target: string, rule: string, problem: "no-target" | "no-rule" | "not-additive"): string;
  badLedger(reason: string): string;
  formTwice(formId: string): string;
  otherPlan(found: string, wanted: string): string;
  otherPeriod(found: string, wanted: string): string;
  unreadablePrevious(reason: string): string;
  wrongPrevious(problem: PreviousProblem, period: string): string;
  badDecisions(problems: readonly PlacedMistake[]): string;
  readonly planNotOurs: string;
  readonly targetNotOurs: string;
  readonly collectionNotOurs: string;
  /** Notes beside forms that were made. */
  dueChanged(earlier: string | null, now: string | null): string;
  readonly planChanged: string;
  jointDiffers(target: string, rule: string, bureaus: readonly string[]): string;
}

/** The library's own words in a language. */
export function textsFor(language: Language): LibraryTexts {
  return TEXTS[language];
}

const SHOWN = 20;

/** The mistakes one below the other, no more than a person reads. */
function listProblems(problems: readonly PlacedMistake[], whole: string): string {
  return problems
    .slice(0, SHOWN)
    .map(({ path, problem }) => `\n  ${path === "" ? whole : path}: ${problem}`)
    .join("");
}

const chinese: LibraryTexts = {
  unknownPlan: (id, builtIn) =>
    `没有内置计划“${id}”。内置的有：${builtIn.join("、")}。自己的计划请传入文件的字节，或解析好的 JSON。`,
  planNotJson: "计划读不出来：应为 UTF-8 的 JSON。",
  badPlan: (problems) => `计划有 ${problems.length} 处不对：${listProblems(problems, "整个文件")}`,
  badPeriod: (value) =>
    `period 写了“${value}”，应为 2021（年）、2021H1（半年）、2021Q3（季度）或 2021-09（月）。`,
  periodBeforePlan: (period, year) => `报告期 ${period} 早于计划的第一年 ${year}。请核对 period。`,
  badDay: (option, value) => `${option} 写了“${value}”，应为存在的日期，如 2022-01-15。`,
  unknownBureaus: (names, known) =>
    `计划里没有责任单位“${names.join("、")}”。计划里有：${known.join("、")}。`,
  badJoint: (target, rule, problem) => {
    switch (problem) {
      case "no-target":
        return `joint 写了“${target}”，计划里没有这个指标。应为指标编号，如 3.1。`;
      case "no-rule":
        return `joint 给 ${target} 写了“${rule}”，规则应为 agree、sum 或 lead。`;
      case "not-additive":
        return `joint 给 ${target} 写了 sum，位次、百分数、得分、价格、倍数和定性指标不能相加。`;
    }
  },
  badLedger: (reason) => `发放台账读不出来（${reason}）。应为 distribute 给出的那一份，没有改过。`,
  formTwice: (formId) => `表号 ${formId} 写了两次`,
  otherPlan: (found, wanted) => `台账是计划 ${found} 的，这次是 ${wanted}。请换成同一计划的。`,
  otherPeriod: (found, wanted) => `台账是 ${found} 这一期的，这次是 ${wanted}。请换成同一期的。`,
  unreadablePrevious: (reason) => `上期汇总表打不开：${reason}。`,
  wrongPrevious: (problem, period) => {
    switch (problem.kind) {
      case "not-consolidated":
        return "上期汇总表不是 collect 生成的汇总表。请换成上期的汇总表。";
      case "other-plan":
        return `上期汇总表是计划 ${problem.found} 的。请换成同一计划的。`;
      case "not-earlier":
        return `上期汇总表是 ${problem.found} 这一期的，不早于 ${period}。请换成更早一期的汇总表。`;
    }
  },
  badDecisions: (problems) =>
    `裁定有 ${problems.length} 处不对：${listProblems(problems, "整个文件")}`,
  planNotOurs: "plan 应为 loadPlan 给出的计划。",
  targetNotOurs: "target 应为计划的 targets 里的一项指标。",
  collectionNotOurs: "collection 应为 collect 给出的结果。",
  dueChanged: (earlier, now) =>
    `以前发出的表写的截止日是 ${earlier ?? "未定"}，这次是 ${now ?? "未定"}。以前的表不会变。`,
  planChanged: "计划在上次发放之后改过。以前发出的表不会变。",
  jointDiffers: (target, rule, bureaus) =>
    `这次 ${target} 按 ${rule} 发，以前发给${bureaus.join("、")}的表不是这样问的，收回来合不成一个数。请给这些单位也重发。`,
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const english: LibraryTexts = {
  unknownPlan: (id, builtIn) =>
    `There is no built-in plan “${id}”; there is: ${builtIn.join(", ")}. Pass a plan of your own as bytes or parsed JSON.`,
  planNotJson: "The plan cannot be read: it must be JSON in UTF-8.",
  badPlan: (problems) =>
    `The plan has ${plural(problems.length, "mistake")}:${listProblems(problems, "(the whole file)")}`,
  badPeriod: (value) =>
    `period is “${value}”; it takes 2021 (year), 2021H1 (half), 2021Q3 (quarter) or 2021-09 (month).`,
  periodBeforePlan: (period, year) =>
    `Period ${period} lies before the plan's first year ${year}. Check period.`,
  badDay: (option, value) =>
    `${option} is “${value}”; it takes a day that exists, such as 2022-01-15.`,
  unknownBureaus: (names, known) =>
    `The plan has no bureau ${names.join(", ")}. It has: ${known.join(", ")}.`,
  badJoint: (target, rule, problem) => {
    switch (problem) {
      case "no-target":
        return `joint names “${target}”, which the plan has not. It takes a target's id, such as 3.1.`;
      case "no-rule":
        return `joint gives ${target} “${rule}”; the rule is agree, sum or lead.`;
      case "not-additive":
        return `joint gives ${target} sum; ranks, percentages, scores, prices, factors and words do not add up.`;
    }
  },
  badLedger: (reason) =>
    `The ledger cannot be read (${reason}). Pass the one that distribute gave, unchanged.`,
  formTwice: (formId) => `the form id ${formId} stands there twice`,
  otherPlan: (found, wanted) =>
    `The ledger is of plan ${found}; this is ${wanted}. Pass one of the same plan.`,
  otherPeriod: (found, wanted) =>
    `The ledger is of period ${found}; this is ${wanted}. Pass one of the same period.`,
  unreadablePrevious: (reason) => `The earlier workbook cannot be opened: ${reason}.`,
  wrongPrevious: (problem, period) => {
    switch (problem.kind) {
      case "not-consolidated":
        return "The earlier workbook is none that collect made. Pass the period before's.";
      case "other-plan":
        return `The earlier workbook is of the plan ${problem.found}. Pass one of the same plan.`;
      case "not-earlier":
        return `The earlier workbook is of ${problem.found}, which is not before ${period}. Pass an earlier period's.`;
    }
  },
  badDecisions: (problems) =>
    `The decisions have ${plural(problems.length, "mistake")}:${listProblems(problems, "(all of it)")}`,
  planNotOurs: "plan must be one that loadPlan gave.",
  targetNotOurs: "target must be one of a plan's targets.",
  collectionNotOurs: "collection must be one that collect gave.",
  dueChanged: (earlier, now) =>
    `Forms sent out before say ${earlier ?? "no due date"}, these say ${now ?? "no due date"}. The earlier forms stay as they are.`,
  planChanged:
    "The plan has changed since forms were last sent out. The earlier forms stay as they are.",
  jointDiffers: (target, rule, bureaus) =>
    `${target} now goes out by the rule ${rule}, but the earlier forms of ${bureaus.join(", ")} ask otherwise; what they bring back does not go together. Make these anew, too.`,
};

const TEXTS: Readonly<Record<Language, LibraryTexts>> = { "zh-CN": chinese, "en-US": english };
