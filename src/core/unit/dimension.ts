/** How the values of a dimension behave, told once for reading, checking, merging and printing. */
export interface DimensionTraits {
  /**
   * Whether values of several bureaus may be added up to one, and only grow while a total is followed. Percentages, scores, prices
   * and ranks say how things are, not how much there is in all: 45 分 and 45 分 are not 90 分.
   */
  readonly adds: boolean;
  /** Counted in whole numbers. */
  readonly whole: boolean;
  /** Whether 万 and 亿 may stand before its units: nobody counts in 百% or 万位. */
  readonly takesMagnitude: boolean;
}

const AMOUNT: DimensionTraits = { adds: true, whole: false, takesMagnitude: true };
const COUNTED: DimensionTraits = { adds: true, whole: true, takesMagnitude: true };
const RATE: DimensionTraits = { adds: false, whole: false, takesMagnitude: false };

/** What a unit measures. Values convert only inside one dimension. */
export const DIMENSIONS = {
  count: COUNTED,
  people: COUNTED,
  // every currency is a dimension of its own: nobody here knows a rate
  money: AMOUNT,
  "us-dollar": AMOUNT,
  "hong-kong-dollar": AMOUNT,
  "macao-pataca": AMOUNT,
  "taiwan-dollar": AMOUNT,
  euro: AMOUNT,
  pound: AMOUNT,
  yen: AMOUNT,
  won: AMOUNT,
  rouble: AMOUNT,
  "swiss-franc": AMOUNT,
  "australian-dollar": AMOUNT,
  "canadian-dollar": AMOUNT,
  "singapore-dollar": AMOUNT,
  ratio: RATE,
  "percentage-points": RATE,
  rank: { ...RATE, whole: true },
  score: RATE,
  area: AMOUNT,
  length: AMOUNT,
  mass: AMOUNT,
  volume: AMOUNT,
  "electric-energy": AMOUNT,
  days: { ...AMOUNT, takesMagnitude: false },
  "land-price": { ...RATE, takesMagnitude: true },
  "growth-factor": RATE,
  number: { ...RATE, takesMagnitude: true },
  age: RATE,
  grade: { ...RATE, whole: true },
  time: { ...AMOUNT, takesMagnitude: true },
  workdays: { ...AMOUNT, takesMagnitude: false },
  months: { ...AMOUNT, takesMagnitude: false },
  power: AMOUNT,
  "coal-equivalent": AMOUNT,
  "carbon-dioxide": AMOUNT,
  "daily-mass": AMOUNT,
  "money-per-person": { ...RATE, takesMagnitude: true },
  "money-per-month": { ...RATE, takesMagnitude: true },
  concentration: RATE,
  temperature: RATE,
  loudness: RATE,
  "places-per-thousand": RATE,
  "people-per-thousand": RATE,
  "cases-per-ten-thousand": RATE,
  "per-hundred-thousand": RATE,
  "area-per-person": RATE,
} as const satisfies Readonly<Record<string, DimensionTraits>>;
export type KnownDimension = keyof typeof DIMENSIONS;

/** A unit that only a plan knows is a dimension of its own: it converts into nothing else. */
export type OwnDimension = `own:${string}`;
export type Dimension = KnownDimension | OwnDimension;
