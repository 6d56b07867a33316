import { chinese, type Finding, foldTyped, isDay, type Plan, planIn, targetsOf } from "../../core";
import { type FormReading, isFilledIn, JOINT_KEY, readForm, type WorkbookGrid } from "../../sheets";
import type { LedgerForm } from "../distribute";
import { formsInFile } from "./forms-in-file";
import { identifyForm } from "./form-identity";
import type { OpenedReturn } from "./read-return";

/** A form that says all that a ledger has to know of it. */
export interface FoundForm extends Omit<LedgerForm, "file" | "state" | "due"> {
  readonly outcome: "form";
  /** The bureau as it is called now. */
  readonly owner: string;
  /** The file, and the form inside where it holds several. */
  readonly path: string;
  readonly plan: Plan;
  readonly period: string;
  readonly due: string | null;
}

/** A file, or a form, that cannot be put into a ledger. */
export interface NoForm {
  readonly outcome: "altered" | "other-plan" | "rejected";
  readonly path: string;
  readonly formId: string | null;
  readonly bureau: string | null;
  readonly why: readonly WhyNoForm[];
}

/** Why a form is not put into a ledger. */
export type WhyNoForm =
  | { readonly kind: "finding"; readonly finding: Finding }
  /** Its cover and its `_meta` say two things. */
  | {
      readonly kind: "differs";
      readonly fact: "表号" | "报送截止";
      readonly printed: string;
      readonly said: string;
    }
  | { readonly kind: "no-day"; readonly fact: "createdAt" | "due"; readonly said: string };

/** Reads what every form of a file says of itself: nothing is made up for one that does not say it, or says it in two ways. */
export function findForms(
  opened: OpenedReturn,
  plans: readonly Plan[],
): readonly (FoundForm | NoForm)[] {
  const forms = formsInFile(opened, plans);
  return forms.map(({ path, workbook, sha256 }) => {
    const reading = readForm(workbook);
    const said = (name: string): string => reading.meta?.get(name) ?? "";
    const identification = identifyForm(reading, plans);
    const { findings } = identification;
    const no = (outcome: NoForm["outcome"], why: readonly WhyNoForm[]): NoForm => ({
      ...{ outcome, path, why },
      ...{ formId: said("formId") || null, bureau: said("bureau") || null },
    });
    if (identification.outcome === "unknown") {
      const codes = findings.map(({ code }) => code);
      const outcome = codes.includes("no-entry-sheet")
        ? "rejected"
        : codes.includes("wrong-plan")
          ? "other-plan"
          : "altered";
      return no(outcome, asReasons(findings));
    }
    const { plan, bureau, period, formId } = identification;
    const lost = findings.filter(({ code }) => code === "reconstructed");
    if (lost.length > 0 || period === null || formId === null)
      return no("altered", asReasons(lost));
    const altered = listContradictions(reading, said);
    if (altered.length > 0) return no("altered", altered);
    const hash = said("planHash");
    const asked = targetsOf(planIn(plan, period), bureau);
    // a bureau that became part of another was asked for lines of its own
    const isPart = identification.as === "merged";
    return {
      ...{ outcome: "form", path, plan, formId, period: period.id, owner: bureau },
      bureau: said("bureau"),
      sha256: forms.length === 1 && isAsMade(workbook, reading) ? sha256 : null,
      targets: isPart ? reading.lines.length : asked.filter(({ cooperates }) => !cooperates).length,
      createdAt: said("createdAt"),
      due: said("due") || null,
      ...(hash === "" ? {} : { planHash: hash }),
      ...jointOf(reading),
    };
  });
}

/** Whether a file is the one that was sent out: with nothing filled in, and saved by no other program since. */
function isAsMade({ savedAt }: WorkbookGrid, { meta, lines, contact }: FormReading): boolean {
  const made = Date.parse(`${meta?.get("createdAt") ?? ""}T00:00:00Z`);
  return (
    Date.parse(savedAt ?? "") === made &&
    !lines.some(isFilledIn) &&
    Object.values(contact).every((each) => each === null)
  );
}

/** What `_meta` and the cover say in two ways, and what is no day. */
function listContradictions(
  { cover }: FormReading,
  said: (name: string) => string,
): readonly WhyNoForm[] {
  const formId = said("formId").slice(0, 8);
  const due = said("due");
  const printed = [
    { fact: "表号", printed: cover.表号, said: formId },
    {
      fact: "报送截止",
      printed: dayOnCover(cover.报送截止),
      said: isDay(due) ? chinese.day(due) : due,
    },
  ] as const;
  return [
    ...printed.flatMap((each): WhyNoForm[] =>
      each.printed === null || foldTyped(each.printed) === foldTyped(each.said)
        ? []
        : [{ kind: "differs", fact: each.fact, printed: each.printed, said: each.said }],
    ),
    ...(["createdAt", "due"] as const).flatMap((fact): WhyNoForm[] =>
      isDay(said(fact)) || (fact === "due" && due === "")
        ? []
        : [{ kind: "no-day", fact, said: said(fact) }],
    ),
  ];
}

/** A day as covers print it; null for words such as 按通知要求. */
function dayOnCover(printed: string | null): string | null {
  return printed !== null && /^\d{4}年/.test(foldTyped(printed)) ? printed : null;
}

/** Why a file could not be opened, or is no form. */
export function asReasons(findings: readonly Finding[]): readonly WhyNoForm[] {
  return findings.map((finding) => ({ kind: "finding", finding }));
}

function jointOf({ meta }: FormReading): Pick<LedgerForm, "joint"> {
  const rules = [...(meta ?? [])].flatMap(([name, rule]) =>
    name.startsWith(JOINT_KEY) ? [[name.slice(JOINT_KEY.length), rule] as const] : [],
  );
  return rules.length === 0 ? {} : { joint: Object.fromEntries(rules) };
}
