import type { ClauseContext } from "../clauses";
import { askBureausOnce } from "./bureaus-nowhere";
import { DoubtBook, drafted, tidyText } from "./doubt-book";
import type { Draft, DraftedPrint, DraftedRow, DraftPlace } from "./draft";
import { draftCell } from "./draft-cell";
import { madeId, yearOf } from "./draft-document";
import { bracketBehind, dayOf } from "./task-bracket";
import { readResponsibility } from "./responsibilities";
import { tellGroups } from "./who-answers";
import { countFrontLines, readDocumentFacts } from "./document-facts";

/** More lines than that are no list of targets. */
const MOST_LINES = 5000;

const NOTHING: DraftedPrint = {
  leader: drafted(null, null),
  schedule: drafted(null, null),
  weight: drafted(null, null),
  note: drafted(null, null),
  extra: {},
};

/**
 * Drafts a plan from text that is no table: each line is one cell of indicators, its row is its line.
 *
 * @example draftLines("到2022年，培育品牌300个").rows[0]?.id // => "1"
 */
export function draftLines(text: string): Draft {
  const book = new DoubtBook();
  const all = text.split(/\r\n|\r|\n/);
  if (all.length > MOST_LINES) {
    const place = { table: null, row: 1, column: null, header: null, from: 0, to: 0 };
    book.note("document", "error", "table-too-large", place, String(all.length));
  }
  const lines = (all.length > MOST_LINES ? [] : all).flatMap((line, index): WrittenText[] => {
    const words = tidyText(line.replace(/^\ufeff/, ""));
    const place = {
      ...{ table: null, row: index + 1, column: null, header: null },
      ...{ from: 0, to: words.length },
    };
    return words === "" ? [] : [{ text: words, place }];
  });
  const front = countFrontLines(lines.map((line) => line.text));
  const head = readDocumentFacts(
    lines.slice(0, front).map((line) => ({ ...line, isAbove: true })),
    book,
    () => madeId(text),
  );
  const period = head.period.value;
  const context = { period, year: yearOf(period, head.issuedOn.value) };
  const rows: DraftedRow[] = [];
  let section: WrittenText | null = null;
  for (const line of lines.slice(front)) {
    if (isSectionLine(line.text)) section = line;
    else rows.push(draftLine(line, section, context, book));
  }
  if (rows.every(({ cells }) => cells.every(({ targets }) => targets.length === 0))) {
    book.note("document", "error", "nothing-found", null, "");
  }
  const doubts = askBureausOnce(rows, book.doubts);
  return { head, tables: [], rows, groups: [], aliases: [], offers: [], doubts };
}

/** A line without the blanks around it. */
interface WrittenText {
  readonly text: string;
  readonly place: DraftPlace;
}

/** 主要预期目标, 二、重点任务：what the lines below are. */
const isSectionLine = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])?(?:主要|总体|年度|发展|预期|工作|重点|具体|经济社会)*(?:预期)?(?:目标任务|目标|指标|任务|工作)[：:]?$/.test(
    text,
  );

function draftLine(
  { text, place }: WrittenText,
  section: WrittenText | null,
  context: Pick<ClauseContext, "period" | "year">,
  book: DoubtBook,
): DraftedRow {
  const line = place.row;
  const bracket = bracketBehind(text);
  const who = bracket === null ? null : readResponsibility(bracket.text);
  const source = bracket === null ? null : { ...place, ...bracket.span };
  if (who !== null && source !== null)
    tellGroups(who.bureaus, source, `${line}.1`, { groups: new Map() }, book);
  const { cell } = draftCell(
    {
      ...{ text, place, before: 0, printed: NOTHING },
      context: { ...context, deadline: bracket === null ? null : dayOf(bracket.text, context) },
      bureaus: drafted(who?.bureaus ?? [], source, who === null ? ["bureau-missing"] : []),
      responsibility: drafted(
        who?.hasWords === true && bracket !== null ? bracket.text : null,
        source,
      ),
      idOf: (index) => `${line}.${index + 1}`,
    },
    book,
  );
  return {
    id: String(line),
    number: drafted(String(line), place),
    category: drafted(section === null ? [] : [section.text], section?.place ?? null),
    goal: drafted(null, null),
    cells: [cell],
  };
}
