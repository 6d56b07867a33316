import { fingerprint } from "../../core";
import { extendLedger, type PreviousPeriod, safeFileName, toLedgerRules } from "../../exchange";
import type { WorkbookFiles } from "../files";
import { planToMake } from "../joint";
import { currentLedger, occasionOf, type Settings } from "../notebook";
import type { MadeForm } from "./state";

export interface MakingRequest {
  readonly settings: Settings;
  /** What is printed as 上期值; null where nothing is known. */
  readonly previous: PreviousPeriod | null;
  readonly bureaus: readonly string[];
  /** The day that stands in the forms. */
  readonly createdOn: string;
  readonly newId: (bureau: string) => string;
  readonly files: WorkbookFiles;
}

/** A form with its bytes. */
export interface FinishedForm {
  readonly form: MadeForm["form"];
  readonly bytes: Uint8Array;
}

/** The bureaus asked for, as a plan of what is made; nothing is built yet. */
function listForms(request: MakingRequest) {
  const { settings, previous, bureaus, createdOn, newId, files } = request;
  const { period, due, contact } = settings;
  return files.prepareForms({
    plan: planToMake(settings),
    period,
    due,
    contact,
    previous,
    bureaus,
    createdOn,
    newId,
  });
}

/** Makes one form after the other; whoever asks may stop between two. */
export async function* makeForms(request: MakingRequest): AsyncGenerator<FinishedForm, void> {
  const { due, planHash } = occasionOf(request.settings);
  const createdAt = request.createdOn;
  for (const { bureau, formId, file, targets, joint, build } of listForms(request)) {
    const bytes = await request.files.write(build());
    const sha256 = fingerprint(bytes);
    const form = { formId, bureau, file, sha256, targets, createdAt, due, planHash };
    yield { form: { ...form, ...toLedgerRules(joint) }, bytes };
  }
}

/** Settings whose ledger holds the forms that went out. */
export function recordForms(settings: Settings, forms: readonly MadeForm["form"][]): Settings {
  if (forms.length === 0) return settings;
  const ledger = extendLedger(currentLedger(settings), occasionOf(settings), forms);
  return { ...settings, ledger };
}

/** 济南市深入实施品牌战略三年行动计划（2020—2022年）-2021.zip */
export function zipName({ plan, period }: Settings): string {
  return `${safeFileName(plan.title)}-${period.id}.zip`;
}
