import type { ClauseComparator, ClauseKind, Span } from "./clause";
import type { SaidBefore } from "./comparison-words";
import { doubt, type DraftDoubt } from "./draft";
import type { Figure } from "./figures";
import { isShare } from "./measure-words";

/** The verb at the head of a list, as it holds for its later parts: 新增 (rise), 减少 (fall), 新建 (new). */
export type Inherited = "rise" | "fall" | "new" | null;

/** What the words around a figure say. */
export interface Around {
  readonly figure: Figure;
  readonly unit: string | null;
  readonly said: SaidBefore;
  readonly comparator: ClauseComparator;
  /** The words of the segment before the figure, names and days covered. */
  readonly before: string;
  /** The name, as text. */
  readonly name: string;
  /** 新增 at the head of the piece, of which this segment is a later part. */
  readonly inherited: Inherited;
  readonly place: Span;
}

/** The kind of a target, which way it goes, and what is not sure about it. */
export interface KindReading {
  readonly kind: ClauseKind;
  readonly direction: "rise" | "fall" | null;
  readonly doubts: readonly DraftDoubt[];
}

const RATE_NAMES =
  /(?:增速|增幅|涨幅|(?<!自然)增长率|增长幅度|上涨幅度|涨跌幅|提高幅度|提升幅度)(?:（[^）]*）)?$/;
const FALL_NAMES =
  /(?:降幅|减幅|降低率|下降率|下降幅度|降低幅度|下降比例|减少比例|削减率|压减率|下降|降低|减少|压减|削减)(?:（[^）]*）)?$/;
const RISE_NAMES = /(?:增长|提高|提升|上升|增加)(?:（[^）]*）)?$/;
/** Verbs that make something new: whether what was there counts too is not said. */
const NEW_VERB =
  /(?<![更创革翻最高])新(?:建|改|扩|(?<=^新)、|培育|引进|认定|开工|开通|发展|开设|设|注册|签|打造|植|造|上(?!市)|创|获|投|评|命名|布局|购|招|入|晋|办|成立|立项|推|转化|配)/;
const ADDING = /新增|净增/;
/** 新增劳动力平均受教育年限 is measured, not counted. */
const MEASURED = /(?:年限|水平|强度|密度|指数|系数|率|比例|占比|比重)(?:（[^）]*）)?$/;
const ADDING_VERB =
  /^(?:再|共|全年|累计)?(?:增加|增设|扩增|增建|增配|扩大|增开|增投|提升(?!改造|质)|提高|增长)/;
/** 提升12所学校, 全年提升约12所学校: what is done to them, not how many more. */
const IMPROVING_VERB = /^(?:再|共|全年|累计)?(?:提升|提高|扩大)/;
const IMPROVING_ALONE = new RegExp(`${IMPROVING_VERB.source}.?$`);
const LESSEN = "减少|压减|削减|缩减|压缩(?!天然气|空气|机)|降低";
const LESSENING_VERB = new RegExp(`^(?:再|共|全年|累计)?(?:${LESSEN}|减排|节约|节能|节水)`);
/** Verbs with what is to change behind them, as text or covered. */
const headOf = (verbs: string): RegExp =>
  new RegExp(`^(?:再|共|全年|累计|力争|确保)?(?:${verbs})(?=[\\u4e00-\\u9fff“\\uE000-\\uE0ff]{2})`);
const LESSENING_HEAD = headOf(`${LESSEN}|缩短|精简`);
const RAISING_HEAD = headOf("增加|提高|提升|扩大");

/** 压减一般性支出: what is to become less stands behind its verb. */
export const isLessened = (before: string): boolean => LESSENING_HEAD.test(before);

/** A verb of its own: the 新增 at the head of the list says nothing about it. */
const OWN_VERB =
  /^(?:改造|提升|规划建设|拟建设|建设|建成|培育|打造|完成|开放|实施|推动|引进|开展|组织|举办|支持|整治|治理|修复|淘汰|关停|更新|购置|投放|培训|发放|创建|竣工|开工)/;
const COUNTED = /^万?[个所家条项处座户]/;

const sure = (kind: ClauseKind, direction: KindReading["direction"] = null): KindReading => ({
  kind,
  direction,
  doubts: [],
});

/**
 * What kind of target the words make of a figure.
 *
 * @example the 8% of 增长8%以上 is a rate, the 1400亿元 of 提升1400亿元 an increase
 */
