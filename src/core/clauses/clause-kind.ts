import type { ClauseComparator, ClauseKind, Span } from "./clause";
import type { SaidBefore } from "./comparison-words";
import { doubt, type DraftDoubt } from "./draft";
import type { Figure } from "./figures";
import { isShare } from "./measure-words";

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
  readonly inherited: "rise" | "fall" | null;
  readonly place: Span;
}

/** The kind of a target, which way it goes, and what is not sure about it. */
export interface KindReading {
  readonly kind: ClauseKind;
  readonly direction: "rise" | "fall" | null;
  readonly doubts: readonly DraftDoubt[];
}

const RATE_NAMES =
  /(?:增速|增幅|涨幅|增长率|增长幅度|上涨幅度|涨跌幅|提高幅度|提升幅度)(?:（[^）]*）)?$/;
const FALL_NAMES =
  /(?:降幅|减幅|降低率|下降率|下降幅度|降低幅度|下降比例|减少比例|削减率|压减率|下降|降低|减少|压减|削减)(?:（[^）]*）)?$/;
const RISE_NAMES = /(?:增长|提高|提升|上升|增加)(?:（[^）]*）)?$/;
/** Verbs that make something new: whether what was there counts too is not said. */
const NEW_VERB =
  /^(?:再|计划|预计|共|每年|全年|年均|累计)?(?:新[^能兴型材时零质业媒一消冠疆区华城](?!率))/;
const ADDING = /新增|净增/;
const ADDING_VERB =
  /^(?:再|共|全年|累计)?(?:增加|增设|扩增|增建|增配|扩大|增开|增投|提升|提高|增长)/;
const LESSENING_VERB = /^(?:再|共|全年|累计)?(?:减少|压减|削减|缩减|压缩|降低|减排|节约|节能|节水)/;

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
  const { figure, unit, said, comparator, place } = around;
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
    if (unit === "个百分点" && !isBounded && !said.keeps) return unsure("level", ["rate"]);
  } else if (change !== null) {
    if (isBounded) return unsure("cap", ["increase"]);
    return change === "rise" ? sure("increase", "rise") : unsure("increase", ["level"], "fall");
  }
  if (isBounded) return said.keeps ? unsure("maintain", ["cap"]) : sure("cap");
  if (said.keeps) return sure("maintain");
  if (isPart || said.reaches) return sure("level");
  return readAdding(around, unsure);
}

function rateName({ name }: Around): "rise" | "fall" | null {
  if (RATE_NAMES.test(name)) return "rise";
  if (FALL_NAMES.test(name)) return "fall";
  return RISE_NAMES.test(name) ? "rise" : null;
}

/** 新增, 增加 … at the head of a segment whose figure is an amount. */
function readAdding(
  { said, before, inherited }: Around,
  unsure: (
    kind: ClauseKind,
    other: readonly ClauseKind[],
    direction?: KindReading["direction"],
  ) => KindReading,
): KindReading {
  if (ADDING.test(before)) return sure("increase", "rise");
  if (said.comparator === null || said.comparator === ">" || said.comparator === "about") {
    if (ADDING_VERB.test(before)) return sure("increase", "rise");
    if (LESSENING_VERB.test(before)) return unsure("increase", ["level"], "fall");
  }
  if (NEW_VERB.test(before)) return unsure("increase", ["level"], "rise");
  if (inherited !== null) return unsure("increase", ["level"], inherited);
  return sure("level");
}
