import type { RebuildTexts } from "./rebuild-texts";

const OUTCOMES: RebuildTexts["outcomes"] = {
  current: "记入台账",
  replaced: "记入台账（已重发）",
  copy: "同一份的副本",
  contradicting: "没有记：互相矛盾",
  undecided: "没有记：哪份有效不明",
  "other-occasion": "没有记：别的计划或报告期",
  altered: "没有记：身份不清",
  rejected: "没有记：不是填报表",
};

const FACTS = { 表号: "表号", 报送截止: "截止日", createdAt: "生成日期", due: "截止日" } as const;

export const chineseRebuild: RebuildTexts = {
  options: {
    forms: "留底的或收回的填报表，文件或文件夹",
    out: "要写成的发放台账 .json",
    period: "只要这一期的表",
    current: "一个单位有两份表、看不出哪份有效时，这份（表号前 8 位）有效",
  },
  columns: ["责任单位", "表号", "结果", "文件"],
  outcomes: OUTCOMES,
  notJson: (path) => `${path} 应以 .json 结尾：台账写成 JSON，如 发放/ledger.json。`,
  severalOccasions: (found) =>
    `这些表不是同一个计划、同一期的：${found
      .map(({ plan, period, forms }) => `${plan} ${period} 有 ${forms} 份`)
      .join("，")}。一份台账只记一期，请加 --period（计划不同的再加 --plan）说明要哪一期的。`,
  noForms: (reasons) =>
    [
      "没有一份能记进台账的填报表，做不成台账。用自己的计划发的表，请加 --plan 计划文件。",
      ...reasons.slice(0, 10).map((each) => `  ${each}`),
      ...(reasons.length > 10 ? [`  …… 还有 ${reasons.length - 10} 条`] : []),
    ].join("\n"),
  noSuchForm: (word) =>
    `--current 写了“${word}”，应为其中一份表的表号，前 8 位以上，印在填报说明上。`,
  why: (reason) =>
    reason.kind === "differs"
      ? `填报说明上的${FACTS[reason.fact]}是“${reason.printed}”，表里存的是“${reason.said}”，两处不一样，有一处改过。请找没有改过的那份。`
      : `表里存的${FACTS[reason.fact]}是“${reason.said}”，不是日期，改过。请找没有改过的那份。`,
  advice: (outcome) => {
    switch (outcome) {
      case "contradicting":
        return "几份副本的表号一样，单位、计划、截止日却不一样，有的改过。请只给没有改过的那份。";
      case "undecided":
        return "这个单位有两份同一天生成的表，看不出哪份有效。请加 --current 表号 说明；另一份会记成已重发。";
      case "other-occasion":
        return "是别的计划或报告期的表，这份台账不记它。";
      case "altered":
      case "rejected":
      case "current":
      case "replaced":
      case "copy":
        return OUTCOMES[outcome];
    }
  },
  missing: (bureaus) =>
    `${bureaus.join("、")} 没有找到表，台账里没有${bureaus.length === 1 ? "它" : "它们"}：发没发过不知道，没报也不会列为未报。有留底的，连同留底再做一次。`,
  otherVersions: (count) => `有 ${count} 份表是按计划的另一版生成的，照样记了。`,
  done: (path, forms, replaced) =>
    `台账 ${path}：${forms} 份表${replaced > 0 ? `，其中 ${replaced} 份已重发` : ""}。`,
  next: (path) =>
    path === null
      ? "下一步：zerenbiao collect。"
      : `下一步：zerenbiao collect --ledger ${path} 收回 --out 汇总.xlsx。`,
};
