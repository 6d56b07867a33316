import { indexOtherNames } from "./bureau-names";
import { listRemarks } from "./plan-remarks";
import { isNumeric } from "../target";
import { compileRows, indexRows } from "./compile-rows";
import { hashJson } from "./fingerprint";
import { bureauName } from "./plan-names";
import type { PlanFile } from "./plan-file";
import type { BureauFacts, BureauGroup, Plan } from "./plan-model";

/**
 * Makes the model of a plan from its file: units parsed, figures decimal, traits resolved, groups opened, targets found by id, bureau
 * and number.
 *
 * @param file checked by the plan's schema
 * @param canonical the same as `canonicalPlanFile` gives it
 */
export function compilePlan(file: PlanFile, canonical: PlanFile): Plan {
  const { id, title, annexMark, documentNumber, issuer, issuedOn, validUntil } = file;
  const { sources, rules, disagreements } = file;
  const groups = (file.groups ?? []).map(({ name, printed, members }): BureauGroup => ({
    name,
    printed: printed ?? name,
    members,
  }));
  const facts = file.bureaus.map(bureauFacts);
  const index = indexRows(compileRows(file, groups));
  return {
    ...{ id, title, annexMark, documentNumber, issuer, issuedOn, validUntil },
    ...{ sources, rules, disagreements, groups, file },
    hash: hashJson(canonical),
    isFirstFormat: canonical.formatVersion === 1,
    askedIn: null,
    unasked: new Map(),
    givenBaselines: new Map(),
    annexTitle: file.annexTitle ?? title,
    leadOffice: file.leadOffice ?? "牵头单位",
    period: workingPeriod(file),
    statedPeriod: file.period,
    bureaus: file.bureaus.map(bureauName),
    bureauPlaces: new Map(file.bureaus.map((bureau, place) => [bureauName(bureau), place])),
    bureauFacts: new Map(facts.map((each) => [each.name, each])),
    otherNames: indexOtherNames(facts),
    aliases: file.aliases ?? [],
    columns: (file.columns?.length ?? 0) === 0 ? null : (file.columns ?? null),
    measures: file.measures ?? [],
    ...index,
    varies: index.targets.some(
      (target) => target.frequency !== null || (isNumeric(target) && target.milestones.length > 0),
    ),
    remarks: listRemarks(file),
  };
}

/** The years of the plan; where the document is silent, from the first that it speaks of to the last that there can be. */
function workingPeriod({ period, issuedOn, rows }: PlanFile): Plan["period"] {
  const days = rows.flatMap(({ cells }) =>
    cells.flatMap(({ targets }) => targets.flatMap(({ deadline }) => deadline ?? [])),
  );
  const [first] = [...(issuedOn === null ? [] : [issuedOn]), ...days].sort();
  return {
    from: period?.from ?? (first === undefined ? FIRST_YEAR : Number(first.slice(0, 4))),
    to: period?.to ?? LAST_YEAR,
  };
}

/** What a reporting period can be. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

function bureauFacts(bureau: PlanFile["bureaus"][number]): BureauFacts {
  const { name, shortNames, formerNames, successorOf } =
    typeof bureau === "string"
      ? { name: bureau, shortNames: null, formerNames: null, successorOf: null }
      : bureau;
  return {
    name,
    shortNames: shortNames ?? [],
    formerNames: (formerNames ?? []).map(({ name, until }) => ({ name, until: until ?? null })),
    successorOf: (successorOf ?? []).map(({ name, from }) => ({ name, from: from ?? null })),
  };
}
