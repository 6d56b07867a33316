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
export function groupByRole(bureaus: readonly ResponsibleBureau[]): BureauGroup[] {
  return (["lead", "cooperating", null] as const)
    .map((role) => ({
      role: role && ROLE_WORDS[role],
      names: bureaus.filter((bureau) => bureau.role === role).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
}

/** 责任单位 as the annex prints them, in lines that end after a 、; roles, where there are any, stand before the names. */
export function listBureaus(
  bureaus: readonly ResponsibleBureau[],
  cell: Omit<MeasuredText, "text">,
): string {
  return groupByRole(bureaus)
    .map(({ role, names }) => breakAfterNames(role === null ? "" : `${role}：`, names, cell))
    .join("\n");
}
