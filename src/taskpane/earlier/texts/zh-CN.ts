import type { EarlierTexts } from "./texts";

/** 上期值的中文用语。 */
export const chineseEarlier: EarlierTexts = {
  title: "上期值",
  hint: "选上一期的汇总表（.xlsx），用来填“上期值”、和本期比较。",
  choose: "选上期汇总表",
  from: (period, file) => `取自${period}（${file}）`,
  leave: "不用",
  problem: (problem) => ({
    what: `“${problem.file}”${
      problem.why.kind === "not-earlier"
        ? `是 ${problem.why.found} 的，不比现在的报告期早`
        : problem.why.kind === "other-plan"
          ? `是另一份计划（${problem.why.found}）的`
          : problem.why.kind === "unreadable"
            ? "打不开"
            : "不是本程序生成的汇总表"
    }，不能当上期。`,
    next: "请选同一份计划、更早一期的汇总表。",
  }),
};
