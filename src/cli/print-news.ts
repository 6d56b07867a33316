import type { Plan } from "../core";
import { isUnchanged, type SnapshotChanges, type SnapshotFile } from "../exchange";
import type { Context } from "./context";
import type { SummaryNews } from "./summary-task";
import { printable } from "./terminal";

/** Prints what changed since the last summary of a period's folder, and whether the period is closed. */
export function printNews(context: Context, plan: Plan, news: SummaryNews): void {
  const { printer, texts, messages } = context;
  const { since, changes, closed } = news;
  const words = texts.period;
  if (since !== null && changes !== null) {
    printer.line();
    if (isUnchanged(changes)) printer.sentence(words.unchanged(messages.day(since)), 0);
    else {
      printer.heading(words.since(messages.day(since)));
      for (const line of listNews(context, plan, changes)) printer.sentence(printable(line), 2);
    }
  }
  if (closed !== null) printer.sentence(words.closed(messages.day(closed.on)), 0);
}

function listNews(context: Context, plan: Plan, changes: SnapshotChanges): readonly string[] {
  const { period: words, collect } = context.texts;
  const { come, gone, rewritten, bureaus, values, conflicts } = changes;
  const nameOf = (id: string): string => {
    const target = plan.targetById.get(id);
    return target === undefined ? id : `${id} ${target.name}`;
  };
  const lines = [
    ...some(come, (files) => words.come(files.map(pathOf))),
    ...some(rewritten, (files) => words.rewritten(files.map(pathOf))),
    ...some(gone, (files) => words.gone(files.map(pathOf))),
    ...changes.outcomes.map(({ before, after }) =>
      words.outcome(after.path, before.outcome, after.outcome),
    ),
    ...bureaus.map(({ before, after }) => {
      const stood = [before, after].map((each) =>
        each === null
          ? words.none
          : `${collect.statuses[each.status]} ${each.filled}/${each.asked}`,
      );
      return words.bureau(after?.bureau ?? before?.bureau ?? "", stood[0] ?? "", stood[1] ?? "");
    }),
    ...values.map(({ before, after }) => {
      const said = [before, after].map((each) =>
        each === null ? words.none : sayValue(context, each),
      );
      return words.value(
        nameOf(after?.target ?? before?.target ?? ""),
        said[0] ?? "",
        said[1] ?? "",
      );
    }),
    ...conflicts.opened.map(({ target }) => words.opened(nameOf(target))),
    ...conflicts.settled.map(({ target, conflict }) =>
      words.settled(nameOf(target), conflict === "decided"),
    ),
  ];
  const shown = lines.slice(0, MOST);
  return lines.length > MOST ? [...shown, words.more(lines.length - MOST)] : shown;
}

/** A screenful; `--json` has all. */
const MOST = 30;

function sayValue(
  { messages, texts }: Context,
  { value, unit, verdict }: NonNullable<SnapshotChanges["values"][number]["after"]>,
): string {
  const said = value === null ? texts.period.none : `${value}${unit ?? ""}`;
  return `${said}（${messages.verdicts[verdict]}）`;
}

const pathOf = ({ path }: SnapshotFile): string => path;

function some<Item>(items: readonly Item[], say: (items: readonly Item[]) => string): string[] {
  return items.length === 0 ? [] : [say(items)];
}

/** The same as JSON. */
export function newsToJson({ since, changes, closed }: SummaryNews) {
  return {
    closed: closed?.on ?? null,
    changes:
      changes === null
        ? null
        : {
            since,
            come: changes.come.map(pathOf),
            gone: changes.gone.map(pathOf),
            rewritten: changes.rewritten.map(pathOf),
            outcomes: changes.outcomes.map(({ before, after }) => ({
              ...{ path: after.path, before: before.outcome, after: after.outcome },
            })),
            bureaus: changes.bureaus,
            targets: changes.values,
            conflicts: {
              opened: changes.conflicts.opened.map(({ target }) => target),
              settled: changes.conflicts.settled.map(({ target }) => target),
            },
          },
  };
}
