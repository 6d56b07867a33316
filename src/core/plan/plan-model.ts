import type { Finding } from "../finding";
import type { ResponsibleBureau, Target } from "../target";
import type { Big } from "../unit";
import type { COLUMN_CONTENTS, Measure, PlanFile } from "./plan-file";
import type { CrossRule, Disagreement, SourceDocument } from "./plan-parts";

/** Where a target started from, as somebody says who is not the plan. */
export interface GivenBaseline {
  /** In the target's unit. */
  readonly value: Big;
  /** The day or period of it: 2019, 2019-12-31. */
  readonly asOf: string;
  /** Where it is written: 《济南统计年鉴2020》表3-1. */
  readonly source: string;
}

/** By target id. */
export type GivenBaselines = ReadonlyMap<string, GivenBaseline>;

/**
 * A plan as the program works with it: its file's facts, with every target parsed, its traits resolved and found by id, bureau and
 * number. Made by `compilePlan`, never changed.
 */
export interface Plan {
  readonly id: string;
  readonly title: string;
  /** The annex's title, the plan's own where it has no annex, and the mark that stands above it (附件). */
  readonly annexTitle: string;
  readonly annexMark: string | null;
  /** 文号 */
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
  /** First and last year in which it can be reported on: the plan's own, as far as the document names them. */
  readonly period: { readonly from: number; readonly to: number };
  /** First and last year as the document names them; null where it does not. */
  readonly statedPeriod: { readonly from: number; readonly to: number | null } | null;
  /** The office the bureaus report to; 牵头单位 where the document names none. */
  readonly leadOffice: string;
  readonly sources: readonly SourceDocument[];
  /** Every responsible bureau, in the order in which the annex names them first; a group's members, never the group. */
  readonly bureaus: readonly string[];
  /** Where each of them stands in that order, from 0. */
  readonly bureauPlaces: ReadonlyMap<string, number>;
  /** What else each of them is or was called. */
  readonly bureauFacts: ReadonlyMap<string, BureauFacts>;
  /** What every name means that is no present name of a bureau: short ones, former ones, those of merged bureaus. */
  readonly otherNames: ReadonlyMap<string, BureauNaming>;
  /** Bureaus that the document names together, in its order. */
  readonly groups: readonly BureauGroup[];
  /** Other words that the document defines: 交安委. */
  readonly aliases: readonly { readonly name: string; readonly meaning: string }[];
  /** The columns of the printed table, from the left; null for the five of a 责任分解表. */
  readonly columns: readonly Column[] | null;
  /** Money that the document promises: printed, not asked. */
  readonly measures: readonly Measure[];
  readonly rows: readonly Row[];
  /** The rows each bureau has a part in, with its own cells only. */
  readonly rowsByBureau: ReadonlyMap<string, readonly Row[]>;
  readonly rules: readonly CrossRule[];
  readonly disagreements: readonly Disagreement[];
  /** All targets in the order of the annex. */
  readonly targets: readonly Target[];
  readonly targetById: ReadonlyMap<string, Target>;
  /** Each as its bureau is asked for it: one that only cooperates is not asked for a value. */
  readonly targetsByBureau: ReadonlyMap<string, readonly Target[]>;
  /** By the number that another program makes of their ids: 3.1 may have been 3.1 or 3.10. */
  readonly targetsByNumber: ReadonlyMap<number, readonly Target[]>;
  /** SHA-256 of the file's canonical JSON, in hexadecimal; joint rules of one collection do not change it. */
  readonly hash: string;
  /** Whether format 1 can say all of it: then its tables and forms are what they were before there was another format. */
  readonly isFirstFormat: boolean;
  /** Whether a period may ask for other figures than another, or not for every target. */
  readonly varies: boolean;
  /** The id of the period as in which its targets are asked (`planIn`); null for the plan as its file says it. */
  readonly askedIn: string | null;
  /**
   * Targets that nobody is asked for though they stand in the plan, by id, or by id and bureau (`5.1 市商务局`) where others are: not due
   * in the period, or left out of its forms.
   */
  readonly unasked: ReadonlyMap<string, "not-due" | "skipped">;
  /** Baselines that somebody gave beside the plan (`withBaselines`). */
  readonly givenBaselines: GivenBaselines;
  /** What the plan was made from. */
  readonly file: PlanFile;
  /** What the office should know of the plan before it is used; none of it is a mistake that stops it. */
  readonly remarks: readonly Finding[];
}

export interface Column {
  readonly header: string;
  readonly holds: (typeof COLUMN_CONTENTS)[number];
}

/** A responsible bureau, what else it is or was called, and whose tasks it took over; days are ISO dates, null where not known. */
export interface BureauFacts {
  readonly name: string;
  readonly shortNames: readonly string[];
  /** Names it had, up to and including that day. */
  readonly formerNames: readonly { readonly name: string; readonly until: string | null }[];
  /** Bureaus that were merged into it, and the first day of that. */
  readonly successorOf: readonly { readonly name: string; readonly from: string | null }[];
}

/** Which bureau a name means, and what kind of name it is. */
export interface BureauNaming {
  /** Its present name. */
  readonly bureau: string;
  /** `former`: it was called so until `day`; `merged`: another bureau that became part of it on `day`. */
  readonly as: "present" | "short" | "former" | "merged";
  /** An ISO date; null where the plan does not say, or nothing changed. */
  readonly day: string | null;
}

/** 各区县政府, 16个部门: printed as the document prints it, asked member by member. */
export interface BureauGroup {
  readonly name: string;
  readonly printed: string;
  /** Null where the document does not list them: then nobody is asked. */
  readonly members: readonly string[] | null;
}

/** What stands in columns of their own, on a row or a cell; null where nothing does. A cell has its row's words where it has none. */
export interface PrintedWords {
  /** 分管领导 */
  readonly leader: string | null;
  /** 时间节点 as printed. */
  readonly schedule: string | null;
  /** 权重、分值 as printed. */
  readonly weight: string | null;
  /** 备注 */
  readonly note: string | null;
  /** By header of its column, printed unchanged; before what the plan's other fields would give for that column. */
  readonly extra: ReadonlyMap<string, string>;
}

/** One line of the annex. */
export interface Row extends PrintedWords {
  /** Its number where all lines have whole numbers of their own, else its place: no two lines have the same. */
  readonly number: number;
  /** As the document prints it: 1, （一）1; null for a line without one. */
  readonly printedNumber: number | string | null;
  /** The headings above the line in one text; empty where there is none. */
  readonly category: string;
  /** The same one by one, from the outermost. */
  readonly categories: readonly string[];
  readonly goal: string;
  readonly cells: readonly IndicatorCell[];
}

/** The official wording, printed unchanged, with its bureaus. */
export interface IndicatorCell extends PrintedWords {
  readonly text: string;
  /** Who answers and is asked: every bureau, those of its groups too, each once. */
  readonly bureaus: readonly ResponsibleBureau[];
  /** Bureaus and groups as the document names them. */
  readonly printedBureaus: readonly PrintedBureau[];
  /** The responsible bureaus in the document's own words; null where the plan does not keep them. */
  readonly responsibility: string | null;
  readonly targets: readonly Target[];
}

export interface PrintedBureau extends ResponsibleBureau {
  /** How the document prints it. */
  readonly printed: string;
  readonly group: BureauGroup | null;
}

/**
 * The targets one bureau answers for, in the order of the annex.
 *
 * @param bureau null for all of the plan's
 */
export function targetsOf(plan: Plan, bureau: string | null): readonly Target[] {
  return bureau === null ? plan.targets : (plan.targetsByBureau.get(bureau) ?? []);
}
