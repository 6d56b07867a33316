import {
  type DistrictShare,
  type DivisionFile,
  type DivisionRule,
  defaultDivisionRule,
  DIVISION_RULES,
  type Finding,
  listDivisionProblems,
  type Plan,
  type PlacedProblem,
  type TargetDivision,
  writePath,
} from "../core";
import { readShares } from "../exchange";
import { readSharesMeta } from "../sheets";
import type { Context } from "./context";
import { readDivision } from "./division-source";
import { kindOfPath } from "./files";
import { openFile } from "./open-file";
import { sayProblems } from "./say-problems";
import { printable } from "./terminal";
import { UsageError } from "./usage-error";

/** Where shares come from, as the options say it. */
export interface SharesOptions {
  readonly target?: readonly string[];
  readonly rule?: string;
  readonly by?: string;
  readonly shares?: string;
  readonly share?: readonly string[];
}

/** A division that fits its plan, and what was told of reading it. */
export interface LoadedShares {
  readonly division: Pick<DivisionFile, "targets" | "by" | "id">;
  readonly findings: readonly Finding[];
}

/**
 * The shares that the options name: a workbook, a division, or words such as `历下区=30`.
 *
 * @throws {UsageError} with every mistake at once, each with its cell or path
 */
export async function loadShares(
  context: Context,
  plan: Plan,
  options: SharesOptions,
): Promise<LoadedShares> {
  const { errors } = context.texts;
  const { split } = context.texts;
  const rule = readRule(context, options.rule);
  const { shares: path, share: words } = options;
  if (path !== undefined && words !== undefined) {
    throw new UsageError("bad-option", errors.together("--shares", "--share"));
  }
  if (words !== undefined) return ofWords(context, plan, { ...options, words, rule });
  if (path === undefined) throw new UsageError("bad-option", split.errors.noShares);
  if ((await kindOfPath(path)) !== "file") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const own = { ...options, path, rule };
  return path.toLowerCase().endsWith(".json")
    ? ofDivision(context, plan, own)
    : ofWorkbook(context, plan, own);
}

type Chosen = Omit<SharesOptions, "rule"> & { readonly rule: DivisionRule | null };

async function ofDivision(
  context: Context,
  plan: Plan,
  { path, target: wanted, by }: Chosen & { readonly path: string },
): Promise<LoadedShares> {
  const read = await readDivision(context, path);
  const targets =
    wanted === undefined
      ? read.targets
      : read.targets.filter((each) => wanted.includes(each.target));
  const division = { ...read, targets, by: by ?? read.by ?? null };
  const lacking = listLacking(targets, wanted);
  const placed = listDivisionProblems(division, plan).map(({ keys, problem }): PlacedProblem => ({
    ...problem,
    path: writePath(keys),
  }));
  refuse(context, path, [...lacking, ...placed], []);
  return { division, findings: [] };
}

function ofWorkbook(
  context: Context,
  plan: Plan,
  {
    path,
    target: wanted = null,
    rule,
    by,
  }: Omit<Chosen, "target"> & { readonly path: string; readonly target?: readonly string[] | null },
): LoadedShares {
  const { split } = context.texts;
  const opened = openFile(path);
  if (opened.outcome === "rejected") {
    const [why] = opened.findings;
    const reason = why ? context.messages.finding(why, null) : "";
    throw new UsageError("bad-shares", split.errors.badWorkbook(path, reason));
  }
  const meta = readSharesMeta(opened.workbook);
  const found = meta?.get("plan") ?? plan.id;
  if (found !== plan.id) {
    throw new UsageError("bad-shares", split.errors.sharesOfOtherPlan(path, found, plan.id));
  }
  const said = meta?.get("by") ?? "";
  const divider = by ?? (said === "" ? null : said);
  const reading = readShares(opened.workbook, { plan, targets: wanted, rule });
  const division = withPlan(plan, [...reading.targets], divider);
  refuse(context, path, [...reading.problems, ...listByName(division, plan)], reading.findings);
  return { division, findings: reading.findings };
}

function ofWords(
  context: Context,
  plan: Plan,
  { words, target: wanted, rule, by }: Chosen & { readonly words: readonly string[] },
): LoadedShares {
  const { split } = context.texts;
  const [id, ...more] = wanted ?? [];
  if (id === undefined || more.length > 0) {
    throw new UsageError("bad-option", split.errors.oneTarget());
  }
  const target = plan.targetById.get(id);
  const shares = words.map((word) => readShareWord(context, word));
  const usual = target === undefined ? "sum" : defaultDivisionRule(target);
  const division = withPlan(plan, [{ target: id, rule: rule ?? usual, shares }], by ?? null);
  refuse(context, "--share", listByName(division, plan), []);
  return { division, findings: [] };
}

/** `历下区=30`, `历下区=96*12`, or only 历下区 where it has to reach what the target says. */
function readShareWord(context: Context, word: string): DistrictShare {
  const [, district = "", figure, weight] =
    /^\s*([^=＝:：*]*[^=＝:：*\s])\s*(?:=\s*(-?\d+(?:\.\d+)?)\s*%?\s*(?:\*\s*(\d+(?:\.\d+)?))?)?\s*$/.exec(
      word,
    ) ?? [];
  if (district === "") {
    throw new UsageError("bad-option", context.texts.split.errors.badShare(word));
  }
  return {
    district,
    ...(figure === undefined ? {} : { threshold: Number(figure) }),
    ...(weight === undefined ? {} : { weight: Number(weight) }),
  };
}

function readRule(context: Context, word: string | undefined): DivisionRule | null {
  if (word === undefined) return null;
  const rule = DIVISION_RULES.find((each) => each === word);
  if (rule !== undefined) return rule;
  const { errors } = context.texts;
  throw new UsageError("bad-option", errors.badChoice("--rule", word, DIVISION_RULES));
}

function withPlan(plan: Plan, targets: TargetDivision[], by: string | null): DivisionFile {
  return { format: "zerenbiao-division", formatVersion: 1, plan: plan.id, by, targets };
}

function listLacking(
  targets: readonly TargetDivision[],
  wanted: readonly string[] | undefined,
): PlacedProblem[] {
  return (wanted ?? []).flatMap((id): PlacedProblem[] =>
    targets.some(({ target }) => target === id)
      ? []
      : [{ code: "not-divided", target: id, path: "targets" }],
  );
}

/** Mistakes by target and district: what was not written as JSON has no paths. */
function listByName(division: DivisionFile, plan: Plan): PlacedProblem[] {
  return listDivisionProblems(division, plan).map(({ keys, problem }): PlacedProblem => {
    const [, index, , place] = keys;
    const target = typeof index === "number" ? division.targets[index] : undefined;
    const share = typeof place === "number" ? target?.shares[place] : undefined;
    const path = [target?.target ?? "--by", share?.district ?? ""].join(" ").trim();
    return { ...problem, path };
  });
}

function refuse(
  context: Context,
  path: string,
  problems: readonly PlacedProblem[],
  findings: readonly Finding[],
): void {
  const { messages, texts } = context;
  const errors = findings.filter(({ severity }) => severity === "error");
  const said = [
    ...sayProblems(messages, problems),
    ...errors.map((each) => ({
      path: `${each.sheet ?? ""}!${each.cell ?? ""}`,
      problem: printable(messages.finding(each, null)),
    })),
  ];
  if (said.length > 0) {
    throw new UsageError("bad-shares", texts.split.errors.invalidShares(path, said));
  }
}
