import { groupBy, type Plan } from "../../core";
import type { PlacedBookNote } from "../../sheets";
import { type CommandSpec } from "../command-spec";
import { printJson, type Context } from "../context";
import { countPlan } from "../plan-counts";
import { placeOf, type PlanReading, readPlan, remarksOf } from "../plan-source";

/** `plan check`: every mistake of a plan file at once; of one that is right, what it holds. */
export async function runPlanCheck(context: Context, source: string): Promise<number> {
  const reading = await readPlan(context, source);
  if (context.json) printJson(context, jsonOf(context, reading));
  else printReading(context, reading);
  return reading.plan === null ? 1 : 0;
}

function printReading(context: Context, { plan, mistakes, notes }: PlanReading): void {
  const { printer, messages, texts } = context;
  if (plan !== null) printer.heading(`${plan.title}（${plan.id}）`);
  for (const mistake of mistakes) {
    const place = placeOf(mistake) || texts.plan.whole;
    printer.labelled(
      printer.severity("error", messages.severities.error),
      `${place} ${mistake.message}`,
    );
  }
  for (const { sheet, cells, note } of gatherNotes(notes)) {
    const place = cells.length === 0 ? sheet : `${sheet}!${listCells(cells)}`;
    const word = printer.severity("info", texts.plan.note);
    printer.labelled(word, `${place} ${messages.bookNote(note)}`);
  }
  for (const { severity, message } of plan === null ? [] : toldOf(context, plan)) {
    printer.labelled(printer.severity(severity, messages.severities[severity]), message);
  }
  if (plan === null) printer.line(texts.plan.mistakes(mistakes.length));
  else printer.line(texts.plan.account(countPlan(plan), plan.hash));
}

/** What was made up for every line by itself is one note for all of them. */
function gatherNotes(notes: readonly PlacedBookNote[]): readonly PlacedBookNote[] {
  const made = groupBy(notes, ({ sheet, note: { code } }) => `${sheet} ${code}`);
  return [...made.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined || alike.length === 1) return alike;
    const cells = alike.flatMap((each) => each.cells);
    if (first.note.code === "id-made") {
      const ids = alike.flatMap(({ note }) => (note.code === "id-made" ? [note.id] : []));
      return [{ ...first, cells, note: { code: "id-made", id: listCells(ids) } }];
    }
    if (first.note.code === "place-made") {
      const all = alike.flatMap(({ note }) => (note.code === "place-made" ? [note.place] : []));
      return [{ ...first, cells, note: { code: "place-made", place: listCells(all) } }];
    }
    return alike;
  });
}

function listCells(cells: readonly string[]): string {
  const shown = cells.slice(0, MOST_CELLS).join("、");
  return cells.length > MOST_CELLS ? `${shown}…（${cells.length}）` : shown;
}

const MOST_CELLS = 10;

function toldOf({ messages }: Context, plan: Plan) {
  return remarksOf(plan).map((remark) => {
    const target = remark.target === null ? null : (plan.targetById.get(remark.target) ?? null);
    const about = target === null ? "" : `${target.id} ${target.name}：`;
    const { code, severity } = remark;
    return {
      code,
      severity,
      target: remark.target,
      message: `${about}${messages.finding(remark, target)}`,
    };
  });
}

function jsonOf(context: Context, { plan, mistakes, notes }: PlanReading): object {
  return {
    plan:
      plan === null
        ? null
        : { id: plan.id, title: plan.title, ...countPlan(plan), hash: plan.hash },
    problems: mistakes,
    notes: notes.map(({ sheet, cells, note }) => ({
      ...{ code: note.code, sheet, cells },
      message: context.messages.bookNote(note),
    })),
    remarks: plan === null ? [] : toldOf(context, plan),
  };
}

/** `plan check` on the command line. */
export const planCheckCommand: CommandSpec = {
  name: "plan check",
  examples: ["plan check 计划.xlsx", "plan check 计划.json --json"],
  define: (command, texts) => command.argument("<PLAN>", texts.options.planSource),
  run: (context, command) => runPlanCheck(context, command.args[0] ?? ""),
};
