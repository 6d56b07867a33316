import { plural } from "./en-US-errors";
import type { PlanCounts, PlanTexts } from "./plan-texts";

const count = ({ rows, targets, bureaus }: PlanCounts): string =>
  `${plural(rows, "row")}, ${plural(targets, "target")}, ${plural(bureaus, "bureau")}`;

/** What the commands on plan files say. */
export const englishPlanTexts: PlanTexts = {
  converted: (path, counts) => `Wrote ${path}: ${count(counts)}.`,
  templateMade: (path) =>
    `Wrote the blank plan workbook ${path}: read 说明, fill in 计划, 单位名录 and 指标, then run zerenbiao plan check ${path}.`,
  account: (counts, hash) => `${count(counts)}; hash ${hash}`,
  note: "note",
  mistakes: (number) =>
    `${plural(number, "mistake")}. The plan cannot be used before ${number === 1 ? "it is" : "they are"} mended.`,
  whole: "(whole file)",
  same: "Both versions are the same.",
  otherOrder: "Both versions say the same; only order or the writing of sources differs.",
  heads: { facts: "Document", targets: "Targets", bureaus: "Bureaus", lines: "Other sheets" },
  changes: { added: "added", removed: "removed" },
  blank: "(blank)",
  handedOver: (from, to) =>
    `handed over: ${from.join(", ") || "(none)"} → ${to.join(", ") || "(none)"}`,
  summary: ({ added, removed, changed, handedOver }) =>
    `Targets: ${added} added, ${removed} removed, ${changed} changed, ${handedOver} of them handed over.`,
};
