import { type CellToRead, NO_BUREAU, shorten } from "./draft-cell";
import { drafted, type DoubtBook, tidyText } from "./doubt-book";
import type { DraftedBureau, DraftPlace } from "./draft";
import type { WrittenField } from "./read-table";
import { isGroupName, readResponsibility } from "./responsibilities";
import { placeOfField, type RowContext } from "./row-context";
import { bracketBehind } from "./task-bracket";

/** The bureaus of a cell: of its columns, else of the bracket behind the task. */
export function whoAnswers(
  {
    own,
    above,
  }: { readonly own: readonly WrittenField[]; readonly above: readonly WrittenField[] },
  text: string,
  place: DraftPlace,
  id: string,
  context: RowContext,
  book: DoubtBook,
): Pick<CellToRead, "bureaus" | "responsibility"> {
  const bracket = own.length === 0 ? bracketBehind(text) : null;
  const sources =
    bracket === null
      ? own.map((field) => ({
          text: tidyText(field.text),
          place: placeOfField(field),
          role: roleOf(field),
        }))
      : [{ text: bracket.text, place: { ...place, ...bracket.span }, role: null }];
  const named: DraftedBureau[] = [];
  let hasWords = false;
  for (const source of sources) {
    const { bureaus, unsure, hasWords: says } = readResponsibility(source.text, source.role);
    hasWords ||= says;
    for (const bureau of bureaus)
      if (!named.some(({ name }) => name === bureau.name)) named.push(bureau);
    for (const name of unsure.filter((each) => !context.groups.has(each))) {
      book.note(id, "warning", "bureau-unsure", source.place, name);
    }
  }
  tellGroups(named, sources[0]?.place ?? place, id, context, book);
  const [first] = named;
  const bureaus =
    context.firstLeads &&
    first !== undefined &&
    named.every(({ role }) => role === null) &&
    named.length > 1
      ? named.map((each) => ({
          ...each,
          role: each === first ? ("lead" as const) : ("cooperating" as const),
        }))
      : named;
  const from = sources[0]?.place ?? null;
  const missing = bureaus.length === 0 ? (["bureau-missing"] as const) : [];
  if (bureaus.length === 0 && above.length > 0) {
    const [last] = above;
    if (last !== undefined) {
      book.note(id, "warning", "bureau-missing", placeOfField(last), shorten(text), [
        tidyText(last.text),
        NO_BUREAU,
      ]);
    }
  }
  const words = sources.map((source) => source.text).join("；");
  return {
    bureaus: drafted(bureaus, from, missing),
    responsibility: drafted(hasWords && sources.length === 1 ? words : null, from),
  };
}

/** Groups whose members nobody lists, each once; names beside a lead of which nothing says what they do. */
export function tellGroups(
  named: readonly DraftedBureau[],
  place: DraftPlace,
  id: string,
  { groups }: Pick<RowContext, "groups">,
  book: DoubtBook,
): void {
  const isGroup = ({ name }: DraftedBureau): boolean => isGroupName(name) || groups.has(name);
  for (const { name } of named.filter(isGroup)) {
    if (groups.get(name) === true) continue;
    if (book.doubts.some(({ code, received }) => code === "group-open" && received === name))
      continue;
    book.note(id, "info", "group-open", place, name);
  }
  const silent = named.filter((each) => each.role === null && !isGroup(each));
  if (silent.length === 0 || named.every(({ role }) => role !== "lead")) return;
  book.note(id, "info", "lead-unsure", place, silent.map(({ name }) => name).join("、"));
}

function roleOf({ column }: WrittenField): DraftedBureau["role"] {
  return column.role === "lead" ? "lead" : column.role === "cooperating" ? "cooperating" : null;
}
