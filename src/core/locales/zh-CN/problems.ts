import type { DecisionProblemCode, PlanProblemCode } from "../../finding";
import { listTexts } from "../filed-words";
import type { ProblemSentences } from "../sentence";
import { DIVISION_PROBLEMS } from "./division-problems";
import { FIELD_PROBLEMS } from "./field-problems";
import { PLAN_BOOK_PROBLEMS } from "./plan-book";

/** 计划文件哪里不对；位置写在前面。 */
const PLAN_PROBLEMS: ProblemSentences<PlanProblemCode> = {
  "blank-ends": () => "首尾有空格",
  "malformed-plan-id": () => "应写成 jinan-brand-2020 这样",
  "malformed-target-id": () => "应写成 17.2 这样",
  "malformed-checksum": () => "应为 64 位十六进制的 sha256 校验值",
  "malformed-period": () => "不是报告期：应写成 2023、2023H1、2023Q3 或 2023-09 这样",
  "none-for-qualitative": () => "定性指标没有这一项",
  "needed-for-numeric": () => "除定性指标外都要有",
  "unit-of-ranks": () => "“位”只用于位次，位次也只用“位”",
  "fraction-of-count": ({ unit }) => `以“${unit}”计的应为整数`,
  "rank-below-one": () => "位次不小于 1",
  "outside-bounds": () => "超出了本指标自己的上下限（bounds）",
  "not-additive": () => "位次、百分数、得分、价格和倍数不能相加",
  "comparator-of-ranks": () => "rank<= 只用于位次，位次也只用 rank<=",
  "comparator-of-caps": () => "不超过类指标的比较词应为 <= 或 <",
  "upper-of-ranges": () => "只用于 range，range 也必须有",
  "upper-not-above": () => "应大于 threshold",
  "bounds-reversed": () => "minimum 大于 maximum",
  "unit-of-rates": () => "增长、下降类（rate）指标的单位应为 %、‰ 或 个百分点",
  "only-for-rates": () => "只用于增长、下降类（rate）指标",
  "only-for-about": () => "只用于比较词 about（左右）",
  "milestone-twice": ({ period }) => `${period} 写了两次`,
  "milestone-too-late": ({ period }) => `${period} 不早于指标自己的时限（deadline）`,
  "shares-need-sum": () => "分给各单位的指标，jointRule 应为 sum，比较词不能是 range",
  "share-twice": ({ bureau }) => `“${bureau}”分了两次`,
  "share-of-stranger": ({ bureau }) => `“${bureau}”不是本格的责任单位`,
  "period-reversed": () => "to 早于 from",
  "valid-before-issued": () => "早于 issuedOn",
  "repeated-source": () => "出处的 id 重复",
  "repeated-bureau": () => "有责任单位列了两次",
  "repeated-row": ({ number }) => `行号 ${number} 重复`,
  "repeated-column": ({ header }) => `表头“${header}”有两列`,
  "unknown-column": ({ header }) => `columns 里没有表头为“${header}”的列`,
  "repeated-group": ({ group }) => `统称“${group}”定义了两次`,
  "repeated-unit": ({ unit }) => `单位“${unit}”声明了两次`,
  "name-taken": ({ name }) => `“${name}”已经是另一个单位或统称的名字`,
  "unlisted-bureau": ({ bureau }) => `“${bureau}”不在计划的责任单位（bureaus）里`,
  "repeated-in-cell": ({ bureau }) => `“${bureau}”在同一格里写了两次`,
  "repeated-target": ({ target }) => `编号 ${target} 重复`,
  "foreign-fragment": () => "不是本格原文的一部分",
  "deadline-before-plan": () => "早于计划开始",
  "unknown-source": ({ document }) => `出处“${document}”不在 sources 里`,
  "idle-bureau": ({ bureau }) => `“${bureau}”没有承担任何指标`,
  "unknown-target": ({ target }) => `没有指标 ${target}`,
  "target-named-twice": () => "同一个指标写了两次",
  "units-differ": ({ targets }) =>
    `单位不同：${listTexts(targets, "、")}。这几项要用同一个单位才能核对`,
  "not-an-increase": ({ target }) => `${target} 不是提升类（increase）指标`,
  "not-a-level": ({ target }) => `${target} 不是水平类（level）指标`,
  "unknown-built-in": ({ plan }) => `没有内置计划 ${plan}`,
  "another-plan": ({ found, wanted }) => `是 ${found}，不是 ${wanted}`,
};

/** 裁定文件哪里不对。 */
const DECISION_PROBLEMS: ProblemSentences<DecisionProblemCode> = {
  "not-a-list": ({ under, isSingle }) =>
    under !== null
      ? `应为数组。裁定写在了“${under}”下面，请只留方括号 [ ] 和里面的内容`
      : isSingle
        ? "应为数组。只有一条裁定，也要用方括号 [ ] 括起来"
        : '应为数组，一条裁定写成 [{ "target": "3.1", "value": 25, "reason": "电话核实", "by": "张三", "on": "2022-01-20" }]',
  "decided-twice": ({ name, other }) =>
    `“${name}”裁定了两次，说的不一样，另一条在 ${other}。请只留一条`,
  "choice-needed": () => "这一行填了内容，“处理”却空着。请从下拉里选一个，或者把这一行清空",
  "not-offered": ({ typed, choices }) => `“${typed}”不在可选里，请选：${choices.join("、")}`,
  "value-needed": ({ choice }) => `选了“${choice}”，请把数填在“填数”里`,
  "value-unwanted": ({ choice }) => `选了“${choice}”，“填数”应空着；要另填一个数，请改选“另填”`,
  "question-lost": () =>
    "这一行隐藏的“标识”没有了，不知道裁定的是什么。请用 zerenbiao decide 重新生成一份",
  "supersedes-itself": ({ file }) => `“${file}”不能代替自己`,
  "not-answering": ({ bureau, target }) => `“${bureau}”不是 ${target} 的责任单位`,
};

export const PROBLEM_SENTENCES: ProblemSentences = {
  ...PLAN_PROBLEMS,
  ...PLAN_BOOK_PROBLEMS,
  ...DECISION_PROBLEMS,
  ...DIVISION_PROBLEMS,
  ...FIELD_PROBLEMS,
};
