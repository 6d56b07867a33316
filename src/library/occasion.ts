import {
  isDay,
  localDay,
  type JointRule,
  type JointRules,
  messagesFor,
  parsePeriod,
  type Plan,
  type ReportingPeriod,
} from "../core";
import {
  checkJointRule,
  findDoubledForm,
  isJointRule,
  latestPrevious,
  Ledger as LedgerSchema,
  type PreviousPeriod,
  readPrevious,
} from "../exchange";
import { isMetaSheet, listReadSheets } from "../sheets";
import { OWN_LIMITS, type ReadResult, readWorkbook } from "../xlsx";
import { ZerenbiaoError } from "./errors";
import type { Language } from "./language";
import type { Ledger } from "./ledger-shape";
import { inflate, isBytes } from "./platform";
import { textsFor } from "./texts";

/** @throws {ZerenbiaoError} `bad-day` */
export function readDay(name: string, day: string | undefined, language: Language): string {
  const text = day ?? localDay(new Date());
  if (isDay(text)) return text;
  throw new ZerenbiaoError("bad-day", textsFor(language).badDay(name, text));
}

/** @throws {ZerenbiaoError} `bad-period` */
export function readPeriod(plan: Plan, text: string, language: Language): ReportingPeriod {
  const texts = textsFor(language);
  const period = parsePeriod(text);
  if (period === null) throw new ZerenbiaoError("bad-period", texts.badPeriod(text));
  if (period.year < plan.period.from) {
    const sentence = texts.periodBeforePlan(period.id, plan.period.from);
    throw new ZerenbiaoError("bad-period", sentence);
  }
  return period;
}

/** @throws {ZerenbiaoError} `bad-joint` */
export function readJoint(
  plan: Plan,
  joint: Readonly<Record<string, JointRule>> | undefined,
  language: Language,
): JointRules {
  const rules = new Map<string, JointRule>();
  for (const [id, rule] of Object.entries<string>(joint ?? {})) {
    const problem = checkJointRule(plan, id, rule);
    if (problem !== null || !isJointRule(rule)) {
      const sentence = textsFor(language).badJoint(id, rule, problem ?? "no-rule");
      throw new ZerenbiaoError("bad-joint", sentence);
    }
    rules.set(id, rule);
  }
  return rules;
}

/** @throws {ZerenbiaoError} `bad-ledger`, or `other-plan` for one of another plan */
export function readLedger(plan: Plan, ledger: Ledger, language: Language): LedgerSchema {
  const texts = textsFor(language);
  const parsed = LedgerSchema.safeParse(ledger);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      path: path.join("."),
      problem: message,
    }));
    const [first] = problems;
    const sentence = texts.badLedger(`${first?.path ?? ""}: ${first?.problem ?? ""}`);
    throw new ZerenbiaoError("bad-ledger", sentence, problems, { cause: parsed.error });
  }
  const doubled = findDoubledForm(parsed.data);
  if (doubled !== null) {
    throw new ZerenbiaoError("bad-ledger", texts.badLedger(texts.formTwice(doubled)));
  }
  if (parsed.data.plan === plan.id) return parsed.data;
  throw new ZerenbiaoError("other-plan", texts.otherPlan(parsed.data.plan, plan.id));
}

/**
 * The latest of the earlier periods whose consolidated workbooks are given; null of none.
 *
 * @throws {ZerenbiaoError} `bad-previous`
 */
export function readEarlier(
  plan: Plan,
  period: ReportingPeriod,
  workbooks: Uint8Array | readonly Uint8Array[],
  language: Language,
): PreviousPeriod | null {
  const texts = textsFor(language);
  const refuse = (sentence: string) => new ZerenbiaoError("bad-previous", sentence);
  const all = (isBytes(workbooks) ? [workbooks] : workbooks).map((bytes) => {
    const opened = openEarlier(bytes);
    if (opened.outcome === "rejected") {
      const [why] = opened.findings;
      const reason = why ? messagesFor(language).finding(why, null) : "";
      throw refuse(texts.unreadablePrevious(reason));
    }
    const read = readPrevious(opened.workbook, plan, period);
    if ("problem" in read) throw refuse(texts.wrongPrevious(read.problem, period.id));
    return read.previous;
  });
  return latestPrevious(all);
}

/**
 * Opens a consolidated workbook, which may be as large as ten thousand bureaus make it: first the sheet that says what it is, then
 * only those that say what was reported.
 */
function openEarlier(bytes: Uint8Array): ReadResult {
  const meta = readWorkbook(bytes, inflate, { limits: OWN_LIMITS, wants: isMetaSheet });
  if (meta.outcome === "rejected") return meta;
  const wanted = listReadSheets(meta.workbook);
  if (wanted.size === 0) return meta;
  const wants = (name: string) => isMetaSheet(name) || wanted.has(name);
  return readWorkbook(bytes, inflate, { limits: OWN_LIMITS, wants });
}
