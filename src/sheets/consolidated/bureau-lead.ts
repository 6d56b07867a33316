import { chinese, type Finding } from "../../core";
import type { ListLead } from "../kit";
import type { BureauPart, ConsolidatedBook, TargetLine } from "./book";
import { type FileNamer, sayOnPaper } from "./file-names";

/** What the lines of every bureau need. */
export interface BureauLinesContext {
  readonly book: ConsolidatedBook;
  readonly linesById: ReadonlyMap<string, TargetLine>;
  /** Where each target stands in 指标台账. */
  readonly addresses: ReadonlyMap<string, string>;
  /** What files are called on paper. */
  readonly nameOf: FileNamer;
}

export interface BureauSheetContext extends BureauLinesContext {
  /** Errors and warnings of the bureau by target. */
  readonly findings: FindingsByTarget;
}

/** What was found of a bureau, by target. */
export type FindingsByTarget = ReadonlyMap<string, readonly Finding[]>;

/** As many sentences as stand before a list without its header being pushed out of where it is looked for. */
const MOST_LEADING = 30;

/** What has to be mended or looked at, by target; null where nothing has. */
export function findingsLead(
  { lines }: BureauPart,
  { book, addresses, findings, nameOf }: BureauSheetContext,
): ListLead | null {
  const all = lines.flatMap(({ target }) =>
    (findings.get(target.id) ?? []).map((finding) => ({ target, finding })),
  );
  if (all.length === 0) return null;
  const shown = all.slice(0, MOST_LEADING).map(({ target, finding }) => {
    const cell = addresses.get(target.id);
    const link = cell === undefined ? {} : { link: { sheet: book.names.sheets.indicators, cell } };
    const { severity } = finding;
    return {
      key: { value: target.id, ...link },
      text: `${chinese.severities[severity]} · ${target.name}：${sayOnPaper(finding, target, nameOf)}`,
    };
  });
  const more = all.length - shown.length;
  return {
    heading: `本单位要处理的问题（${all.length} 处）${more === 0 ? "" : `，下面是前 ${shown.length} 处，其余见“${book.names.sheets.findings}”`}`,
    lines: shown,
  };
}
