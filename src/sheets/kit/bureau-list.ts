import type { ResponsibleBureau } from "../../core";
import { breakAfterNames, type MeasuredText } from "./measure";

const ROLE_WORDS = { lead: "牵头", cooperating: "配合" } as const;

/** The bureaus of one role, in the order of the document. */
export interface BureauGroup {
  /** 牵头 or 配合; null where the document names no roles. */
  readonly role: string | null;
  readonly names: readonly string[];
}

/** Bureaus by role: lead, cooperating, then those without one. */
export function groupByRole(bureaus: readonly ResponsibleBureau[]): readonly BureauGroup[] {
  return listed(bureaus).groups;
}

/** 责任单位 as the annex prints them, in one line; roles, where there are any, stand before the names. */
export function joinBureaus(bureaus: readonly ResponsibleBureau[]): string {
  const { texts, groups } = listed(bureaus);
  return remember(texts, "", () =>
    groups.map(({ role, names }) => `${leadOf(role)}${names.join("、")}`).join("\n"),
  );
}

/** The same in lines that end after a 、. */
export function listBureaus(
  bureaus: readonly ResponsibleBureau[],
  cell: Omit<MeasuredText, "text">,
): string {
  const { texts, groups } = listed(bureaus);
  return remember(texts, `${cell.width} ${cell.indent} ${cell.size}`, () =>
    groups.map(({ role, names }) => breakAfterNames(leadOf(role), names, cell)).join("\n"),
  );
}

const leadOf = (role: string | null): string => (role === null ? "" : `${role}：`);

/** What follows from a list of bureaus alone. */
interface ListedBureaus {
  readonly groups: readonly BureauGroup[];
  /** As they are printed, by the cell. */
  readonly texts: Map<string, string>;
}

// A row that a thousand bureaus share is printed in a thousand forms: the list is made once, as long as its plan is there.
const LISTED = new WeakMap<readonly ResponsibleBureau[], ListedBureaus>();

function listed(bureaus: readonly ResponsibleBureau[]): ListedBureaus {
  const known = LISTED.get(bureaus);
  if (known !== undefined) return known;
  const groups = (["lead", "cooperating", null] as const)
    .map((role) => ({
      role: role && ROLE_WORDS[role],
      names: bureaus.filter((bureau) => bureau.role === role).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
  const made = { groups, texts: new Map<string, string>() };
  LISTED.set(bureaus, made);
  return made;
}

function remember(texts: Map<string, string>, cell: string, make: () => string): string {
  const known = texts.get(cell);
  if (known !== undefined) return known;
  const text = make();
  texts.set(cell, text);
  return text;
}
