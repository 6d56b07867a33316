import { type Draft, draftWordsFor, isOpen } from "../core";
import type { Context } from "./context";
import { printable } from "./terminal";

export interface PrintedDraft {
  readonly path: string;
  readonly draft: Draft;
  readonly open: number;
  readonly written: readonly string[];
  readonly isPlan: boolean;
}

/** More doubts of one kind are counted, not listed; `--json` has them all. */
const MOST_DOUBTS = 60;
const MOST_OFFERS = 10;

/** Prints what was read of an annex: rows, cells, targets, then what is open with its choices. */
export function printDraft(
  context: Context,
  { path, draft, open, written, isPlan }: PrintedDraft,
): void {
  const { printer, texts, messages } = context;
  const words = draftWordsFor(messages.language);
  const cells = draft.rows.flatMap((row) => row.cells);
  printer.heading(printable(draft.head.title.value ?? path));
  for (const { table, rows, columns } of draft.tables) {
    printer.sentence(
      printable(
        texts.import.table(
          table,
          rows,
          columns.map(({ header }) => header),
        ),
      ),
      2,
    );
  }
  printer.line();
  const { columns } = texts.import;
  printer.table(
    [
      { title: columns[0], align: "left" },
      { title: columns[1], align: "left" },
      { title: columns[2], align: "left" },
      { title: columns[3], align: "left" },
      { title: columns[4], align: "left" },
    ],
    cells.flatMap(({ targets, bureaus }) =>
      targets.map(({ id, name, kind, comparator, threshold, upper, unit, deadline }) => {
        const figure =
          threshold.value === null
            ? texts.import.words
            : `${comparator.value ?? ""} ${threshold.value}${upper.value === null ? "" : `—${upper.value}`} ${unit.value ?? "?"}`;
        return [
          id,
          name.value,
          `${kind.value === "level" || kind.value === "qualitative" ? "" : `${kind.value} `}${figure}`,
          deadline.value ?? "—",
          bureaus.value.map((each) => each.name).join("、"),
        ].map(printable);
      }),
    ),
  );
  printer.line();
  const doubts = [...draft.doubts].sort(
    (left, right) => Number(isOpen(right)) - Number(isOpen(left)),
  );
  for (const doubt of doubts.slice(0, MOST_DOUBTS)) {
    const choices = doubt.choices.length === 0 ? "" : texts.import.choices(doubt.choices);
    const label = printer.severity(doubt.severity, messages.severities[doubt.severity]);
    printer.labelled(
      label,
      printable(`${words.place(doubt.place)}：${words.doubt(doubt)}${choices} [${doubt.id}]`),
    );
  }
  if (doubts.length > MOST_DOUBTS)
    printer.sentence(texts.import.more(doubts.length - MOST_DOUBTS), 2);
  if (draft.offers.length > 0) {
    printer.line();
    printer.line(texts.import.offers(draft.offers.length));
    for (const { text, place } of draft.offers.slice(0, MOST_OFFERS)) {
      printer.sentence(printable(`${words.place(place)}：${text}`), 2);
    }
  }
  printer.line();
  const targets = cells.reduce((sum, cell) => sum + cell.targets.length, 0);
  printer.line(
    texts.import.summary({ rows: draft.rows.length, cells: cells.length, targets, open }),
  );
  for (const file of written) printer.line(texts.import.wrote(file));
  const book = written.find((file) => /\.xlsx$/i.test(file));
  const next = book === undefined ? texts.import.next : texts.import.nextInBook(book);
  printer.line(isPlan ? texts.import.ready : next);
}
