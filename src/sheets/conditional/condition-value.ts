/** What a formula gives; `unknown` where only the spreadsheet can work it out. */
export type ConditionValue =
  number | string | boolean | { readonly kind: "blank" | "error" | "unknown" };

export const UNKNOWN = { kind: "unknown" } as const;
export const BLANK = { kind: "blank" } as const;
export const ERROR = { kind: "error" } as const;

/** Whether a condition holds, by what it gives: text and errors do not. */
export function truthOf(value: ConditionValue): boolean | "unknown" {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") return false;
  return value.kind === "unknown" ? "unknown" : false;
}

/** Compares as spreadsheets do: figures are less than words, words less than TRUE; words are alike whatever their case. */
export function compareValues(
  left: ConditionValue,
  sign: string,
  right: ConditionValue,
): ConditionValue {
  for (const each of [left, right]) {
    if (typeof each === "object" && each.kind !== "blank") return each;
  }
  const [one, other] = [plain(left, right), plain(right, left)];
  const order =
    rankOf(one) - rankOf(other) ||
    (typeof one === "string" && typeof other === "string"
      ? Number(one.toLowerCase() > other.toLowerCase()) -
        Number(one.toLowerCase() < other.toLowerCase())
      : Number(one) - Number(other));
  switch (sign) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

type Plain = number | string | boolean;

/** A blank is zero beside a figure, and no words beside words. */
function plain(value: ConditionValue, beside: ConditionValue): Plain {
  if (typeof value !== "object") return value;
  return typeof beside === "string" ? "" : typeof beside === "boolean" ? false : 0;
}

function rankOf(value: Plain): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
