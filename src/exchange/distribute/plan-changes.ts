import {
  asksTheSame,
  bureauNamer,
  finding,
  type Finding,
  groupBy,
  listTargetChanges,
  type Plan,
  presumeSuccessors,
  type Target,
  type TargetChange,
  targetsOf,
  weigh,
} from "../../core";
import type { Ledger, LedgerForm } from "./ledger";

/** What became of a plan while its forms were out. */
export interface PlanChanges {
  /** `plan-changed`, each change once, however many forms it concerns. */
  readonly findings: readonly Finding[];
  /** Hashes of versions that forms were made by and nobody kept. */
  readonly lost: readonly string[];
}

/** Forms that are out, with the version they were made by; null where nobody kept it. */
interface SentForm {
  readonly form: LedgerForm;
  readonly version: Plan | null;
  /** The bureau by its name of now. */
  readonly bureau: string;
}

/**
 * Compares a plan with the versions that forms which are out were made by, and says once what changed: what forms say otherwise, who
 * has none that asks for what is owed now, which bureaus the plan does not know any more. A change that no form that is out and nobody
 * who owes something notices is not told.
 *
 * @param ledger as it was written: bureaus by the names of then
 * @param versions what the plan was, as far as it was kept
 * @example listPlanChanges(plan, ledger, [asSent]).findings // => 5.1 目标值 480→500，已发 2 份
 */
export function listPlanChanges(
  plan: Plan,
  ledger: Ledger,
  versions: readonly Plan[],
): PlanChanges {
  const sent = ledger.forms
    .filter(({ state }) => state === "current")
    .map((form): SentForm => {
      const hash = hashOf(form, ledger);
      const version =
        hash === plan.hash || hash === ""
          ? plan
          : (versions.find((each) => each.id === plan.id && each.hash === hash) ?? null);
      const nameNow = bureauNamer(version ?? plan, plan);
      return { form, version, bureau: nameNow(form.bureau) };
    });
  const lost = new Set(
    sent.flatMap(({ form, version }) => (version === null ? [hashOf(form, ledger)] : [])),
  );
  const known = groupBy(sent, ({ version }) => version);
  const earlier = [...known].flatMap(([version, forms]) =>
    version === null || version === plan ? [] : [{ version, forms }],
  );
  const told = earlier.flatMap(({ version, forms }) => [
    ...listBureaus(plan, version, forms),
    ...listTargetChanges(version, plan).flatMap((change) =>
      describe(change, { plan, version, forms, sent }),
    ),
  ]);
  const nothing = weigh(finding("plan-changed", { details: { kind: "nothing" } }), "info");
  const findings = joinAlike(told);
  const isSilent = findings.length === 0 && lost.size === 0 && earlier.length > 0;
  return { findings: isSilent ? [nothing] : findings, lost: [...lost] };
}

/** The hash of the plan that a form was made by; empty where the first version of the program did not say. */
function hashOf(form: LedgerForm, ledger: Ledger): string {
  const hash = form.planHash ?? "";
  return hash === "" ? ledger.planHash : hash;
}

/** Bureaus that were sent a form and that the plan knows by no name any more. */
function listBureaus(plan: Plan, version: Plan, forms: readonly SentForm[]): readonly Finding[] {
  const successors = presumeSuccessors(version, plan);
  return forms.flatMap(({ form: { bureau } }) => {
    const successor = successors.get(bureau);
    if (successor === undefined) return [];
    const left = targetsOf(version, bureau).filter(({ id }) => plan.targetById.has(id));
    const details = { kind: "bureau", successor, targets: left.length } as const;
    return [finding("plan-changed", { bureau, received: bureau, expected: successor, details })];
  });
}

function describe(
  { id, change, facts, handedOver }: TargetChange,
  {
    plan,
    version,
    forms,
    sent,
  }: {
    readonly plan: Plan;
    readonly version: Plan;
    readonly forms: readonly SentForm[];
    readonly sent: readonly SentForm[];
  },
): readonly Finding[] {
  const before = version.targetById.get(id);
  const now = plan.targetById.get(id);
  const outdated = forms
    .filter(({ form }) => before !== undefined && isAsked(version, form.bureau, id))
    .map(({ bureau }) => bureau);
  const isOther = change !== "changed" || handedOver !== null || !isSameQuestion(before, now);
  const unsent = now === undefined || !isOther ? [] : listUnsent(now, sent);
  if (outdated.length === 0 && unsent.length === 0) return [];
  const [first] = facts;
  const details = {
    ...({ kind: "target", change, facts, handedOver, kept: [] } as const),
    ...{ outdated, unsent },
  };
  const [received, expected] = [first?.before ?? "", first?.after ?? ""].map((text) =>
    text === "" ? null : text,
  );
  return [
    finding("plan-changed", {
      ...{ target: id, received: received ?? null, expected: expected ?? null, details },
    }),
  ];
}

const isSameQuestion = (before: Target | undefined, now: Target | undefined): boolean =>
  before !== undefined && now !== undefined && asksTheSame(before, now);

const isAsked = (version: Plan, bureau: string, id: string): boolean =>
  targetsOf(version, bureau).some((target) => target.id === id && !target.cooperates);

/** Who answers for a target and has no form that asks for it. */
function listUnsent(now: Target, sent: readonly SentForm[]): readonly string[] {
  return now.bureaus
    .filter(({ role }) => role !== "cooperating")
    .map(({ name }) => name)
    .filter(
      (name) =>
        !sent.some(({ bureau, form, version }) => {
          if (bureau !== name || version === null) return false;
          const asked = targetsOf(version, form.bureau).find(({ id }) => id === now.id);
          return asked !== undefined && asksTheSame(asked, now);
        }),
    );
}

/** The same change of forms of several versions is told once. */
function joinAlike(findings: readonly Finding[]): readonly Finding[] {
  const groups = groupBy(findings, (each) => {
    if (each.code !== "plan-changed" || each.details.kind !== "target") return each;
    const { change, facts, handedOver } = each.details;
    return JSON.stringify([each.target, change, facts, handedOver]);
  });
  return [...groups.values()].flatMap((alike): readonly Finding[] => {
    const [first] = alike;
    if (first?.code !== "plan-changed" || first.details.kind !== "target") return alike;
    const lists = alike.flatMap(({ code, details }) =>
      code === "plan-changed" && details.kind === "target" ? [details] : [],
    );
    const outdated = [...new Set(lists.flatMap((each) => each.outdated))];
    return [{ ...first, details: { ...first.details, outdated } }];
  });
}
