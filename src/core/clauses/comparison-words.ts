import type { ClauseComparator } from "./clause";

/** What a word right before a figure says. */
interface WordTraits {
  readonly comparator?: ClauseComparator;
  /** 保持在, 稳定在 */
  readonly keeps?: true;
  /** 控制在 */
  readonly caps?: true;
  /** 增长, 下降: what follows is a change. */
  readonly change?: "rise" | "fall";
  /** 同比, 力争, 累计: says nothing about the figure. */
  readonly isSoft?: true;
  /** 高于平均水平2个百分点, 高2个百分点: what follows is measured from another figure. */
  readonly isReference?: true;
}

const words = (traits: WordTraits, list: string): [string, WordTraits][] =>
  list.split(" ").map((word) => [word, traits]);

/**
 * Words before a figure, told by what they say (Civil Code art. 1259: 以上, 以内 include the number, 超过, 不满 do not). The longest
 * that fits counts, so that 不超过 is never read as 超过.
 */
const WORDS: readonly (readonly [string, WordTraits])[] = [
  ...words(
    { comparator: "<=", caps: true },
    "控制在 控制到 严控在 限制在 控制 不超过 不得超过 不高于 不大于 不多于 不突破 不超出 不得高于 至多 最多 ≤ <= 小于等于 低于或等于 不得突破 不超",
  ),
  ...words(
    { comparator: "<=", caps: true },
    "压减到 压减至 压降到 压降至 下降到 下降至 降低到 降低至 降到 降至 减少到 减少至 减到 减至 缩短到 缩短至 压缩到 压缩至 缩减到 缩减至 缩小到 缩小至 回落到 回落至 精简到 精简至 削减到 削减至 下降为 降低为 压缩为 缩短为 降为 压到",
  ),
  ...words({ comparator: "<", caps: true }, "低于 少于 小于 不满 不足 不到 短于 <"),
  ...words(
    { comparator: ">=" },
    "不低于 不得低于 不少于 不得少于 不小于 不短于 不下于 达到 达 达成 达标 至少 ≥ >= 大于等于 到 至 达到或超过",
  ),
  ...words(
    { comparator: ">=" },
    "提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 上升到 上升至 扩大到 扩大至 拓展到 拓展至 发展到 增至 增到 升至 升到 达至 扩展到 扩展至 提至 提到 延长到 延长至 提高为 提升为 增加为 壮大到",
  ),
  ...words({ comparator: ">" }, "超过 超 突破 高于 大于 多于 逾 > 跨越 跃上 迈上"),
  ...words({ comparator: "about" }, "约 约为 大约 接近 大致 近"),
  ...words(
    { keeps: true, comparator: ">=" },
    "保持在 稳定在 维持在 巩固在 稳定保持在 达到并保持在 达到并稳定在 回升并稳定在 保持 维持 稳控在",
  ),
  ...words(
    { change: "rise" },
    "增长 提升 提高 增加 新增 净增 上升 扩大 增 增幅 净增加 递增 增速 增速为 再增 提速 升高 增收 增产 增长率 涨幅 增幅为 提高了 扩增 增值 前进 进位 前移",
  ),
  ...words(
    { change: "fall" },
    "下降 降低 减少 压减 削减 缩减 压缩 缩短 缩小 下调 降 减 降幅 递减 压降 下降率 降低率 减幅 减少了 精简 减负",
  ),
  ...words(
    { isSoft: true },
    "力争 争取 确保 努力 预计 原则上 基本 全部 均 都 分别 各 共 共计 总计 累计 合计 平均 同比 环比 年均 也 要 应 须 应当 稳步 持续 再 已 可 将 计划 全年 实际 名义 进一步 成功 稳定 为 是 比例 目标为 目标值 左右 年度 有望 力保 每年 逐步 新 总共 了 合理 有效 确定为 预期 预期目标为 一律 应达到 以 按 就近 ： 〔 [ ， 动态 年 提前 率先 全面 再次 规划 预期为 努力实现 实现 完成 大幅 明显 两年 三年 四年 五年 十年",
  ),
  ...words({ isReference: true }, "最高 最低 高 高出 低 快于 快 领先 高于全国 高于全省 高于全市"),
].sort(([left], [right]) => right.length - left.length);

