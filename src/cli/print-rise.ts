import { formatFigure, type Plan, unitOf } from "../core";
import type { RisenTarget } from "../exchange";
import { findingToJson } from "../library";
import type { Context } from "./context";
import type { RiseResult } from "./rise-to-form";
import { printable } from "./terminal";

/** Prints what went up into the form of whoever divided, and what did not. */
export function printRise(context: Context, result: RiseResult): void {
  const { printer, texts, messages } = context;
  const { up } = texts.split;
  const { risen, filled, findings, path } = result;
  printer.line();
  for (const each of filled) {
    const words = up.filled(nameOf(each), written(each), each.parts.length);
    printer.sentence(printable(words), 2);
  }
  for (const each of findings) {
    const about = risen.find(({ division }) => division.target === each.target) ?? null;
    const name = about === null ? (each.target ?? "") : nameOf(about);
    const sentence = printable(`${name}  ${messages.finding(each, about?.target ?? null)}`);
    printer.labelled(printer.severity(each.severity, messages.severities[each.severity]), sentence);
  }
  printer.line(up.summary(filled.length, risen.length, path));
  if (path !== null) printer.line(up.next(path));
}

function nameOf({ division, target }: RisenTarget): string {
  return `${division.target} ${target.name}`;
}

function written({ target, value }: RisenTarget): string {
  if (value === null || typeof value === "string") return value ?? "";
  return `${formatFigure(value)} ${unitOf(target) ?? ""}`.trim().replace(/ (?=[%‰])/, "");
}

/** The same as `collect --up --json` says it. */
export function riseToJson(context: Context, plan: Plan, result: RiseResult) {
  const { form, path, risen, filled, findings } = result;
  return {
    ...{ form, path },
    targets: risen.map((each) => ({
      target: each.division.target,
      rule: each.division.rule,
      value: typeof each.value === "string" ? null : (each.value?.toNumber() ?? null),
      words: typeof each.value === "string" ? each.value : null,
      unit: unitOf(each.target),
      filled: filled.includes(each),
      parts: each.parts.map(({ district, value, words, report }) => ({
        ...{ district, value: value?.toNumber() ?? null, words },
        ...{ file: report?.file ?? null, cell: report?.entry.place?.value ?? null },
      })),
    })),
    findings: findings.map((each) =>
      findingToJson(each, plan.targetById.get(each.target ?? "") ?? null, context.messages),
    ),
  };
}