export function readKind(around: Around): KindReading {
  const { figure, unit, said, comparator, before, name, place } = around;
  const unsure = (
    kind: ClauseKind,
    other: readonly ClauseKind[],
    direction: KindReading["direction"] = null,
  ): KindReading => ({
    kind,
    direction,
    doubts: [doubt("kind-unsure", "info", place, [kind, ...other])],
  });
  if (figure.isRank) return sure("rank");
  const isBounded = comparator === "<=" || comparator === "<" || said.caps;
  const change = said.reaches ? null : said.change;
  const isPart = isShare(unit) || unit === "倍";
  if (isPart) {
    const rate = change ?? rateName(around);
    if (rate !== null) {
      if (isBounded)
        return said.change === null ? unsure("cap", ["rate"]) : unsure("rate", ["cap"], rate);
      return said.keeps ? unsure("rate", ["maintain"], rate) : sure("rate", rate);
    }
    const led = isBounded || said.keeps || said.reaches || unit === "倍" ? null : ledBy(before);
    // 压减一般性支出5%: by how much; of 降低失业率5% it may as well be down to which
    if (led !== null) {
      const isMeasured = MEASURED.test(name) && unit !== "个百分点";
      if (!isMeasured) return sure("rate", led);
      return led === "fall" ? unsure("rate", ["level"], led) : unsure("level", ["rate"]);
    }
    // 减少环节2个、材料30%以上: the verb holds for the share, too
    const isPlain = !isBounded && !said.keeps && !said.reaches && unit !== "倍";
    if (around.inherited === "fall" && isPlain && !OWN_VERB.test(before) && !MEASURED.test(name)) {
      return unsure("rate", ["level"], "fall");
    }
    if (unit === "个百分点" && !isBounded && !said.keeps) return unsure("level", ["rate"]);
  } else if (change === "rise" && IMPROVING_ALONE.test(before) && COUNTED.test(unit ?? "")) {
    return unsure("level", ["increase"]);
  } else if (change !== null) {
    if (isBounded) return unsure("cap", ["increase"]);
    if (unit === "位" || unit === "名次") return unsure("increase", ["rank"], change);
    return change === "rise" ? sure("increase", "rise") : unsure("increase", ["level"], "fall");
  }
  if (isBounded) return said.keeps ? unsure("maintain", ["cap"]) : sure("cap");
  if (said.keeps) return sure("maintain");
  if (isPart || said.reaches) return sure("level");
  // 给予50万元奖励 is a measure
  if ((unit ?? "").endsWith("元") && /给予|奖励|补助|资助|补贴标准|奖补/.test(before))
    return unsure("level", []);
  return readAdding(around, unsure);
}

/** The verb before the thing that is to change: 压减 (fall), 提高 (rise). */
function ledBy(before: string): "rise" | "fall" | null {
  // 提高覆盖率到36%
  if (/[至到]$/.test(before)) return null;
  if (isLessened(before)) return "fall";
  return RAISING_HEAD.test(before) ? "rise" : null;
}

function rateName({ name }: Around): "rise" | "fall" | null {
  if (RATE_NAMES.test(name)) return "rise";
  if (FALL_NAMES.test(name)) return "fall";
  return RISE_NAMES.test(name) ? "rise" : null;
}

/** 新增, 增加 … at the head of a segment whose figure is an amount. */
function readAdding(
  { said, before, unit, inherited, name }: Around,
  unsure: (
    kind: ClauseKind,
    other: readonly ClauseKind[],
    direction?: KindReading["direction"],
  ) => KindReading,
): KindReading {
  if (/新增(?:、|和|及)/.test(before)) return unsure("increase", ["level"], "rise");
  if (ADDING.test(before) && !MEASURED.test(name)) return sure("increase", "rise");
  if (IMPROVING_VERB.test(before) && COUNTED.test(unit ?? "")) {
    return unsure("level", ["increase"]);
  }
  if (said.comparator === null || said.comparator === ">" || said.comparator === "about") {
    if (ADDING_VERB.test(before)) return sure("increase", "rise");
    if (LESSENING_VERB.test(before)) return unsure("increase", ["level"], "fall");
  }
  if (/(?<![更创革翻最高])新建?(?:、|和|及)?(?:改|扩)/.test(before))
    return unsure("level", ["increase"]);
  // 新（改）建, its bracket covered
  if (/新\uE002+建/.test(before)) return unsure("level", ["increase"]);
  if (NEW_VERB.test(before)) return unsure("increase", ["level"], "rise");
  if (OWN_VERB.test(before)) return sure("level");
  if (inherited === "rise" && said.comparator !== ">=") return sure("increase", "rise");
  if (inherited !== null)
    return unsure("increase", ["level"], inherited === "fall" ? "fall" : "rise");
  return sure("level");
}
