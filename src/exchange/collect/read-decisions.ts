import { type PlacedProblem, type Plan, type Problem, problemOf } from "../../core";
import { type Decision, decisionToJson, looksSigned, schemaFor } from "./decisions";

/** Decisions as one file holds them. */
export interface DecisionsSource {
  /** What the file is called, for what is said of two. */
  readonly name: string;
  /** As parsed, before anything is known of it. */
  readonly json: unknown;
  /** Where its parts stand, for what is said of them; left out: their place in the list, `[3].value`. */
  readonly placeOf?: ((index: number, key: string) => string) | undefined;
}

/** What is wrong with one of several files. */
export interface DecisionsProblem {
  readonly file: string;
  readonly problems: readonly PlacedProblem[];
}

/**
 * Reads decisions from parsed JSON. What is said twice in the same words counts once.
 *
 * @returns the decisions, or every problem with its path: a key that is not known, a target the plan has not, a bureau that does
 *   not answer for it, two decisions on one thing.
 */
export function parseDecisions(
  json: unknown,
  plan: Plan,
): { readonly decisions: readonly Decision[] } | { readonly problems: readonly PlacedProblem[] } {
  const read = joinDecisions([{ name: "", json }], plan);
  return "decisions" in read ? read : { problems: read.problems.flatMap((each) => each.problems) };
}

/**
 * The decisions of several files together, however they are split over them.
 *
 * @returns the decisions, or what is wrong with each file; of two that say different things both places are named
 */
export function joinDecisions(
  sources: readonly DecisionsSource[],
  plan: Plan,
):
  { readonly decisions: readonly Decision[] } | { readonly problems: readonly DecisionsProblem[] } {
  const read = sources.map((source) => ({ file: source.name, ...readSource(source, plan) }));
  const wrong = read.filter(({ problems }) => problems.length > 0);
  if (wrong.length > 0)
    return { problems: wrong.map(({ file, problems }) => ({ file, problems })) };
  const seen = new Map<string, Placed>();
  const decisions: Decision[] = [];
  const twice: DecisionsProblem[] = [];
  for (const placed of read.flatMap(({ placed: own }) => own)) {
    const { decision, file, path } = placed;
    const subject = subjectOf(decision);
    const key = JSON.stringify(subject);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, placed);
      decisions.push(decision);
    } else if (textOf(earlier.decision) !== textOf(decision)) {
      const other = earlier.file === file ? earlier.path : `${earlier.file} ${earlier.path}`;
      const problem = { path, code: "decided-twice", ...subject, other } as const;
      twice.push({ file, problems: [problem] });
    }
  }
  return twice.length > 0 ? { problems: twice } : { decisions };
}

/** A decision as text: two that say the same have the same. */
export function textOf(decision: Decision): string {
  const entries = Object.entries(decisionToJson(decision));
  return JSON.stringify(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A decision and where it stands. */
interface Placed {
  readonly decision: Decision;
  readonly file: string;
  readonly path: string;
}

function readSource(
  { name, json, placeOf = inList }: DecisionsSource,
  plan: Plan,
): { readonly placed: readonly Placed[]; readonly problems: readonly PlacedProblem[] } {
  if (!Array.isArray(json)) return { placed: [], problems: [describeOther(json)] };
  const placed: Placed[] = [];
  const problems: PlacedProblem[] = [];
  json.forEach((item: unknown, index) => {
    const parsed = schemaFor(item).safeParse(item, { reportInput: true });
    if (parsed.success) {
      placed.push({ decision: parsed.data, file: name, path: placeOf(index, "") });
      for (const { key, ...problem } of findFaults(parsed.data, plan)) {
        problems.push({ ...problem, path: placeOf(index, key) });
      }
    } else {
      for (const issue of parsed.error.issues) {
        problems.push({ ...problemOf(issue), path: placeOf(index, issue.path.join(".")) });
      }
    }
  });
  return { placed, problems };
}

function inList(index: number, key: string): string {
  return key === "" ? `[${index}]` : `[${index}].${key}`;
}

/** What came instead of a list, and how it becomes one. */
function describeOther(json: unknown): PlacedProblem {
  const entries = typeof json === "object" && json !== null ? Object.entries(json) : [];
  const under = entries.find(([, value]) => Array.isArray(value))?.[0] ?? null;
  const isSingle = looksSigned(entries);
  return { code: "not-a-list", path: "", under: isSingle ? null : under, isSingle };
}

/** What a decision says that the plan does not know. */
function findFaults(
  decision: Decision,
  plan: Plan,
): readonly (Problem & { readonly key: string })[] {
  switch (decision.kind) {
    case "value":
    case "file":
    case "bureau":
    case "line":
    case "verdict": {
      const target = plan.targetById.get(decision.target);
      if (!target) return [{ key: "target", code: "unknown-target", target: decision.target }];
      if (decision.kind !== "bureau" && decision.kind !== "line") return [];
      const { bureau } = decision;
      return target.bureaus.some(({ name }) => name === bureau)
        ? []
        : [{ key: "bureau", code: "not-answering", bureau, target: target.id }];
    }
    case "supersedes": {
      const { file, supersedes } = decision;
      return file === supersedes ? [{ key: "supersedes", code: "supersedes-itself", file }] : [];
    }
    case "confirms":
    case "ignores":
      return [];
  }
}

/** What may be decided only once. */
function subjectOf(decision: Decision): Omit<Problem<"decided-twice">, "code" | "other"> {
  switch (decision.kind) {
    case "value":
    case "bureau":
    case "file":
      return { about: "target", name: decision.target };
    case "line":
      return { about: "line", name: `${decision.target} ${decision.bureau}` };
    case "verdict":
      return { about: "verdict", name: decision.target };
    case "supersedes":
      return { about: "supersedes", name: decision.supersedes };
    case "confirms":
    case "ignores":
      return { about: "file", name: decision.file };
  }
}
