import { isNumeric, unitOf } from "../../core";
import { filledOf } from "../../sheets";
import { type Collection, isOpenConflict } from "./collection";
import type { Outcome } from "./candidate";
import type { TargetStanding } from "./settle-target";

/** What a collection came to, so that the next one can say what changed: plain data, as a file keeps it. */
export interface Snapshot {
  readonly plan: string;
  readonly period: string;
  /** The day that stood for today. */
  readonly asOf: string;
  readonly files: readonly SnapshotFile[];
  readonly bureaus: readonly SnapshotBureau[];
  readonly targets: readonly SnapshotTarget[];
}

export interface SnapshotFile {
  readonly path: string;
  /** Null of what could not be read. */
  readonly sha256: string | null;
  readonly bureau: string | null;
  readonly outcome: Outcome;
}

export interface SnapshotBureau {
  readonly bureau: string;
  readonly status: Collection["bureaus"][number]["status"];
  /** Lines that are filled, of those that are asked. */
  readonly filled: number;
  readonly asked: number;
}

export interface SnapshotTarget {
  readonly target: string;
  /** A figure in the target's unit, or what bureaus say where words are asked; null for nothing. */
  readonly value: string | null;
  /** Null where there is none, as of words. */
  readonly unit: string | null;
  readonly verdict: TargetStanding["verdict"];
  readonly conflict: "none" | "open" | "decided";
}

/**
 * What a collection came to.
 *
 * @example snapshotOf(collection).targets[0] // => { target: "1.1", value: "6100", unit: "亿元", verdict: "met", conflict: "none" }
 */
export function snapshotOf(collection: Collection): Snapshot {
  const { plan, period, asOf, files, bureaus, targets } = collection;
  return {
    ...{ plan: plan.id, period: period.id, asOf },
    files: files.map(({ file: { report, sha256 }, outcome }) => ({
      ...{ path: report.path, sha256, bureau: report.bureau, outcome },
    })),
    bureaus: bureaus.map(({ bureau, status, counts }) => ({
      ...{ bureau, status, filled: filledOf(counts), asked: counts.targets },
    })),
    targets: targets.map(toTarget),
  };
}

function toTarget(standing: TargetStanding): SnapshotTarget {
  const { target, value, verdict, conflict } = standing;
  return {
    target: target.id,
    value: isNumeric(target) ? (value?.toFixed() ?? null) : wordsOf(standing),
    unit: isNumeric(target) ? unitOf(target) : null,
    verdict,
    conflict: conflict === null ? "none" : isOpenConflict(standing) ? "open" : "decided",
  };
}

/** Each wording once: the same words in a form that came again are no change. */
function wordsOf({ lines }: TargetStanding): string | null {
  const said = lines.flatMap(({ contributions }) => contributions.map(({ entry }) => entry.typed));
  const words = new Set(said.filter((each) => each !== "" && each !== null));
  return words.size === 0 ? null : [...words].join("；");
}
