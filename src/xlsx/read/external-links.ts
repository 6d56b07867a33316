import { finding, type Finding } from "../../core";
import { MAXIMUM_EXTERNAL_LINKS } from "../limits";
import { walkXml } from "../xml";
import { readRelationships, type Package, type Part, type Relationship } from "../package";

/** A reference to something outside the workbook; never followed. */
export interface ExternalLink {
  /** As written: a path, an address, a DDE service with its topic, or `[3]` for one that only formulas name. */
  readonly target: string;
  /** The part that states it; null for one that only formulas name. */
  readonly part: string | null;
}

/** Lists what the workbook's link parts point to, in the order in which formulas count them: `[1]` is the first. */
export function readExternalLinks(
  parts: Package,
  workbookRelationships: readonly Relationship[],
): readonly ExternalLink[] {
  return workbookRelationships
    .filter(({ type }) => type === "externalLink")
    .slice(0, MAXIMUM_EXTERNAL_LINKS)
    .map((relationship) => readLink(parts, relationship));
}

/** Adds the links that formulas name by a number the list does not reach. */
export function withFormulaLinks(
  links: readonly ExternalLink[],
  numbers: ReadonlySet<number>,
): readonly ExternalLink[] {
  const unlisted = Array.from(numbers)
    .filter((number) => number > links.length)
    .sort((a, b) => a - b)
    .map((number) => ({ target: `[${number}]`, part: null }));
  return [...links, ...unlisted].slice(0, MAXIMUM_EXTERNAL_LINKS);
}

/** One warning for every link. */
export function reportLinks(links: readonly ExternalLink[]): readonly Finding[] {
  return links.map(({ target, part }) =>
    finding("external-link", { received: target, details: { part } }),
  );
}

/**
 * The number of the outside workbook that a formula refers to, if it does: `[1]Sheet1!A1`, `'[2]一月 表'!A1`, `[1]!Name`. A
 * column of a table, `表1[2021]`, is none.
 */
export function findExternalReferences(formula: string): number[] {
  if (!formula.includes("[")) return [];
  return Array.from(formula.matchAll(EXTERNAL_REFERENCE), (match) => Number(match[1]));
}

const EXTERNAL_REFERENCE =
  /(?<![\p{Letter}\p{Number}_.[\]])\[(\d{1,9})\](?:[\p{Letter}\p{Number}_.:]{0,64}|[^'[\]!]{0,64}')!/gu;

function readLink(parts: Package, relationship: Relationship): ExternalLink {
  const part = relationship.part === null ? undefined : parts.get(relationship.part);
  if (!part) return { target: relationship.target, part: null };
  // A link to a workbook keeps its target in relationships, so that its cached cells need not be read.
  const outside = readRelationships(parts, part.name).find((each) => each.part === null);
  return { target: outside?.target ?? readDdeLink(part) ?? relationship.target, part: part.name };
}

/** A DDE link names a program and a topic, as in `cmd|'/c …'`. */
function readDdeLink(part: Part): string | null {
  let target: string | null = null;
  walkXml(part.name, part.data, {
    open(name, attributes) {
      if (name === "ddeLink") {
        target = `${attributes.get("ddeService") ?? ""}|${attributes.get("ddeTopic") ?? ""}`;
      }
    },
  });
  return target;
}