/** What the words before a figure say together. */
export interface SaidBefore {
  /** Where the name ends and these words begin. */
  readonly nameEnd: number;
  readonly comparator: ClauseComparator | null;
  readonly keeps: boolean;
  readonly caps: boolean;
  readonly change: "rise" | "fall" | null;
  /** 增至, 降到: the change is said, its end is the figure. */
  readonly reaches: boolean;
  readonly isReference: boolean;
  readonly isAnnual: boolean;
}

/** Ends of names that a word seems to end: 增速, 到 of 找到, 超 of 高超. */
const PART_OF_NAME =
  /(?:最近|附近|发达|得到|直达|直到|周到|等级|人均|户均|亩均|单位|新年|当年|成年|青少年|常年|产业基本|自然增长率)$/;

/**
 * Reads backwards from a figure while the words say something about it.
 *
 * @param view the text with names and days covered
 */
export function readBefore(view: string, from: number, figureAt: number): SaidBefore {
  let end = figureAt;
  let comparator: ClauseComparator | null = null;
  let change: SaidBefore["change"] = null;
  const flags = { keeps: false, caps: false, reaches: false, isReference: false, isAnnual: false };
  for (;;) {
    const before = view.slice(Math.max(from, end - LONGEST_WORD), end);
    // a day between the name and the figure
    if (before.endsWith("\uE001")) {
      end -= 1;
      continue;
    }
    // 提高到2025年的45%
    if (before.endsWith("\uE001的")) {
      end -= 2;
      continue;
    }
    if (PART_OF_NAME.test(before)) break;
    const found = WORDS.find(([word]) => before.endsWith(word));
    if (found === undefined) break;
    const [word, traits] = found;
    if (isNameEnd(word, traits, comparator, change, before)) break;
    if (/年均|每年|年度/.test(word)) flags.isAnnual = true;
    if (traits.comparator !== undefined) comparator = join(comparator, traits.comparator);
    if (/[到至为]$/.test(word) && /^(?:[提增上扩拓发升降下减压缩回精削延壮]|达至)/.test(word))
      flags.reaches = true;
    flags.keeps ||= traits.keeps === true;
    flags.caps ||= traits.caps === true;
    flags.isReference ||= traits.isReference === true;
    change ??= traits.change ?? null;
    end -= word.length;
  }
  return { nameEnd: end, comparator, change, ...flags };
}

/** The words nearest to the figure win; 达到约100 is about 100. */
function join(nearer: ClauseComparator | null, farther: ClauseComparator): ClauseComparator {
  return nearer ?? farther;
}

/** 增速 and 涨幅 name what is measured where a comparison stands behind them; 控制 needs a figure right behind it. */
function isNameEnd(
  word: string,
  traits: WordTraits,
  comparator: ClauseComparator | null,
  change: SaidBefore["change"],
  before: string,
): boolean {
  if (/^(?:增速|增幅|涨幅|降幅|增长率|下降率|降低率|减幅|比例|增速为)$/.test(word))
    return comparator !== null;
  // 改造提升100个: what is done to them, not how many more
  if (
    traits.change !== undefined &&
    /(?:改造|整治|优化|维修|更新|修缮|新建|养护|绿化)$/.test(before.slice(0, -word.length))
  ) {
    return true;
  }
  // 提升达到100个
  if (traits.change !== undefined && comparator !== null) return true;
  if (traits.isReference === true) return before.length === word.length;
  if (word === "年" || word === "新" || word === "以" || word === "按")
    return change === null && comparator === null;
  return false;
}

/** As far back as any word and its context reach. */
const LONGEST_WORD = 24;

const SUFFIXES: readonly (readonly [RegExp, ClauseComparator])[] = [
  [/^(?:（含）)?(?:及)?(?:以上|之上)/, ">="],
  [/^(?:（含）)?(?:及)?(?:以下|以内|之内|之下)|^内(?=$|[，。；、）\n])/, "<="],
  [/^(?:左右|上下|的水平左右)/, "about"],
];

/** What stands right behind a figure: 以上, 以内, 左右. */
export interface SaidBehind {
  readonly comparator: ClauseComparator | null;
  readonly length: number;
}

export function readBehind(view: string, place: number): SaidBehind {
  // 200个（标准桩）以上
  const [bracket = ""] = /^\uE002{1,30}(?=[以之左及])/.exec(view.slice(place, place + 31)) ?? [];
  const start = place + bracket.length;
  const behind = view.slice(start, start + 8);
  for (const [suffix, comparator] of SUFFIXES) {
    const match = suffix.exec(behind);
    if (match !== null) return { comparator, length: bracket.length + match[0].length };
  }
  return { comparator: null, length: 0 };
}
