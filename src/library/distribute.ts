import type { Plan as PlanModel } from "../core";
import {
  type DifferingRule,
  extendLedger,
  type Ledger as LedgerModel,
  type LedgerForm as LedgerFormModel,
  type Occasion,
  type PreparedForm,
  prepareForms,
  rulesToMake,
  toLedgerRules,
  unknownBureaus,
} from "../exchange";
import { createWorkbookWriter } from "../xlsx";
import type {
  DistributeNote,
  DistributeOptions,
  Distribution,
  Form,
  FormsInTurn,
} from "./distribute-shape";
import { ZerenbiaoError } from "./errors";
import type { Language } from "./language";
import type { Ledger } from "./ledger-shape";
import { readDay, readEarlier, readJoint, readLedger, readPeriod } from "./occasion";
import { modelOf } from "./plan-model";
import type { Plan } from "./plan-shape";
import { deflatePieces, randomId, sha256 } from "./platform";
import { type LibraryTexts, textsFor } from "./texts";

/**
 * Makes one form per bureau, and the ledger of them: `distribute` of the command line without its folder. All forms stand in memory,
 * about 20 KB each; for thousands of bureaus take {@link distributeInTurn}.
 *
 * @throws {ZerenbiaoError} `bad-period`, `bad-day`, `unknown-bureau`, `bad-joint`, `bad-previous`, `bad-ledger`, `other-plan`,
 *   `other-period` (of the ledger that was given), `not-ours` (no plan of `loadPlan`)
 * @example
 * const { forms, ledger } = await distribute(loadPlan("jinan-brand-2020"), { period: "2021", due: "2022-01-15" });
 * forms[0]?.name // => "市市场监管局-2021.xlsx"
 */
export async function distribute(plan: Plan, options: DistributeOptions): Promise<Distribution> {
  const inTurn = new Making(plan, options);
  const forms: Form[] = [];
  for await (const form of inTurn) forms.push(form);
  const { occasion, notes } = inTurn;
  return {
    ...{ plan: occasion.plan, period: occasion.period.id, due: occasion.due, forms },
    ...{ ledger: inTurn.ledger(), notes },
  };
}

/**
 * The same one form after the other: each is made when the loop asks for it and can be let go after, so that ten thousand take no more
 * memory than one. The loop may stop at any form; the ledger then holds those that were made.
 *
 * @throws {ZerenbiaoError} at once, as {@link distribute} does, before anything is made
 * @example
 * const forms = distributeInTurn(plan, { period: "2021" });
 * for await (const { name, bytes } of forms) await writeFile(join("发放", name), bytes);
 * await writeFile("发放/ledger.json", JSON.stringify(forms.ledger(), null, 2));
 */
export function distributeInTurn(plan: Plan, options: DistributeOptions): FormsInTurn {
  return new Making(plan, options);
}

/** One distribution while it goes on. */
class Making implements FormsInTurn {
  readonly occasion: Occasion;
  readonly notes: readonly DistributeNote[];
  private readonly earlier: LedgerModel | null;
  private readonly prepared: readonly PreparedForm[];
  private readonly createdOn: string;
  private readonly made = new Map<string, Omit<LedgerFormModel, "state">>();

  constructor(plan: Plan, options: DistributeOptions) {
    const { language = "zh-CN", newId = randomId, bureaus = null, previous = [] } = options;
    const asFiled = modelOf(plan, language);
    const period = readPeriod(asFiled, options.period, language);
    if (options.due !== undefined) readDay("due", options.due, language);
    refuseUnknown(asFiled, bureaus ?? [], language);
    const joint = readJoint(asFiled, options.joint, language);
    this.createdOn = readDay("asOf", options.asOf, language);
    this.earlier = options.ledger ? readLedger(asFiled, options.ledger, language) : null;
    const due = options.due ?? this.earlier?.due ?? null;
    this.occasion = { plan: asFiled.id, planHash: asFiled.hash, period, due };
    refuseOtherPeriod(this.earlier, this.occasion, language);
    const rules = rulesToMake(asFiled, this.earlier, joint, bureaus ?? asFiled.bureaus);
    this.notes = listNotes(this.earlier, this.occasion, rules.differing, textsFor(language));
    const contact = options.contact?.trim() ?? "";
    this.prepared = prepareForms({
      ...{ plan: rules.plan, period, due, bureaus, newId, createdOn: this.createdOn },
      contact: contact === "" ? null : contact,
      previous: readEarlier(asFiled, period, previous, language),
    });
  }

  get count(): number {
    return this.prepared.length;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Form, void> {
    const { due, planHash } = this.occasion;
    const write = createWorkbookWriter(deflatePieces);
    for (const { bureau, formId, file, targets, joint, build } of this.prepared) {
      const bytes = await write(build());
      const form = { formId, bureau, file, sha256: sha256(bytes), targets };
      const more = { createdAt: this.createdOn, due, planHash, ...toLedgerRules(joint) };
      this.made.set(formId, { ...form, ...more });
      yield { bureau, name: file, bytes, formId, targets, sha256: form.sha256 };
    }
  }

  ledger(): Ledger {
    return extendLedger(this.earlier, this.occasion, [...this.made.values()]);
  }
}

function refuseUnknown(plan: PlanModel, bureaus: readonly string[], language: Language): void {
  const unknown = unknownBureaus(plan, bureaus);
  if (unknown.length === 0) return;
  const sentence = textsFor(language).unknownBureaus(unknown, plan.bureaus);
  throw new ZerenbiaoError("unknown-bureau", sentence);
}

/** A ledger belongs to one plan and period. */
function refuseOtherPeriod(
  earlier: LedgerModel | null,
  { period }: Occasion,
  language: Language,
): void {
  if (earlier === null || earlier.period === period.id) return;
  const sentence = textsFor(language).otherPeriod(earlier.period, period.id);
  throw new ZerenbiaoError("other-period", sentence);
}

/** Forms that are out already keep what they say; whoever adds to them should know. */
function listNotes(
  earlier: LedgerModel | null,
  { due, planHash }: Occasion,
  differing: readonly DifferingRule[],
  texts: LibraryTexts,
): readonly DistributeNote[] {
  if (earlier === null) return [];
  const ofAll = (code: DistributeNote["code"], message: string): DistributeNote => ({
    ...{ code, target: null, bureaus: [], message },
  });
  return [
    ...(earlier.due === due ? [] : [ofAll("due-changed", texts.dueChanged(earlier.due, due))]),
    ...(earlier.planHash === planHash ? [] : [ofAll("plan-changed", texts.planChanged)]),
    ...differing.map(({ target, rule, bureaus }): DistributeNote => {
      const message = texts.jointDiffers(target, rule, bureaus);
      return { code: "joint-differs", target, bureaus, message };
    }),
  ];
}
