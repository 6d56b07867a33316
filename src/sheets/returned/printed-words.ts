import {
  findBureau,
  finding,
  type Finding,
  planIn,
  targetsOf,
  type Plan,
  type ReportingPeriod,
} from "../../core";
import { buildCoverSheet, listCoverWords, wordingsOf, type WordingVersion } from "../form";
import { cellAddress, type SheetSpec, withoutBlanks } from "../kit";
import { buildPublishedTable, listTableHeaders, listTableWords } from "../published";
import { chooseLayout } from "../line";
import { describeAdded } from "./added-content";
import { isCoverNote } from "./cover-note";
import type { FormReading, PrintedSheet } from "./read-form";

/** What a bureau changed in its part of the published table; a text counts as kept wherever it stands, inserted rows move it. */
export function compareTable(plan: Plan, bureau: string, { table }: FormReading): Finding[] {
  if (table === null) return [];
  const kept = new KeptWords(table, plan);
  const words = listTableWords(plan, bureau).map(withoutBlanks);
  if (words.every((word) => kept.has(word))) return [];
  const spec = buildPublishedTable(plan, { sheetName: table.sheet, mark: null, note: "", bureau });
  const headers = listTableHeaders(plan, bureau);
  const own = new Set(words);
  // what an earlier version did not print under the table nobody took away
  const printed = listPrinted(spec, (column) => headers[column - 1] ?? null).filter(({ key }) =>
    own.has(key),
  );
  return compare(printed, table, kept, bureau);
}

/** Whose cover it is. */
export interface CoverOwner {
  readonly plan: Plan;
  readonly bureau: string;
  readonly period: ReportingPeriod;
}

/**
 * What a bureau changed on the cover, and what it wrote there beside the contact cells. The day the form is due, the office and
 * whom to call were set when it was sent out, so those lines may say what they like.
 */
export function compareCover(owner: CoverOwner, reading: FormReading): Finding[] {
  const { coverSheet } = reading;
  if (coverSheet === null) return [];
  const isOfNow = reading.meta?.get("planHash") === owner.plan.hash;
  const formats = owner.plan.isFirstFormat || isOfNow ? [owner.plan.isFirstFormat] : [false, true];
  const kept = new KeptWords(coverSheet, owner.plan);
  // where nothing says which wording it was made with, the one that fits best counts
  let best: Finding[] | null = null;
  for (const wording of wordingsOf(reading.meta)) {
    for (const isFirstFormat of formats) {
      const told = compareCoverWith(wording, { ...owner, isFirstFormat }, reading, {
        coverSheet,
        kept,
      });
      if (told.length === 0) return told;
      if (best === null || told.length < best.length) best = told;
    }
  }
  return best ?? [];
}

function compareCoverWith(
  wording: WordingVersion,
  owner: MadeCover,
  { cover, contact }: FormReading,
  { coverSheet, kept }: { readonly coverSheet: PrintedSheet; readonly kept: KeptWords },
): Finding[] {
  const { bureau } = owner;
  const { targets, ...others } = facts(owner);
  const words = listCoverWords({ ...others, targets, wording }).map(withoutBlanks);
  const altered = words.every((word) => kept.has(word))
    ? []
    : compare(listCoverPrinted(owner, coverSheet.sheet, wording), coverSheet, kept, bureau);
  const filledIn = [...Object.values(cover), ...Object.values(contact)];
  const own = new Set([...words, ...filledIn.map((text) => withoutBlanks(text ?? ""))]);
  // a changed text is told once, as changed
  const told = new Set(altered.map(({ cell }) => cell));
  const added = [...coverSheet.texts].filter(
    ([cell, text]) =>
      text.trim() !== "" &&
      !own.has(withoutBlanks(text)) &&
      !SET_WHEN_SENT.test(text) &&
      !isCoverNote(text) &&
      !told.has(cell),
  );
  return [
    ...altered,
    ...describeAdded(added, { bureau, sheet: coverSheet.sheet }, "cells", targets),
  ];
}

/** A cover by the columns that its form had when it was made: a plan may have come to need others since. */
interface MadeCover extends CoverOwner {
  readonly isFirstFormat: boolean;
}

/** What of a form its cover speaks of. */
function facts({ plan, bureau, period, isFirstFormat }: MadeCover) {
  const asked = planIn(plan, period);
  const targets = targetsOf(asked, bureau);
  return {
    plan: asked,
    bureau,
    period,
    targets,
    layout: chooseLayout({ isFirstFormat }, targets, false),
  };
}

function listCoverPrinted(owner: MadeCover, sheet: string, wording: WordingVersion) {
  const { plan } = owner;
  const spec = buildCoverSheet({
    ...{ ...facts(owner), wording },
    ...{ formId: "", due: null, contact: null, office: plan.leadOffice },
  });
  return listPrinted(spec, () => sheet).filter(({ text }) => !SET_WHEN_SENT.test(text));
}

const SET_WHEN_SENT = /^(?:请按通知要求的时间|请于.*前（含当日）|填报中有疑问|按通知要求$)/;

/** A printed text, where it stands on a form as it goes out, and what it belongs to. */
interface PrintedText {
  readonly text: string;
  /** Without blanks: what counts as the same. */
  readonly key: string;
  readonly cell: string;
  readonly field: string;
}

function listPrinted(
  spec: SheetSpec,
  fieldOf: (column: number) => string | null,
): readonly PrintedText[] {
  return spec.cells.flatMap(({ row, column, value }) => {
    const field = fieldOf(column);
    if (row <= spec.view.frozenRows || typeof value !== "string" || value === "") return [];
    if (field === null) return [];
    const text = value.replaceAll("\n", "");
    return [{ text, key: withoutBlanks(value), cell: cellAddress({ row, column }), field }];
  });
}

function compare(
  printed: readonly PrintedText[],
  { sheet, texts }: PrintedSheet,
  kept: KeptWords,
  bureau: string,
): Finding[] {
  return printed
    .filter(({ key }) => !kept.has(key))
    .map(({ cell, text, field }) => {
      const received = texts.get(cell)?.trim() ?? "";
      return finding("template-altered", {
        ...{ bureau, sheet, cell, expected: text },
        received: received === "" ? null : received,
        details: { field },
      });
    });
}

/** What stands there, as it is and with every bureau by its present name: another name is told once, by the form itself. */
class KeptWords {
  private readonly words: ReadonlySet<string>;
  /** Of most forms nobody asks for these. */
  private renamed: ReadonlySet<string> | null = null;

  constructor(
    { texts }: PrintedSheet,
    private readonly plan: Plan,
  ) {
    this.words = new Set([...texts.values()].map(withoutBlanks));
  }

  has(word: string): boolean {
    if (this.words.has(word)) return true;
    this.renamed ??= new Set([...this.words].map((text) => this.byPresentNames(text)));
    return this.renamed.has(word);
  }

  private byPresentNames(text: string): string {
    return text
      .split(BETWEEN_NAMES)
      .map((part) => findBureau(this.plan, part)?.bureau ?? part)
      .join("");
  }
}

const BETWEEN_NAMES = /([、，；：:（）()])/u;
