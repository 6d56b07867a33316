import type { GivenBaselines, JointRule, JointRules, Plan } from "../../../core";
import {
  checkJointRule,
  type CollectedOccasion,
  type Collection,
  type Decision,
  givenBaselines,
  isJointRule,
  type LedgerForm,
  mergeReturns,
  type OfficeTable,
  parseDecisions,
  type PeriodRulings,
  type PreviousPeriod,
  readSentRules,
  type SentRules,
} from "../../../exchange";
import { currentLedger, currentPacing, currentRulings, type Settings } from "../../notebook";
import type { ReadingOrder } from "../../reader";
import type { ListedFile } from "../state";

/** Rulings as this program understands them. */
export interface UnderstoodRulings {
  readonly decisions: readonly Decision[];
  readonly joint: JointRules;
  /** How many entries a newer program has written; they stay and are not used. */
  readonly unknown: number;
}

/** Works out the collection, and the parts that it follows from, only where something has changed. */
export interface Collecting {
  readonly rulings: (settings: Settings) => UnderstoodRulings;
  /** What files are judged for; the same object as long as plan, period and what the ledger's forms ask are the same. */
  readonly occasion: (settings: Settings) => CollectedOccasion;
  /** The same for a reader that is told of it. */
  readonly order: (settings: Settings) => ReadingOrder;
  /** Null without a ledger of this plan and period. */
  readonly collection: (
    settings: Settings,
    files: readonly ListedFile[],
    more: {
      readonly previous: PreviousPeriod | null;
      readonly asOf: string;
      readonly office?: OfficeTable | null;
    },
  ) => Collection | null;
}

export function createCollecting(): Collecting {
  const rulings = remember(understand);
  const asked = remember((plan: Plan, text: string) => readSentRules(plan, readForms(text)));
  const occasion = remember(
    (plan: Plan, period: CollectedOccasion["period"], sent: SentRules): CollectedOccasion => ({
      ...{ plan, period, sent },
    }),
  );
  const ledger = remember(currentLedger);
  const merge = remember(mergeAll);
  const current = remember(currentRulings);
  const baselines = remember((pacing: Settings["pacing"], plan: Plan) =>
    givenBaselines(currentPacing({ plan, pacing })),
  );

  const understood = (settings: Settings) => rulings(current(settings), settings.plan);
  const orderOf = (settings: Settings): ReadingOrder => {
    const { plan, period } = settings;
    // equal rules are the same rules: a form more that asks what the plan asks changes nothing about how files are judged
    const forms = (ledger(settings)?.forms ?? []).filter((form) => asksOtherwise(form, plan));
    return { plan, period, forms };
  };
  const occasionOf = (settings: Settings) => {
    const { plan, period, forms } = orderOf(settings);
    return occasion(plan, period, asked(plan, JSON.stringify(forms)));
  };
  return {
    rulings: understood,
    occasion: occasionOf,
    order: orderOf,
    collection(settings, files, { previous, asOf, office = null }) {
      const sent = ledger(settings);
      if (sent === null) return null;
      const { decisions, joint } = understood(settings);
      const given = baselines(settings.pacing, settings.plan);
      return merge(
        occasionOf(settings),
        sent,
        files,
        decisions,
        joint,
        given,
        previous,
        asOf,
        office,
      );
    },
  };
}

function mergeAll(
  occasion: CollectedOccasion,
  ledger: Collection["ledger"],
  files: readonly ListedFile[],
  decisions: readonly Decision[],
  joint: JointRules,
  baselines: GivenBaselines,
  previous: PreviousPeriod | null,
  asOf: string,
  office: OfficeTable | null,
): Collection {
  return mergeReturns({
    ...{ ...occasion, ledger, decisions, joint, baselines, previous, asOf, office },
    files: files.map(({ returned }) => returned),
  });
}

/** Takes of the rulings what this program understands; an entry is taken or left as a whole. */
export function understand(rulings: PeriodRulings, plan: Plan): UnderstoodRulings {
  const decisions: Decision[] = [];
  let unknown = 0;
  for (const entry of rulings.decisions) {
    const parsed = parseDecisions([entry], plan);
    if ("decisions" in parsed) decisions.push(...parsed.decisions);
    else unknown += 1;
  }
  const joint = new Map<string, JointRule>();
  for (const [id, value] of Object.entries(rulings.joint)) {
    const rule = typeof value === "string" ? value : "";
    if (isJointRule(rule) && checkJointRule(plan, id, rule) === null) joint.set(id, rule);
    else unknown += 1;
  }
  return { decisions, joint, unknown };
}

function asksOtherwise({ joint }: LedgerForm, plan: Plan): boolean {
  return Object.entries(joint ?? {}).some(
    ([id, rule]) => plan.targetById.get(id)?.jointRule !== rule,
  );
}

function readForms(text: string): readonly LedgerForm[] {
  return JSON.parse(text) as readonly LedgerForm[];
}

/** Keeps the last result: the same arguments give the same object. */
export function remember<Arguments extends readonly unknown[], Result>(
  work: (...input: Arguments) => Result,
): (...input: Arguments) => Result {
  let last: { readonly input: Arguments; readonly result: Result } | null = null;
  return (...input) => {
    if (last?.input.every((each, index) => each === input[index])) return last.result;
    last = { input, result: work(...input) };
    return last.result;
  };
}
