import { compare, type Value } from "./values";

/**
 * The test that COUNTIF and the filters write as text: `>=5`, `<>x`, `a*`.
 *
 * @example matches(">=5")(6) // => true
 */
export function matches(criterion: Value): (value: Value) => boolean {
  const [, operator = "", words = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(String(criterion)) ?? [];
  const wanted: Value = words.trim() !== "" && !Number.isNaN(Number(words)) ? Number(words) : words;
  if (operator === "" || operator === "=" || operator === "<>") {
    const pattern = typeof wanted === "string" ? wildcards(wanted) : null;
    const isEqual = (value: Value): boolean =>
      pattern ? pattern.test(String(value)) : value === wanted;
    return operator === "<>" ? (value) => !isEqual(value) : isEqual;
  }
  return (value) => {
    if (typeof value !== typeof wanted) return false;
    const order = compare(value, wanted);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}

/** `?` and `*`, and `~` before them where they are meant as such. */
export function wildcards(text: string): RegExp {
  const pattern = text.replace(/~([*?~])|[\\^$.*+?()[\]{}|]/g, (sign, meant?: string) =>
    meant === undefined ? (sign === "*" ? ".*" : sign === "?" ? "." : `\\${sign}`) : `\\${meant}`,
  );
  return new RegExp(`^${pattern}$`, "is");
}
