import {
  asAskedOf,
  type Big,
  childPlanFile,
  defaultDivisionRule,
  type DividedTarget,
  divideTarget,
  DIVISION_RULES,
  type DivisionFile,
  type Finding,
  isNumeric,
  listDistricts,
  listDivisionRemarks,
  parsePlan,
  type Plan,
  rulesAmongDistricts,
  showFigure,
  targetsOf,
  tellLostRules,
  unitOf,
  whyNotBy,
} from "../../core";
import { findingToJson } from "../../library";
import { buildSharesWorkbook, type SharesColumn } from "../../sheets";
import { writeWorkbook } from "../../xlsx";
import { nameBureaus } from "../bureau-names";
import { type CommandSpec, gather, planOption } from "../command-spec";
import { deflate } from "../compression";
import { type Context, printJson } from "../context";
import { divisionPath } from "../division-source";
import { writeFiles } from "../output";
import { loadPlan } from "../plan-source";
import { sayProblems } from "../say-problems";
import { loadShares, type SharesOptions } from "../shares-source";
import { printable } from "../terminal";
import { UsageError } from "../usage-error";

export interface SplitOptions extends SharesOptions {
  readonly plan: string;
  readonly district?: readonly string[];
  readonly id?: string;
  readonly template?: boolean;
  readonly out: string;
  readonly force?: boolean;
}

/** `split`: divides targets among districts. Exit 1 where their figures cannot make the target. */
export async function runSplit(context: Context, typed: SplitOptions): Promise<number> {
  const { errors } = context.texts;
  const plan = await loadPlan(context, typed.plan);
  const [by] = typed.by === undefined ? [] : nameBureaus(context, plan, [typed.by]);
  const options = { ...typed, ...(by === undefined ? {} : { by }) };
  if (options.template === true) return makeTemplate(context, plan, options);
  if (!options.out.toLowerCase().endsWith(".json")) {
    throw new UsageError("bad-option", errors.notJson(options.out));
  }
  const { division: said, findings } = await loadShares(context, plan, options);
  const division = finish(plan, said, options.id);
  const child = childPlanFile(plan, division);
  const parsed = parsePlan(child);
  if ("problems" in parsed) {
    const problems = sayProblems(context.messages, parsed.problems);
    throw new UsageError(
      "bad-shares",
      context.texts.split.errors.invalidShares(options.out, problems),
    );
  }
  const divided = divideAll(plan, division);
  const { lost } = rulesAmongDistricts(plan, division);
  const told = [...findings, ...listDivisionRemarks(divided), ...tellLostRules(lost, division)];
  const beside = divisionPath(options.out);
  const output = { force: options.force ?? false, planned: [options.out, beside] };
  await writeFiles(context, output, async (add) => {
    await add(options.out, `${JSON.stringify(child, null, 2)}\n`);
    await add(beside, `${JSON.stringify(division, null, 2)}\n`);
  });
  const outcome = { division, divided, told, beside };
  if (context.json) printJson(context, toJson(context, plan, options.out, outcome));
  else print(context, plan, options.out, outcome);
  return told.some(({ severity }) => severity === "error") ? 1 : 0;
}

interface Outcome {
  readonly division: DivisionFile;
  readonly divided: readonly DividedTarget[];
  readonly told: readonly Finding[];
  readonly beside: string;
}

/** The division as its file has it: with what was wanted, the plan's hash and the id of the plan that is made. */
function finish(
  plan: Plan,
  { targets, by = null, id: said }: Pick<DivisionFile, "targets" | "by" | "id">,
  id: string | undefined,
): DivisionFile {
  return {
    ...{ format: "zerenbiao-division", formatVersion: 1 },
    id: id ?? said ?? childId(plan, by),
    ...{ plan: plan.id, planHash: plan.hash, by },
    targets: targets.map((each) => {
      const target = plan.targetById.get(each.target);
      const wanted = target && divideTarget(target, each, by).wanted;
      return { ...each, wanted: wanted?.threshold.toNumber() ?? null };
    }),
  };
}

/** Several bureaus may divide their parts of one plan. */
function childId(plan: Plan, by: string | null): string {
  const place = by === null ? undefined : plan.bureauPlaces.get(by);
  return `${plan.id}-split${place === undefined ? "" : `-${place + 1}`}`;
}

function divideAll(plan: Plan, { targets, by = null }: DivisionFile): DividedTarget[] {
  return targets.flatMap((each) => {
    const target = plan.targetById.get(each.target);
    return target === undefined ? [] : [divideTarget(target, each, by)];
  });
}

const number = (figure: Big | null): number | null => figure?.toNumber() ?? null;

function toJson(context: Context, plan: Plan, out: string, outcome: Outcome) {
  const { division, divided, told, beside } = outcome;
  return {
    plan: plan.id,
    ...{ id: division.id, by: division.by ?? null, path: out, division: beside },
    districts: listDistricts(division),
    targets: divided.map(({ target, rule, parts, wanted, total, difference, standing }) => ({
      ...{ target: target.id, rule, unit: unitOf(target) },
      shares: parts.map(({ district, threshold, weight }) => ({
        ...{ district, threshold: number(threshold), weight: number(weight) },
      })),
      ...{ total: number(total), wanted: number(wanted?.threshold ?? null) },
      ...{ difference: number(difference), standing },
    })),
    findings: told.map((each) =>
      findingToJson(each, plan.targetById.get(each.target ?? "") ?? null, context.messages),
    ),
  };
}

