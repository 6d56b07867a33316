import { BLANK, type ConditionValue, ERROR, truthOf, UNKNOWN } from "./condition-value";

/** A function's result by what it is given. */
export type Work = (given: readonly ConditionValue[]) => ConditionValue;

const isKind = (value: ConditionValue | undefined, kind: "blank" | "error" | "unknown"): boolean =>
  typeof value === "object" && value.kind === kind;

/** What only looks at a value is known where the value is. */
const asks =
  (test: (value: ConditionValue) => boolean): Work =>
  ([value = BLANK]) =>
    isKind(value, "unknown") ? UNKNOWN : test(value);

/** What works with words has an error's result for an error. */
const ofText =
  (work: (text: string, ...more: string[]) => ConditionValue): Work =>
  (given) => {
    const odd = given.find((each) => isKind(each, "unknown") || isKind(each, "error"));
    if (odd !== undefined) return odd;
    const [first = "", ...more] = given.map((each) =>
      typeof each === "object" ? "" : String(each),
    );
    return work(first, ...more);
  };

const every: Work = (given) => {
  const truths = given.map(truthOf);
  if (given.some((each) => isKind(each, "error"))) return ERROR;
  return truths.includes(false) ? false : truths.includes("unknown") ? UNKNOWN : true;
};

/** The functions that people write into conditional formats, by name. */
export const FUNCTIONS: ReadonlyMap<string, Work> = new Map<string, Work>([
  ["AND", every],
  [
    "OR",
    (given) => {
      const truths = given.map(truthOf);
      if (given.some((each) => isKind(each, "error"))) return ERROR;
      return truths.includes(true) ? true : truths.includes("unknown") ? UNKNOWN : false;
    },
  ],
  [
    "NOT",
    ([value = BLANK]) => {
      if (isKind(value, "error")) return ERROR;
      const truth = truthOf(value);
      return truth === "unknown" ? UNKNOWN : !truth;
    },
  ],
  ["ISBLANK", asks((value) => isKind(value, "blank"))],
  ["ISERROR", asks((value) => isKind(value, "error"))],
  ["ISNUMBER", asks((value) => typeof value === "number")],
  ["ISTEXT", asks((value) => typeof value === "string")],
  ["ISNONTEXT", asks((value) => typeof value !== "string")],
  ["TRUE", () => true],
  ["FALSE", () => false],
  ["LEN", ofText((text) => text.length)],
  ["TRIM", ofText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, ""))],
  ["LEFT", ofText((text, count = "1") => text.slice(0, Math.max(0, Number(count))))],
  ["RIGHT", ofText((text, count = "1") => (Number(count) > 0 ? text.slice(-Number(count)) : ""))],
  [
    "SEARCH",
    // ? and * stand for any characters there
    ofText((wanted, text = "", ...more) =>
      more.length > 0 || /[?*~]/.test(wanted)
        ? UNKNOWN
        : foundAt(text.toLowerCase(), wanted.toLowerCase()),
    ),
  ],
  [
    "FIND",
    ofText((wanted, text = "", ...more) => (more.length > 0 ? UNKNOWN : foundAt(text, wanted))),
  ],
]);

function foundAt(text: string, wanted: string): ConditionValue {
  const index = text.indexOf(wanted);
  return index < 0 ? ERROR : index + 1;
}
