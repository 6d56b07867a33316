import { chinese, groupBy, isOverdue } from "../../core";
import {
  buildListSheet,
  type ListCell,
  type SheetSpec,
  type Tint,
  usedColumns,
  VERDICT_TINTS,
} from "../kit";
import type { ConsolidatedBook, Filing, FilingStatus } from "./book";
import { statusCell } from "./bureau-status";
import { dayText, occasionNote, textCell } from "./cells";
import { type FileNamer, namesOfFiles } from "./file-names";
import { FILING_COLUMNS, type FilingHeader, KEPT_HEADERS } from "./list-columns";
import { sayNote } from "./remarks";

/** 报送情况: every form that was sent, every file that came, each once: who filed what and when, and who still owes. */
export function buildFilingsSheet(book: ConsolidatedBook): SheetSpec {
  const { plan, period, asOf, filings, names } = book;
  const files = filings.filter(({ file }) => file !== null).length;
  const { owed, waiting } = countOwed(filings);
  const unfinished = book.bureaus.filter(
    ({ status }) => status === "partial" || status === "blank",
  ).length;
  const nameOf = namesOfFiles(book);
  const lines = filings.map((filing) => filingLine(filing, nameOf));
  return buildListSheet<FilingHeader>({
    name: names.sheets.filings,
    title: "报送情况",
    notes: [
      occasionNote(plan, period, asOf),
      `收到 ${files} 个文件，还欠 ${owed} 份${unfinished === 0 ? "" : `，没有填全 ${unfinished} 份`}${waiting === 0 ? "" : `，待确认 ${waiting} 份`}。保存时间是文件自己写的（北京时间）。表号、回执、文件指纹和所在位置在右边的灰色列，不打印`,
    ],
    columns: usedColumns<FilingHeader>(FILING_COLUMNS, lines, KEPT_HEADERS),
    lines,
    frozenColumns: 1,
  });
}

/**
 * Bureaus of which nothing counts yet: a file of some waits to be confirmed, the others owe one still, whether nothing came or what came
 * was refused.
 */
function countOwed(filings: readonly Filing[]): {
  readonly owed: number;
  readonly waiting: number;
} {
  const ofBureau = groupBy(
    filings.filter(({ targets }) => targets !== null && targets > 0),
    ({ bureau }) => bureau,
  );
  const unsettled = [...ofBureau.values()]
    .map((own) => new Set(own.map(({ status }) => status)))
    .filter((statuses) => !statuses.has("merged"));
  const waiting = unsettled.filter((statuses) => statuses.has("unconfirmed")).length;
  return { owed: unsettled.length - waiting, waiting };
}

/** 报送情况 of a file that a person has to confirm before it counts. */
export const UNCONFIRMED = "待确认";

const WORDS: Readonly<Record<FilingStatus, string>> = {
  merged: "已报",
  identical: "内容相同",
  superseded: "已被代替",
  rejected: "退件",
  unconfirmed: UNCONFIRMED,
  ignored: "不采用",
  attachment: "附件",
  awaited: "未报",
  overdue: "逾期未报",
  replaced: "已换新表",
};

const TINTS: Readonly<Record<FilingStatus, Tint>> = {
  merged: VERDICT_TINTS.met,
  identical: VERDICT_TINTS["no-data"],
  superseded: VERDICT_TINTS["no-data"],
  rejected: VERDICT_TINTS["not-met"],
  unconfirmed: VERDICT_TINTS["needs-person"],
  ignored: VERDICT_TINTS["no-data"],
  attachment: VERDICT_TINTS["no-data"],
  awaited: VERDICT_TINTS["no-data"],
  overdue: VERDICT_TINTS["not-met"],
  replaced: VERDICT_TINTS["no-data"],
};

/** As much of a fingerprint as tells files apart and can be typed: 64 bits. */
const SHOWN_DIGITS = 16;

function filingLine(filing: Filing, nameOf: FileNamer): Readonly<Record<FilingHeader, ListCell>> {
  const { status, savedAt, due, sha256, formId, file } = filing;
  const saved = savedAt === null ? null : beijingTime(savedAt);
  const isLate = saved !== null && isOverdue(due, saved.slice(0, 10));
  const notes = [
    ...(filing.note === null ? [] : [sayNote(filing.note, nameOf)]),
    ...(isLate ? [`保存时间晚于报送截止日（${chinese.day(due)}）`] : []),
  ];
  return {
    责任单位: textCell(filing.bureau ?? "（认不出）"),
    应报: textCell(filing.targets),
    报送截止: textCell(dayText(due)),
    报送情况:
      filing.standing === null
        ? { value: WORDS[status], tint: TINTS[status] }
        : statusCell(filing.standing),
    文件: textCell(file === null ? null : nameOf(file)),
    填报人: textCell(filing.filledInBy),
    联系电话: textCell(filing.phone),
    填报日期: textCell(dayText(filing.filledInOn)),
    保存时间: textCell(
      saved === null ? null : `${chinese.day(saved.slice(0, 10))} ${saved.slice(11)}`,
    ),
    说明: textCell(notes.join("；")),
    表号: textCell(formId?.slice(0, 8)),
    回执: textCell(filing.receipt),
    文件指纹: textCell(sha256?.slice(0, SHOWN_DIGITS)),
    所在位置: textCell(file),
  };
}

/**
 * An instant as the clock on the wall showed it: China has one time, eight hours ahead of UTC.
 *
 * @example beijingTime("2022-01-15T17:30:00Z") // => "2022-01-16 01:30"
 */
export function beijingTime(instant: string): string {
  const there = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${there.slice(0, 10)} ${there.slice(11, 16)}`;
}
