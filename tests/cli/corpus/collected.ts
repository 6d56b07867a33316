import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflate } from "../../../src/cli/compression";
import { readWorkbook } from "../../../src/xlsx";
import { emptyFolder, readBytes, run } from "../run";
import { CONTRADICTING, RIGHT } from "./counted-files";
import { AS_OF, type SentForms } from "./forms";
import { DRAFTS } from "./other-files";

interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly target: string | null;
}
interface ReportedJson {
  readonly bureau: string;
  readonly typed: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}
/** What `collect --json` prints, as far as these tests look at it. */
export interface CollectedJson {
  readonly files: readonly {
    readonly path: string;
    readonly outcome: string;
    readonly findings: readonly FindingJson[];
  }[];
  readonly targets: readonly {
    readonly target: string;
    readonly value: number | null;
    readonly verdict: string;
    readonly reported: readonly ReportedJson[];
    readonly conflict: { readonly open: boolean } | null;
  }[];
  readonly findings: readonly FindingJson[];
  readonly summary: { readonly conflicts: number; readonly reported: number };
}

export interface Collected {
  readonly exit: number;
  readonly json: CollectedJson;
  readonly workbook: Uint8Array;
}

/** Runs `collect` on files and folders. */
export async function collect(
  { ledger }: SentForms,
  paths: readonly string[],
  ...options: readonly string[]
): Promise<Collected> {
  const out = join(emptyFolder(), "汇总.xlsx");
  const words = ["collect", "--json", "--ledger", ledger, "--as-of", AS_OF, "--out", out];
  const { exit, out: printed, err } = await run(...words, ...options, ...paths);
  if (exit === 2) throw new Error(err);
  return { exit, json: JSON.parse(printed) as CollectedJson, workbook: readBytes(out) };
}

const SIGNED = { reason: "电话核实", by: "综合处张三", on: "2023-01-09" } as const;

/** What the lead office decided: which of two values counts, and which files replace earlier ones. */
export function writeDecisions(): string {
  const path = join(emptyFolder(), "裁定.json");
  const decisions = [
    { target: "3.1", file: RIGHT.tourism, ...SIGNED, reason: `${CONTRADICTING} 口径不同` },
    { file: RIGHT.commerce, supersedes: DRAFTS.commerce, ...SIGNED },
    { file: RIGHT.health, supersedes: DRAFTS.health, ...SIGNED },
  ];
  writeFileSync(path, JSON.stringify(decisions));
  return path;
}

/** The texts of a workbook by sheet and address, as a person sees them. */
export function readTexts(workbook: Uint8Array): Map<string, Map<string, string>> {
  const result = readWorkbook(workbook, inflate);
  if (result.outcome === "rejected") throw new Error("not readable");
  return new Map(
    result.workbook.sheets.map(({ name, cells }) => [
      name,
      new Map(cells.map(({ row, column, shown }) => [`${row} ${column}`, shown])),
    ]),
  );
}

/** The lines of a list sheet by header: below the row that has this header in it. */
export function readList(
  workbook: Uint8Array,
  sheet: string,
  header: string,
): readonly ReadonlyMap<string, string>[] {
  const cells = [...(readTexts(workbook).get(sheet) ?? [])].map(([place, text]) => {
    const [row = 0, column = 0] = place.split(" ").map(Number);
    return { row, column, text };
  });
  const head = cells.find(({ text }) => text === header)?.row ?? 0;
  const headers = new Map(
    cells.filter(({ row }) => row === head).map(({ column, text }) => [column, text]),
  );
  const lines = new Map<number, Map<string, string>>();
  for (const { row, column, text } of cells) {
    if (row <= head) continue;
    const line = lines.get(row) ?? new Map<string, string>();
    lines.set(row, line.set(headers.get(column) ?? "", text));
  }
  return [...lines.values()];
}
