import type { Comparator, Frequency, JointRule, TargetKind } from "../../core";

/** What a field may say, by the word that stands for it on the sheets, and other words that mean the same. */
export interface Words<Value extends string> {
  readonly of: Readonly<Record<Value, string>>;
  readonly also: Readonly<Partial<Record<Value, readonly string[]>>>;
}

/** The words of a list, in its order, as a cell offers them. */
export function choicesOf<Value extends string>(words: Words<Value>): readonly string[] {
  return Object.values<string>(words.of);
}

/**
 * What a word means; null for one that means nothing here.
 *
 * @example meantBy(COMPARATOR_WORDS, "不低于") // => ">="
 */
export function meantBy<Value extends string>(words: Words<Value>, text: string): Value | null {
  const wanted = fold(text);
  // the fields of a record have its type
  const values = Object.keys(words.of) as Value[];
  const own = values.find((value) => fold(words.of[value]) === wanted || fold(value) === wanted);
  if (own !== undefined) return own;
  return values.find((value) => words.also[value]?.some((each) => fold(each) === wanted)) ?? null;
}

/** Full-width and half-width, blanks and brackets around words make no difference. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s()]/g, "")
    .toLowerCase();
}

export const COMPARATOR_WORDS: Words<Comparator> = {
  of: {
    ">=": "达到≥",
    ">": "超过>",
    "<=": "不超过≤",
    "<": "低于<",
    "rank<=": "前N位",
    about: "左右",
    range: "区间",
  },
  also: {
    ">=": [
      ...["≥", "≧", ">=", "=>", "⩾", "达到", "不低于", "不少于", "不小于", "以上", "及以上"],
      ...["至少", "大于等于", "大于或等于", "不低于≥"],
    ],
    ">": [">", "超过", "突破", "大于", "高于", "多于", "以外"],
    "<=": [
      ...["≤", "≦", "<=", "=<", "⩽", "不超过", "不高于", "不多于", "不大于", "以内", "以下"],
      ...["至多", "小于等于", "小于或等于", "控制在", "控制在以内"],
    ],
    "<": ["<", "低于", "少于", "小于", "不满", "不足"],
    "rank<=": ["前", "前N名", "前几位", "前几名", "位次", "名次", "排名前", "进入前"],
    about: ["约", "大约", "约为", "≈", "±", "上下"],
    range: ["范围", "之间", "至", "到", "-", "—", "–", "~", "区间内"],
  },
};

export const KIND_WORDS: Words<TargetKind> = {
  of: {
    level: "水平",
    maintain: "保持",
    increase: "新增",
    rank: "位次",
    cap: "上限",
    rate: "增长率",
    qualitative: "定性",
  },
  also: {
    level: ["总量", "水平或总量", "存量", "达到", "累计", "总数"],
    maintain: ["稳定", "稳定在", "保持在", "维持"],
    increase: ["提升", "增加", "增量", "新增量", "增长量", "提升新增"],
    rank: ["排名", "名次", "排位"],
    cap: ["不超过", "控制", "控制数", "控制在"],
    rate: ["增速", "升降", "增幅", "降幅", "增减率", "变化率", "增长", "下降", "升降率"],
    qualitative: ["任务", "无数字", "定性任务", "工作任务", "不量化"],
  },
};

export const JOINT_WORDS: Words<JointRule> = {
  of: { agree: "数须一致", sum: "相加", lead: "以牵头为准" },
  also: {
    agree: ["一致", "各单位一致", "必须一致", "应一致"],
    sum: ["求和", "合计", "加总", "各单位相加"],
    lead: ["牵头", "牵头为准", "以牵头单位为准", "以首列单位为准"],
  },
};

export const FREQUENCY_WORDS: Words<Frequency> = {
  of: { year: "每年", half: "每半年", quarter: "每季度", month: "每月" },
  also: {
    year: ["年", "年度", "按年", "年报", "每年一次", "一年一次"],
    half: ["半年", "半年度", "按半年", "半年报", "每半年一次", "半年一次"],
    quarter: ["季", "季度", "每季", "按季", "季报", "每季度一次", "一季度一次"],
    month: ["月", "月度", "按月", "月报", "每月一次", "一月一次"],
  },
};

export const DIRECTION_WORDS: Words<"rise" | "fall"> = {
  of: { rise: "上升", fall: "下降" },
  also: { rise: ["增长", "提高", "升", "增加"], fall: ["降低", "减少", "降"] },
};

export const YES_WORDS: Words<"yes" | "no"> = {
  of: { yes: "是", no: "否" },
  also: {
    yes: ["对", "有", "true", "√", "✓", "1", "y", "能", "可以"],
    no: ["不是", "不", "没有", "无", "false", "×", "x", "0", "n", "不能", "不可以"],
  },
};

export const RULE_WORDS: Words<"sameAs" | "increaseAndTotal" | "partsOf"> = {
  of: { sameAs: "同一指标", increaseAndTotal: "总量与新增", partsOf: "其中" },
  also: {
    sameAs: ["相同", "同一个指标"],
    increaseAndTotal: ["新增与总量", "提升与总量", "总量与提升"],
    partsOf: ["分项", "总数与分项"],
  },
};

/** What a bureau was called before, or took over. */
export const CHANGE_WORDS: Words<"formerNames" | "successorOf"> = {
  of: { formerNames: "曾用名", successorOf: "并入" },
  also: { formerNames: ["原名", "改名", "更名"], successorOf: ["合并", "并入的单位", "划入"] },
};

export const COLUMN_WORDS = {
  of: {
    number: "序号",
    category: "区分",
    goal: "目标任务",
    indicator: "量化指标",
    bureaus: "责任单位",
    lead: "牵头单位",
    cooperating: "配合单位",
    leader: "分管领导",
    deadline: "时限",
    base: "基期值",
    target: "目标值",
    cumulative: "累计值",
    attribute: "属性",
    weight: "权重",
    note: "备注",
    extra: "只印不填",
  },
  also: {
    indicator: ["指标", "原文", "主要内容"],
    deadline: ["时间节点", "完成时限"],
    weight: ["分值"],
    extra: ["其他", "照印"],
  },
} as const satisfies Words<string>;

/** The unit of a number that has none. */
export const NO_UNIT = "（无单位）";
const NO_UNIT_TOO = ["无单位", "无量纲", "没有单位"];

export function saysNoUnit(text: string): boolean {
  return [NO_UNIT, ...NO_UNIT_TOO].some((each) => fold(each) === fold(text));
}
