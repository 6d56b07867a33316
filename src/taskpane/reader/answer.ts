import { parsePeriod, parsePlan } from "../../core";
import type { CollectedOccasion, LedgerForm } from "../../exchange";
import { occasionFor } from "./order";
import { pack } from "./parcel";
import { type ByteTools, readBytes, type ReturnBytes } from "./read-bytes";

/** What the pane asks of its worker: to get ready for an occasion, or to read a file. */
export type Request =
  | {
      readonly kind: "begin";
      /** The plan's file; a plan can do things, which nobody can send. */
      readonly plan: unknown;
      readonly period: string;
      readonly forms: readonly LedgerForm[];
    }
  | { readonly kind: "read"; readonly file: ReturnBytes };

export type Answer =
  | { readonly kind: "ready" }
  /** The packed reading of the file. */
  | { readonly kind: "read"; readonly returned: unknown }
  | { readonly kind: "failed"; readonly reason: string };

/** What a worker answers, one request after the other. */
export function answer(tools: ByteTools): (request: Request) => Promise<Answer> {
  let occasion: CollectedOccasion | null = null;
  return async (request) => {
    if (request.kind === "read") {
      if (occasion === null) return { kind: "failed", reason: "asked before it was ready" };
      return { kind: "read", returned: pack(await readBytes(request.file, occasion, tools)) };
    }
    const parsed = parsePlan(request.plan);
    const period = parsePeriod(request.period);
    if ("problems" in parsed || period === null) {
      return { kind: "failed", reason: "no plan or no period" };
    }
    occasion = occasionFor({ plan: parsed.plan, period, forms: request.forms });
    return { kind: "ready" };
  };
}
