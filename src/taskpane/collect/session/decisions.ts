import { decisionToJson, isTargetDecision, type Decision } from "../../../exchange";

/** The decisions with a new one; what was decided on the same thing before goes. */
export function withDecision(
  decisions: readonly unknown[],
  added: Decision,
  understood: readonly Decision[],
): readonly unknown[] {
  return [
    ...withoutDecisions(
      decisions,
      understood.filter((each) => isSame(each, added)),
    ),
    decisionToJson(added),
  ];
}

/** The decisions without some of them; entries that this program does not understand stay. */
export function withoutDecisions(
  decisions: readonly unknown[],
  gone: readonly Decision[],
): readonly unknown[] {
  const texts = new Set(gone.map((each) => sorted(decisionToJson(each))));
  return decisions.filter((each) => !texts.has(sorted(each)));
}

function sorted(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function isSame(one: Decision, other: Decision): boolean {
  switch (one.kind) {
    case "value":
    case "bureau":
    case "file":
      return isTargetDecision(other) && one.target === other.target;
    case "line":
      return other.kind === "line" && one.target === other.target && one.bureau === other.bureau;
    case "verdict":
      return other.kind === "verdict" && one.target === other.target;
    case "confirms":
    case "ignores":
      return (other.kind === "confirms" || other.kind === "ignores") && one.file === other.file;
    case "supersedes": {
      if (other.kind !== "supersedes") return false;
      const pair = new Set([one.file, one.supersedes]);
      return pair.has(other.file) && pair.has(other.supersedes);
    }
  }
}
