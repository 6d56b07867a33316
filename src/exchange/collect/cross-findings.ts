import { crossCheck, crossCheckOwn, type Finding, isShare } from "../../core";
import type { Contribution } from "../../sheets";
import type { BureauStanding, Collection } from "./collection";
import { placeOf } from "./contribution-place";
import { settledValues } from "./questioned-targets";

/**
 * Rules between targets and against the period before: over the settled values, and over what each bureau says of its own shares where
 * only several of its files together show it.
 *
 * @param told what the files themselves tell: nothing is told twice, but a share is not the whole
 */
export function crossFindings(
  { plan, period, previous, targets, bureaus }: Omit<Collection, "findings">,
  told: readonly Finding[],
): readonly Finding[] {
  const standingOf = new Map(targets.map((standing) => [standing.target.id, standing]));
  const isOfShare = ({ target }: Finding): boolean => {
    const standing = standingOf.get(target ?? "");
    return standing !== undefined && isShare(standing.target);
  };
  const key = ({ code, target }: Finding, bureau: string | null) =>
    [code, target, bureau].join(" ");
  const known = new Set(told.map((each) => key(each, isOfShare(each) ? each.bureau : null)));
  const withinYear = previous?.period.year === period.year;
  const before = previous?.values ?? null;
  const all = crossCheck(plan, settledValues(targets), before, withinYear);
  const own = bureaus
    .flatMap((bureau) => ownFindings(plan, bureau))
    .filter((each) => isOfShare(each) && !known.has(key(each, each.bureau)));
  const ofAll = all
    .filter((each) => !known.has(key(each, null)))
    .map((each) => {
      const lines = standingOf.get(each.target ?? "")?.lines ?? [];
      const [first] = lines.flatMap(({ contributions }) => contributions);
      return at(each, first, first?.bureau ?? null);
    });
  return [...own, ...ofAll];
}

function ownFindings(plan: Collection["plan"], { bureau, lines }: BureauStanding): Finding[] {
  const values = new Map(
    lines.flatMap(({ target, state, value }) =>
      state === "value" && value !== null && !target.cooperates
        ? [[target.id, value] as const]
        : [],
    ),
  );
  const asked = lines.map(({ target }) => target);
  return crossCheckOwn(plan, values, asked).map((each) => {
    const line = lines.find(({ target }) => target.id === each.target);
    return at(each, line?.contributions[0], bureau);
  });
}

function at(each: Finding, said: Contribution | undefined, bureau: string | null): Finding {
  return { ...each, ...placeOf(said), bureau };
}
