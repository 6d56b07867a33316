import { DoubtBook, drafted, tidyText } from "./doubt-book";
import type { Draft, DraftedPrint, DraftedRow } from "./draft";
import { draftCell } from "./draft-cell";
import { madeId } from "./draft-document";
import { bracketBehind, dayOf } from "./task-bracket";
import { readResponsibility } from "./responsibilities";
import { tellGroups } from "./who-answers";
import { readDocumentFacts } from "./document-facts";

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
  const head = readDocumentFacts([], book, () => madeId(text));
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > MOST_LINES) {
    const place = { table: null, row: 1, column: null, header: null, from: 0, to: 0 };
    book.note("document", "error", "table-too-large", place, String(lines.length));
  }
  const rows = (lines.length > MOST_LINES ? [] : lines).flatMap((line, index): DraftedRow[] => {
    const words = tidyText(line.replace(/^\ufeff/, ""));
    return words === "" ? [] : [draftLine(words, index + 1, book)];
  });
  if (rows.every(({ cells }) => cells.every(({ targets }) => targets.length === 0))) {
    book.note("document", "error", "nothing-found", null, "");
  }
  return { head, tables: [], rows, groups: [], aliases: [], offers: [], doubts: book.doubts };
}

function draftLine(text: string, line: number, book: DoubtBook): DraftedRow {
  const place = { table: null, row: line, column: null, header: null, from: 0, to: text.length };
  const bracket = bracketBehind(text);
  const who = bracket === null ? null : readResponsibility(bracket.text);
  const source = bracket === null ? null : { ...place, ...bracket.span };
  if (who !== null && source !== null)
    tellGroups(who.bureaus, source, `${line}.1`, { groups: new Map() }, book);
  const { cell } = draftCell(
    {
      ...{ text, place, before: 0, printed: NOTHING },
      context: { deadline: bracket === null ? null : dayOf(bracket.text, {}) },
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
    category: drafted([], null),
    goal: drafted(null, null),
    cells: [cell],
  };
}
