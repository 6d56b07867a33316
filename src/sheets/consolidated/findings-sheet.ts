import { chinese, type Finding, FINDING_CODES, isBlankLine, type Target } from "../../core";
import {
  buildListSheet,
  type ListCell,
  type SheetSpec,
  type Tint,
  usedColumns,
  VERDICT_TINTS,
} from "../kit";
import type { ConsolidatedBook } from "./book";
import { occasionNote, placeText, textCell } from "./cells";
import { type FileNamer, namesOfFiles, sayOnPaper } from "./file-names";
import { FINDING_COLUMNS, type FindingHeader, KEPT_HEADERS } from "./list-columns";

/** 问题清单: every finding, worst first, each with a way to its target's line. */
export function buildFindingsSheet(
  book: ConsolidatedBook,
  addresses: ReadonlyMap<string, string>,
): SheetSpec {
  const { plan, period, asOf, names } = book;
  const targets = new Map(plan.targets.map((target) => [target.id, target]));
  const shown = sortFindings(gatherBlanks(book.findings), book);
  const { errors, warnings, infos } = countShown(shown);
  const context = {
    ...{ targets, addresses, indicators: names.sheets.indicators },
    nameOf: namesOfFiles(book),
  };
  const lines = shown.map((each, index) => findingLine(each, index + 1, context));
  return buildListSheet<FindingHeader>({
    name: names.sheets.findings,
    title: "问题清单",
    notes: [
      occasionNote(plan, period, asOf),
      shown.length === 0
        ? "没有发现问题"
        : `错误 ${errors} 条，提醒 ${warnings} 条，说明 ${infos} 条。点编号到“${names.sheets.indicators}”的那一行`,
    ],
    columns: usedColumns<FindingHeader>(FINDING_COLUMNS, lines, KEPT_HEADERS),
    lines,
    frozenColumns: 0,
  });
}

/** How many lines 问题清单 has of each weight: blank lines of one file are one. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  return countShown(gatherBlanks(findings));
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

function countShown(shown: readonly ShownFinding[]): FindingCounts {
  const count = (severity: Finding["severity"]) =>
    shown.filter(({ finding }) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info") };
}

/** A finding, or the blank lines of one file together: forty equal lines hide the others. */
export interface ShownFinding {
  readonly finding: Finding;
  /** Targets that are simply blank; empty for any other finding. */
  readonly blanks: readonly string[];
}

/** Gathers the lines of a file that nobody has filled in; whatever else was found stays as it is. */
function gatherBlanks(findings: readonly Finding[]): readonly ShownFinding[] {
  const gathered = new Map<string, ShownFinding>();
  const shown: ShownFinding[] = [];
  for (const finding of findings) {
    if (!isBlankLine(finding)) {
      shown.push({ finding, blanks: [] });
      continue;
    }
    const key = finding.file ?? "";
    const known = gathered.get(key);
    const blanks = [...(known?.blanks ?? []), finding.target ?? ""];
    gathered.set(key, { finding: known?.finding ?? finding, blanks });
  }
  return [...shown, ...gathered.values()];
}

/** What a finding says, in Chinese. */
export function sayFinding({ finding, blanks }: ShownFinding, target: Target | null): string {
  return blanks.length > 1
    ? `${blanks.length} 项还没有填：${blanks.join("、")}`
    : chinese.finding(finding, target);
}

const ORDER = ["error", "warning", "info"] as const;
const CODES = Object.keys(FINDING_CODES);
const SEVERITY_TINTS: Readonly<Record<Finding["severity"], Tint>> = {
  error: VERDICT_TINTS["not-met"],
  warning: VERDICT_TINTS["in-progress"],
  info: VERDICT_TINTS["no-data"],
};

/** Worst first, then by bureau, target, code and place: the same findings always stand in the same order. */
function sortFindings(
  shown: readonly ShownFinding[],
  { plan, lines }: ConsolidatedBook,
): readonly ShownFinding[] {
  const places = new Map(lines.map(({ target }, index) => [target.id, index]));
  const bureaus = new Map(plan.bureaus.map((bureau, index) => [bureau, index]));
  const keyed = shown.map((each) => {
    const { severity, bureau, target, code, file, cell } = each.finding;
    const key = [
      ORDER.indexOf(severity),
      bureaus.get(bureau ?? "") ?? plan.bureaus.length,
      each.blanks.length > 0 ? lines.length : (places.get(target ?? "") ?? -1),
      CODES.indexOf(code),
    ];
    return { each, key, text: [file ?? "", cell ?? ""].join("\u0000") };
  });
  keyed.sort((one, other) => {
    const at = one.key.findIndex((part, index) => part !== other.key[index]);
    if (at >= 0) return (one.key[at] ?? 0) - (other.key[at] ?? 0);
    return one.text < other.text ? -1 : one.text > other.text ? 1 : 0;
  });
  return keyed.map(({ each }) => each);
}

interface LineContext {
  readonly targets: ReadonlyMap<string, Target>;
  /** Where each target stands in 指标台账. */
  readonly addresses: ReadonlyMap<string, string>;
  /** That sheet's name. */
  readonly indicators: string;
  readonly nameOf: FileNamer;
}

function findingLine(
  shown: ShownFinding,
  number: number,
  { targets, addresses, indicators, nameOf }: LineContext,
): Readonly<Record<FindingHeader, ListCell>> {
  const { finding, blanks } = shown;
  const { severity, bureau, file, code } = finding;
  const isMany = blanks.length > 1;
  const target = isMany ? null : (targets.get(finding.target ?? "") ?? null);
  const id = isMany ? null : finding.target;
  const cell = addresses.get(id ?? "");
  const link = cell === undefined ? {} : { link: { sheet: indicators, cell } };
  const whole = sayFinding(shown, target);
  const said = isMany ? whole : sayOnPaper(finding, target, nameOf);
  return {
    序号: textCell(number),
    程度: { value: chinese.severities[severity], tint: SEVERITY_TINTS[severity] },
    责任单位: textCell(bureau),
    编号: { value: id, ...link },
    指标: textCell(target?.name),
    问题: textCell(said),
    文件: textCell(file),
    位置: textCell(isMany ? null : placeText(finding.sheet, finding.cell)),
    代码: textCell(code),
    // with the folders and cells that are not printed
    问题全文: textCell(said === whole ? null : whole),
  };
}