function print(context: Context, plan: Plan, out: string, outcome: Outcome): void {
  const { printer, texts, messages } = context;
  const { split } = texts;
  const { division, divided, told, beside } = outcome;
  const [target, rule, districts, total, wanted, rest] = split.columns;
  printer.table(
    [
      { title: target, align: "left" },
      { title: rule, align: "left" },
      ...[districts, total, wanted, rest].map((title) => ({ title, align: "right" as const })),
    ],
    divided.map((each) => [
      printable(`${each.target.id} ${each.target.name}`),
      split.rules[each.rule],
      String(each.parts.length),
      written(each, each.total),
      written(each, each.wanted?.threshold ?? null),
      differenceWords(context, each),
    ]),
  );
  printer.line();
  for (const each of told) {
    const about = plan.targetById.get(each.target ?? "") ?? null;
    const place = each.cell === null ? (about?.id ?? "") : `${each.sheet ?? ""}!${each.cell}`;
    const sentence = printable(`${place}  ${messages.finding(each, about)}`);
    printer.labelled(printer.severity(each.severity, messages.severities[each.severity]), sentence);
  }
  if (told.length > 0) printer.line();
  const count = listDistricts(division).length;
  printer.sentence(split.done(out, beside, divided.length, count), 0);
  printer.sentence(split.next(out), 0);
}

function written({ target }: DividedTarget, figure: Big | null): string {
  if (figure === null) return "—";
  const unit = unitOf(target) ?? "";
  return `${showFigure(figure)} ${unit}`.trim().replace(/ (?=[%‰])/, "");
}

function differenceWords(context: Context, { difference, standing }: DividedTarget): string {
  const word = context.texts.split.standings[standing];
  if (difference === null || difference.eq(0)) return word;
  const sign = difference.gt(0) ? "+" : "-";
  return `${sign}${showFigure(difference.abs())} ${word}`;
}

/** `split --template`: the workbook in which shares are written down. */
async function makeTemplate(context: Context, plan: Plan, options: SplitOptions): Promise<number> {
  const { errors, split } = context.texts;
  const { out, by = null } = options;
  if (!out.toLowerCase().endsWith(".xlsx")) {
    throw new UsageError("bad-option", errors.notXlsx(out));
  }
  const columns = templateColumns(context, plan, options);
  const workbook = buildSharesWorkbook({
    ...{ plan, by, columns, districts: options.district ?? [], createdOn: context.today },
  });
  const bytes = await writeWorkbook(workbook, deflate);
  await writeFiles(context, { force: options.force ?? false, planned: [out] }, async (add) => {
    await add(out, bytes);
  });
  if (context.json) {
    printJson(context, {
      plan: plan.id,
      path: out,
      targets: columns.map(({ target }) => target.id),
    });
  } else context.printer.sentence(split.templateDone(out, columns.length), 0);
  return 0;
}

function templateColumns(context: Context, plan: Plan, options: SplitOptions): SharesColumn[] {
  const { by = null, target: wanted } = options;
  const own = targetsOf(plan, by).filter(({ cooperates }) => !cooperates);
  const ids = wanted ?? own.map(({ id }) => id);
  const unknown = ids.filter((id) => !own.some((target) => target.id === id));
  if (unknown.length > 0) {
    const problems = unknown.map((target) => ({
      ...{
        path: "--target",
        problem: context.messages.problem({ code: "unknown-target", target }),
      },
    }));
    throw new UsageError(
      "bad-option",
      context.texts.split.errors.invalidShares("--target", problems),
    );
  }
  return ids.flatMap((id): SharesColumn[] => {
    const target = plan.targetById.get(id);
    if (target === undefined) return [];
    const rule = defaultDivisionRule(target);
    const { wanted: limits } = divideTarget(target, { target: id, rule, shares: [] }, by);
    return [
      {
        target: by === null || limits === null ? target : asAskedOf(target, by),
        rules: DIVISION_RULES.filter((each) => whyNotBy(target, each) === null),
        ...{ rule, wanted: isNumeric(target) ? (limits?.threshold ?? null) : null },
      },
    ];
  });
}

/** `split` on the command line. */
export const splitCommand: CommandSpec = {
  name: "split",
  examples: [
    "split --template --target 3.1 --district 历下区 市中区 --out 分解表.xlsx",
    "split --shares 分解表.xlsx --out 区县计划.json",
    "split --target 3.1 --share 历下区=10 --share 市中区=15 --out 区县计划.json",
  ],
  define: (command, texts) => {
    const { options } = texts.split;
    return command
      .addOption(planOption(texts))
      .requiredOption("--out <FILE>", options.out)
      .option("--target <ID>", options.target, gather)
      .option("--shares <FILE>", options.shares)
      .option("--share <NAME=FIGURE>", options.share, gather)
      .option("--rule <sum|each|weighted>", options.rule)
      .option("--by <BUREAU>", options.by)
      .option("--id <ID>", options.id)
      .option("--template", options.template)
      .option("--district <NAME...>", options.district)
      .option("--force", texts.options.force);
  },
  run: (context, command) => runSplit(context, command.opts<SplitOptions>()),
};
