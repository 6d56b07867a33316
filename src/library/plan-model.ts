import { isNumeric, type Plan as PlanModel, type Target as TargetModel, unitOf } from "../core";
import { ZerenbiaoError } from "./errors";
import type { JointRule } from "./json-shapes";
import type { Language } from "./language";
import type { Plan, PlanTarget } from "./plan-shape";
import { textsFor } from "./texts";

/** What the program works with, behind what is shown of it. */
export class LoadedPlan implements Plan {
  readonly #model: PlanModel;
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly leadOffice: string;
  readonly period: Plan["period"];
  readonly bureaus: readonly string[];
  readonly targets: readonly PlanTarget[];
  readonly hash: string;
  readonly file: unknown;

  constructor(model: PlanModel) {
    this.#model = model;
    this.id = model.id;
    this.title = model.title;
    this.documentNumber = model.documentNumber;
    this.leadOffice = model.leadOffice;
    this.period = model.period;
    this.bureaus = model.bureaus;
    this.targets = model.targets.map((target) => new LoadedTarget(target));
    this.hash = model.hash;
    this.file = model.file;
  }

  static modelOf(plan: Plan): PlanModel | null {
    return #model in plan ? plan.#model : null;
  }
}

class LoadedTarget implements PlanTarget {
  readonly #model: TargetModel;
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly kind: string;
  readonly comparator: string | null;
  readonly threshold: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly deadline: string | null;
  readonly fragment: string;
  readonly bureaus: PlanTarget["bureaus"];
  readonly jointRule: JointRule;

  constructor(model: TargetModel) {
    const limits = isNumeric(model) ? model : null;
    this.#model = model;
    this.id = model.id;
    this.row = model.rowNumber;
    this.name = model.name;
    this.kind = model.kind;
    this.comparator = limits?.comparator ?? null;
    this.threshold = limits?.threshold.toNumber() ?? null;
    this.upper = limits?.upper?.toNumber() ?? null;
    this.unit = unitOf(model);
    this.deadline = model.deadline;
    this.fragment = model.fragment;
    this.bureaus = model.bureaus;
    this.jointRule = model.jointRule;
  }

  static modelOf(target: PlanTarget): TargetModel | null {
    return #model in target ? target.#model : null;
  }
}

/** @throws {ZerenbiaoError} `not-ours` for a plan that `loadPlan` did not make. */
export function modelOf(plan: Plan, language: Language): PlanModel {
  const model = LoadedPlan.modelOf(plan);
  if (model !== null) return model;
  throw new ZerenbiaoError("not-ours", textsFor(language).planNotOurs);
}

/** @throws {ZerenbiaoError} `not-ours` for a target that is none of a plan's. */
export function targetModelOf(target: PlanTarget, language: Language): TargetModel {
  const model = LoadedTarget.modelOf(target);
  if (model !== null) return model;
  throw new ZerenbiaoError("not-ours", textsFor(language).targetNotOurs);
}
