/** How targets of a kind behave. */
export interface KindTraits {
  /** Whether the value is a total that has to grow to its threshold: then a completion and a pace say something, a fall does not. */
  readonly grows: boolean;
  /** Whether growth is measured from the baseline; a total of increases starts from zero. */
  readonly startsFromBaseline: boolean;
  /** Whether the line holds in every period, not only at the deadline. */
  readonly everyPeriod: boolean;
  /** Whether a value below zero can be. */
  readonly mayBeNegative: boolean;
}

const PLAIN: KindTraits = {
  grows: false,
  startsFromBaseline: false,
  everyPeriod: false,
  mayBeNegative: false,
};

/** The kinds of targets that have a number to reach. */
export const KINDS = {
  /** A level that is to be reached. */
  level: { ...PLAIN, grows: true, startsFromBaseline: true },
  /** 保持、稳定在 */
  maintain: { ...PLAIN, everyPeriod: true },
  /** 提升、新增: cumulative since the plan began */
  increase: { ...PLAIN, grows: true, mayBeNegative: true },
  /** 位次 */
  rank: PLAIN,
  /** 不超过 */
  cap: PLAIN,
  /** 比上年增长、下降: a change against a base that the plan names; below zero it went the other way */
  rate: { ...PLAIN, mayBeNegative: true },
} as const satisfies Readonly<Record<string, KindTraits>>;
export type NumericKind = keyof typeof KINDS;

/** 定性 has words instead of a number. */
export type TargetKind = NumericKind | "qualitative";

export function isNumericKind(kind: TargetKind): kind is NumericKind {
  return kind !== "qualitative";
}

/** Every kind, in the order in which a plan's author meets them. */
export const TARGET_KINDS = [...(Object.keys(KINDS) as NumericKind[]), "qualitative"] as const;
