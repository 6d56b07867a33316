import type { BaselineProblem } from "../progress";

/** What is wrong with a line of a list of baselines. */
export function chineseBaselineProblem(problem: BaselineProblem, finding: string): string {
  switch (problem.kind) {
    case "not-a-list":
      return "应是一列 { target, value, asOf, source }";
    case "missing":
      return `缺 ${problem.field}：指标编号、基期值、基期、来源都要写`;
    case "unknown-key":
      return `不认识的 ${problem.field}，只能有 target、value、asOf、source`;
    case "not-a-text":
      return `${problem.field} 应是文字，写在引号里`;
    case "not-a-value":
      return "基期值应是数字，或者像“120亿元”这样的文字";
    case "unknown-target":
      return `计划里没有指标“${problem.target}”`;
    case "without-figure":
      return `${problem.target} 是定性任务，没有基期值`;
    case "twice":
      return `${problem.target} 前面已经有一行`;
    case "unreadable":
      return `${problem.target.id} 的基期值读不出来：${finding}`;
    case "no-day":
      return `“${problem.received}”不是日期或年份，应像 2019 或 2019-12-31`;
    case "too-late":
      return `基期 ${problem.received} 不在计划开始（${problem.begins}）以前`;
    case "other-than-plan":
      return `这里是 ${problem.received}，计划文件自己写的基期值是 ${problem.planned}，以文件为准，请核对`;
  }
}
