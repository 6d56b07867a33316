import type { Choice, Plan } from "../../core";
import type { PickedFile } from "../kit";
import type { Pasted } from "./session/read-annexes";
import type { AnnexState, Relation } from "./state";

/** Everything a person can do in the step 计划. */
export interface AnnexActions {
  /** Reads files, the parts of one annex. */
  takeFiles(picked: readonly PickedFile[]): Promise<void>;
  takePasted(pasted: Pasted): Promise<void>;
  /** Reads what is selected in Excel. */
  takeSelection(): Promise<void>;
  /** Settles a doubt; null takes that back. */
  answer(doubt: string, choice: Choice | null): Promise<void>;
  relate(relation: Relation): Promise<void>;
  show(shows: AnnexState["shows"]): void;
  sign(name: string): void;
  /** Takes the plan that was read as the one in use. */
  use(): Promise<void>;
  /** Saves what there is as a plan workbook. */
  saveBook(): Promise<void>;
  /** Puts the sheets of the plan workbook into the open workbook, where the reading is gone on with. */
  insertBook(): Promise<void>;
  /** Looks for the sheets of a plan workbook in the open one, and checks them. */
  checkSheets(): Promise<void>;
  /** Takes the plan of the sheets as the one in use. */
  useSheets(): Promise<void>;
  /** Selects a cell of a sheet. */
  revealSheet(sheet: string, cell: string): Promise<void>;
  /** Goes on with the review whose sheets were put into the workbook. */
  comeBack(): void;
  /** Puts the review away, once a person has agreed. */
  leave(isAgreed?: boolean): void;
  /** Goes on with a review that was left. */
  resume(key: string): Promise<void>;
  /** Puts one away that was left. */
  forget(key: string): Promise<void>;
}

/** What takes a plan over, as a plan file that was opened is. */
export type TakePlan = (plan: Plan) => Promise<void>;
