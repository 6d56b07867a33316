import { messagesFor, parsePlan } from "../core";
import { builtInPlans as listBuiltInPlans } from "../exchange";
import { readPlanBook } from "../sheets";
import { readWorkbook } from "../xlsx";
import { ZerenbiaoError } from "./errors";
import type { Language, LanguageOption } from "./language";
import { LoadedPlan } from "./plan-model";
import type { Plan } from "./plan-shape";
import { inflate, isBytes } from "./platform";
import { textsFor } from "./texts";

/**
 * Reads a plan: a built-in one by its id, or one of your own from the bytes of a plan file (JSON or a plan workbook),
 * or from parsed JSON.
 *
 * @throws {ZerenbiaoError} `unknown-plan` for an id that is not built in; `bad-plan` for a file that is no JSON or breaks the schema,
 *   with every mistake and its path in `problems`
 * @example loadPlan("jinan-brand-2020").bureaus.length // => 9
 * @example loadPlan(readFileSync("计划.json")).targets[0]?.name // => "省高端产品品牌数量"
 */
export function loadPlan(source: string | Uint8Array | object, options: LanguageOption = {}): Plan {
  const language = options.language ?? "zh-CN";
  const texts = textsFor(language);
  if (typeof source === "string") {
    const plan = builtInPlans().find(({ id }) => id === source);
    if (plan !== undefined) return plan;
    const ids = builtInPlans().map(({ id }) => id);
    throw new ZerenbiaoError("unknown-plan", texts.unknownPlan(source, ids));
  }
  if (isBytes(source) && isZip(source)) return loadBook(source, language);
  const parsed = parsePlan(isBytes(source) ? parseJson(source, language) : source);
  if ("plan" in parsed) return new LoadedPlan(parsed.plan);
  const messages = messagesFor(language);
  const problems = parsed.problems.map((each) => ({
    path: each.path,
    problem: messages.problem(each),
  }));
  throw new ZerenbiaoError("bad-plan", texts.badPlan(problems), problems);
}

/** The plan of a plan workbook; its mistakes are placed by sheet and cell, `指标!F12`. */
function loadBook(bytes: Uint8Array, language: Language): Plan {
  const messages = messagesFor(language);
  const texts = textsFor(language);
  const result = readWorkbook(bytes, inflate);
  if (result.outcome === "rejected") {
    const problems = result.findings.map((each) => ({
      path: "",
      problem: messages.finding(each, null),
    }));
    throw new ZerenbiaoError("bad-plan", texts.badPlan(problems), problems);
  }
  const { plan, problems } = readPlanBook(result.workbook);
  if (plan !== null) return new LoadedPlan(plan);
  const told = problems.map(({ sheet, cell, heading, problem }) => ({
    path: cell === null ? sheet : `${sheet}!${cell}`,
    problem: `${heading === null ? "" : `${heading}：`}${messages.bookProblem(problem)}`,
  }));
  throw new ZerenbiaoError("bad-plan", texts.badPlan(told), told);
}

/** PK, as every workbook begins. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The plans that come with the program.
 *
 * @example builtInPlans().map(({ id }) => id) // => ["jinan-brand-2020"]
 */
export function builtInPlans(): readonly Plan[] {
  known ??= listBuiltInPlans().map((model) => new LoadedPlan(model));
  return known;
}

let known: readonly Plan[] | null = null;

function parseJson(bytes: Uint8Array, language: Language): unknown {
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return json;
  } catch (cause) {
    throw new ZerenbiaoError("bad-plan", textsFor(language).planNotJson, [], { cause });
  }
}
