import type { SplitTexts } from "./split-texts";

const listProblems = (problems: readonly { path: string; problem: string }[]): string[] => [
  ...problems.slice(0, 20).map((each) => `  ${each.path || "（整个文件）"}：${each.problem}`),
  ...(problems.length > 20 ? [`  …… 还有 ${problems.length - 20} 处`] : []),
];

/** split 和 collect --up 说的话。 */
export const chineseSplit: SplitTexts = {
  options: {
    target: "要分解的指标编号（可写多次）；不写则按分解表里有的列",
    rule: "合并规则：sum（相加）、each（各自达到）或 weighted（加权平均）；表里写了的按表里的",
    by: "由哪个责任单位分解它承担的部分；不写则分解全部目标",
    district: "空表里先写上这些区县（可写多个）",
    shares: "分解表 .xlsx（区县在左，指标在上），或分解文件 .json",
    share: "只有几个单位时直接写：历下区=30；加权平均再写权重：历下区=96*12（可写多次）",
    id: "生成的计划的编号（不写：原计划编号加 -split）",
    template: "不分解，只生成一份可以填的空分解表 .xlsx",
    out: "要生成的计划 .json，旁边另有同名的 .division.json；--template 时是 .xlsx",
    up: "分解单位自己的填报表：把下级合起来的数填进去，另存到 --up-out",
    upOut: "填好的那份 .xlsx 放在哪里",
    division: "split 写出的 .division.json（不写：计划文件旁边的那一份）",
  },
  columns: ["指标", "规则", "单位", "合计", "目标", "差额"],
  rules: { sum: "相加", each: "各自达到", weighted: "加权平均" },
  standings: { exact: "正好", stricter: "加码", weaker: "不够", other: "—" },
  templateDone: (path, targets) =>
    `已生成空分解表 ${path}：${targets} 项指标。填好以后用 split --shares ${path} --out 区县计划.json`,
  done: (path, division, targets, districts) =>
    `${targets} 项指标分给 ${districts} 个单位：计划 ${path}，分解文件 ${division}，两个放在一起。`,
  next: (path) =>
    `下一步：zerenbiao table --plan ${path} 打印分解情况，zerenbiao distribute --plan ${path} 发填报表。`,
  errors: {
    noShares:
      "要写 --shares 分解表.xlsx，或者 --target 编号 和几个 --share 历下区=30。没有分解表，先用 --template 生成一份。",
    badShare: (word) =>
      `--share 写了“${word}”，应如 历下区=30，加权平均的如 历下区=96*12。数用半角，单位按指标的单位，不写。`,
    oneTarget: () =>
      "--share 一次只分解一项指标：--target 写一个编号。几项指标一起分，用 --shares 分解表.xlsx。",
    invalidShares: (path, problems) =>
      [
        `分解表 ${path} 有 ${problems.length} 处不对：`,
        ...listProblems(problems),
        "写法见 docs/second-level.md。",
      ].join("\n"),
    invalidDivision: (path, problems) =>
      [
        `分解文件 ${path} 有 ${problems.length} 处不对：`,
        ...listProblems(problems),
        "写法见 docs/second-level.md。",
      ].join("\n"),
    badWorkbook: (path, reason) => `${path} 打不开：${reason}。`,
    sharesOfOtherPlan: (path, found, wanted) =>
      `分解表 ${path} 是给计划 ${found} 做的，这次是 ${wanted}。请核对 --plan。`,
    noDivision: (path) =>
      `找不到分解文件 ${path}。--up 要用 split 写出的 .division.json：放在计划文件旁边，或用 --division 写明。`,
    divisionOfOtherPlan: (path, found, wanted) =>
      `分解文件 ${path} 是计划 ${found} 的，台账是 ${wanted} 的。请换成同一次分解的。`,
    badParentForm: (path, problem) => {
      switch (problem.kind) {
        case "no-form":
          return `${path} 不是 zerenbiao distribute 生成的填报表，或表里的标识已经丢失。请用发给你单位的那一份。`;
        case "other-plan":
          return `${path} 是计划 ${problem.found} 的填报表，分解的是 ${problem.wanted}。请换成同一计划的。`;
        case "other-period":
          return `${path} 是 ${problem.found} 这一期的填报表，收的是 ${problem.wanted}。请换成同一期的。`;
        case "other-bureau":
          return `${path} 是${problem.found}的填报表，分解的是${problem.wanted}。请换成${problem.wanted}的。`;
      }
    },
    cannotFill: (path) =>
      `${path} 的结构不能改写，没有填。请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 再试，或照着屏幕上的数自己填。`,
  },
  up: {
    filled: (target, value, parts) => `${target}  填 ${value}（${parts} 个单位）`,
    summary: (filled, all, path) =>
      path === null
        ? `往上填：${all} 项里没有一项能填，没有写文件。`
        : `往上填：${all} 项里填了 ${filled} 项，来源写在“佐证材料”，存在 ${path}；原件没有动。`,
    next: (path) => `下一步：看一遍，补齐其他项，再 zerenbiao check ${path}。`,
    planChanged: () => "注意：上级的填报表是按改过的计划做的，与分解时的不同。请核对目标值。",
  },
};
