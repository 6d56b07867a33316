import {
  type Big,
  finding,
  type Finding,
  formatFigure,
  groupBy,
  isShare,
  unitOf,
} from "../../core";
import { looksLikeTotals } from "./join-values";
import type { TargetStanding } from "./settle-target";

/** A count that several bureaus reach by chance, whatever they were asked. */
const COMMON = 2;

/**
 * Shares that look like the total, typed by everybody: all bureaus of a target report one number, or three of them one above 2.
 *
 * Shares are by nature unlike; a total is one number. Two equal shares of five are chance, and so are three bureaus with one
 * enterprise each, so neither is told. Nothing is changed: whoever knows better may leave it; only what is probably a sum of totals
 * waits to be verified.
 *
 * @example equalShares(新增企业, five bureaus with 22 each) // => one `equal-shares` that names the five
 */
export function equalShares({ target, lines }: TargetStanding): readonly Finding[] {
  if (!isShare(target)) return [];
  const shares = lines.flatMap(({ bureau, value }) =>
    value === null || value.eq(0) ? [] : [{ bureau, value }],
  );
  const [largest = []] = [...groupBy(shares, ({ value }) => value.toFixed()).values()].sort(
    (one, other) => other.length - one.length,
  );
  const value = largest[0]?.value;
  if (value === undefined) return [];
  const areAlike = largest.length === lines.length || (largest.length >= 3 && isUncommon(value));
  const areTotals = looksLikeTotals(
    target,
    shares.map((share) => share.value),
  );
  if (!areAlike && !areTotals) return [];
  return [
    finding("equal-shares", {
      target: target.id,
      received: `${formatFigure(value)} ${unitOf(target) ?? ""}`.trim(),
      details: { bureaus: largest.map(({ bureau }) => bureau) },
    }),
  ];
}

function isUncommon(value: Big): boolean {
  return value.abs().gt(COMMON);
}
