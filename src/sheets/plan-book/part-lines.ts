import type { CrossRule, PlanFile } from "../../core";
import { type BookSheet, ORDER_COLUMN } from "./book-column";
import { writeDay } from "./day-words";
import { type FactHeading } from "./facts";
import { PART_COLUMNS, type PartSheet } from "./part-columns";
import { type LineValue, listNames, namesOf, type SheetLines } from "./target-lines";
import { CHANGE_WORDS, COLUMN_WORDS, RULE_WORDS, YES_WORDS } from "./words";

/** 计划: what stands beside each fact. */
export function writeFacts(file: PlanFile): ReadonlyMap<FactHeading, LineValue> {
  const day = (value: string | null) => (value === null ? null : writeDay(value));
  return new Map<FactHeading, LineValue>([
    ["标题", file.title],
    ["附表标题", file.annexTitle],
    ["附表字样", file.annexMark],
    ["文号", file.documentNumber],
    ["印发机关", file.issuer],
    ["印发日期", day(file.issuedOn)],
    ["有效期至", day(file.validUntil)],
    ["起始年份", file.period?.from ?? null],
    ["终止年份", file.period?.to ?? null],
    ["牵头单位", file.leadOffice],
    ["计划编号", file.id],
  ]);
}

type Line = readonly LineValue[];

/** The small sheets: those that every workbook has, and those that the plan has something for. */
export function writeParts(
  file: PlanFile,
): readonly (SheetLines & { readonly sheet: Extract<BookSheet, PartSheet> })[] {
  // the fields of a record have its type
  return (Object.keys(PART_COLUMNS) as PartSheet[]).flatMap((sheet) => {
    const lines = LINES[sheet](file);
    if (lines.length === 0 && sheet !== "bureaus" && sheet !== "sources") return [];
    const columns = [...PART_COLUMNS[sheet], ORDER_COLUMN];
    const named = lines.map((line, order) => {
      const values = [...line, String(order + 1)];
      return new Map(columns.map(({ heading }, at) => [heading, values[at] ?? null]));
    });
    return [{ sheet, columns, lines: named }];
  });
}

const yes = (value: boolean): string => YES_WORDS.of[value ? "yes" : "no"];

const LINES: Readonly<Record<PartSheet, (file: PlanFile) => readonly Line[]>> = {
  bureaus: (file) =>
    file.bureaus.map((bureau) =>
      typeof bureau === "string"
        ? [bureau, null]
        : [bureau.name, listNames(bureau.shortNames ?? [], [])],
    ),
  changes: (file) =>
    file.bureaus.flatMap((bureau): Line[] => {
      if (typeof bureau === "string") return [];
      const { name, formerNames, successorOf } = bureau;
      const day = (value: string | null | undefined) => (value ? writeDay(value) : null);
      return [
        ...(formerNames ?? []).map((each) => [
          ...[name, CHANGE_WORDS.of.formerNames, each.name],
          day(each.until),
        ]),
        ...(successorOf ?? []).map((each) => [
          ...[name, CHANGE_WORDS.of.successorOf, each.name],
          day(each.from),
        ]),
      ];
    }),
  groups: (file) =>
    (file.groups ?? []).map(({ name, printed, members }) => [
      ...[name, printed ?? null],
      listNames(members ?? [], namesOf(file)),
    ]),
  aliases: (file) => (file.aliases ?? []).map(({ name, meaning }) => [name, meaning]),
  shares: (file) =>
    targetsOf(file).flatMap(({ id, name, shares }) =>
      (shares ?? []).map(({ bureau, threshold }) => [id, name, bureau, threshold]),
    ),
  milestones: (file) =>
    targetsOf(file).flatMap(({ id, name, milestones }) =>
      (milestones ?? []).map(({ period, threshold, upper }) => [
        ...[id, name, period],
        ...[threshold, upper ?? null],
      ]),
    ),
  measures: (file) =>
    (file.measures ?? []).map(({ text, amount, unit, per, source }) => [
      ...[text, amount, unit, per],
      ...[source?.document ?? null, source?.place ?? null],
    ]),
  rules: (file) =>
    file.rules.map((rule) => {
      const [first, others, complete] = sidesOf(rule);
      return [RULE_WORDS.of[rule.kind], first, listNames(others, []), complete, rule.note];
    }),
  disagreements: (file) =>
    file.disagreements.flatMap(({ topic, readings, effect, targets }, index) =>
      readings.map(({ document, place, quote }, at): Line => {
        const isFirst = at === 0;
        return [
          ...[String(index + 1), isFirst ? topic : null, document, place, quote],
          ...[isFirst ? effect : null, isFirst ? listNames(targets, []) : null],
        ];
      }),
    ),
  sources: (file) =>
    file.sources.map(({ id, title, file: name, sha256 }) => [
      ...[id, title],
      ...[name ?? null, sha256 ?? null],
    ]),
  units: (file) =>
    (file.units ?? []).map(({ symbol, aliases, whole, adds }) => [
      ...[symbol, listNames(aliases ?? [], [])],
      ...[yes(whole), yes(adds)],
    ]),
  columns: (file) =>
    (file.columns ?? []).map(({ header, holds }) => [header, COLUMN_WORDS.of[holds]]),
};

function targetsOf({ rows }: PlanFile): PlanFile["rows"][number]["cells"][number]["targets"] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets));
}

function sidesOf(
  rule: CrossRule,
): readonly [first: string, others: readonly string[], complete: LineValue] {
  switch (rule.kind) {
    case "sameAs":
      return [rule.targets[0], [rule.targets[1]], null];
    case "increaseAndTotal":
      return [rule.total, [rule.increase], null];
    case "partsOf":
      return [rule.total, rule.parts, yes(rule.complete)];
  }
}
