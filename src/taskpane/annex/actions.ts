import type { Choice, Plan } from "../../core";
import type { AnnexContent } from "../../exchange";
import type { WorkbookSpec } from "../../sheets";
import type { PickedFile } from "../kit";
import { fetchPart, hostOf, inTurn, load, report, run, today } from "../shell";
import type { Pasted } from "./session/read-annexes";
import {
  type AnnexContext,
  type AnnexProblem,
  type AnnexSource,
  type AnnexState,
  NOTHING_READ,
  type Relation,
  type Review,
} from "./state";

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
  /** Puts the sheets of the plan workbook into the open workbook. */
  insertBook(): Promise<void>;
  /** Puts the review away, once a person has agreed. */
  leave(isAgreed?: boolean): void;
}

/** What takes a plan over, as a plan file that was opened is. */
export type TakePlan = (plan: Plan) => Promise<void>;

const loadReading = () =>
  fetchPart(
    "annex-reading",
    () => import(/* webpackChunkName: "annex-reading" */ "./session/reading"),
  );
const loadBooks = () =>
  fetchPart("plan-book", () => import(/* webpackChunkName: "plan-book" */ "./session/plan-books"));

/** Sets the step up in the pane's state. */
export function createAnnexActions(context: AnnexContext, takePlan: TakePlan): AnnexActions {
  const { store, talk, world } = context;
  store.update({ annex: { ...NOTHING_READ, signer: world.memory.decidedBy ?? "" } });
  return {
    ...createTakingActions(context),
    ...createResultActions(context, takePlan),
    answer: (doubt, choice) =>
      changeReview(context, async (review) => {
        const { answerDoubt } = await loadReading();
        return answerDoubt(review, doubt, choice);
      }),
    relate: (relation) =>
      changeReview(context, (review) => Promise.resolve({ ...review, relation, revision: null })),
    show(shows) {
      update(context, { shows });
    },
    sign(signer) {
      update(context, { signer });
    },
    leave(isAgreed = false) {
      const answers = stateOf(context).review?.answers.length ?? 0;
      talk.ask(null);
      if (isAgreed || answers === 0) {
        update(context, { review: null, done: null });
        store.update({ focus: { id: PASTE_BOX } });
      } else talk.ask({ kind: "annex", question: { kind: "leave", answers } });
    },
  };
}

/** Where what was copied is pasted. */
export const PASTE_BOX = "annex-paste";
/** The heading of a review: it takes the focus when there is one. */
export const REVIEW_HEADING = "annex-review";

export function stateOf({ store }: AnnexContext): AnnexState {
  return store.state.annex ?? NOTHING_READ;
}

function update(context: AnnexContext, patch: Partial<AnnexState>): void {
  context.store.update({ annex: { ...stateOf(context), ...patch } });
}

function tell(context: AnnexContext, problem: AnnexProblem): void {
  report(context, { kind: "annex", problem });
}

type TakingActions = Pick<AnnexActions, "takeFiles" | "takePasted" | "takeSelection">;

function createTakingActions(context: AnnexContext): TakingActions {
  const begin = (item: string | null, work: () => Promise<void>) =>
    run(context, { task: "reading", item }, async () => {
      await context.world.pause();
      await work();
    });
  return {
    async takeFiles(picked) {
      const names = picked.map(({ name }) => name);
      if (picked.length === 0) return;
      await begin(names.join("、"), async () => {
        const { readFiles } = await loadReading();
        const read = await readFiles(picked, context.world.readPrinted);
        if ("rejected" in read) {
          const { findings } = read.rejected;
          tell(context, { kind: "unread", name: read.name, findings });
        } else await review(context, { kind: "files", names }, read.contents, read.sha256);
      });
    },
    async takePasted(pasted) {
      if (pasted.html.trim() === "" && pasted.text.trim() === "") {
        tell(context, { kind: "empty-clipboard" });
        return;
      }
      await begin(null, async () => {
        const { readPasted } = await loadReading();
        const read = readPasted(pasted);
        if (read.outcome === "read") {
          await review(context, { kind: "clipboard" }, [read.content], null);
        } else tell(context, { kind: "unread", name: null, findings: read.findings });
      });
    },
    async takeSelection() {
      const host = hostOf(context);
      if (host.kind !== "excel") return;
      await begin(null, async () => {
        const { readSelected } = await loadReading();
        const selected = await inTurn(context, () => host.readSelection());
        const { sheet } = selected;
        const workbook = await inTurn(context, () => host.spreadsheet.read([sheet], "looks"));
        const content = readSelected(workbook, selected);
        if (content.kind === "blocks" && content.blocks.length === 0) {
          tell(context, { kind: "empty-selection", sheet });
        } else await review(context, { kind: "selection", sheet }, [content], null);
      });
    },
  };
}

/** Begins a review; where nothing was read, that is told instead. */
async function review(
  context: AnnexContext,
  source: AnnexSource,
  contents: readonly AnnexContent[],
  sha256: string | null,
): Promise<void> {
  const { beginReview, countTargets } = await loadReading();
  const inUse = context.store.state.settings.plan;
  const begun = beginReview({ source, sha256, contents, inUse });
  const isNothing =
    countTargets(begun.draft) === 0 &&
    begun.draft.doubts.every(({ code }) => code !== "indicator-missing");
  if (isNothing) {
    tell(context, { kind: "nothing", doubts: begun.draft.doubts });
    return;
  }
  update(context, { review: await compared(context, begun), shows: "all", done: null });
  context.store.update({ focus: { id: REVIEW_HEADING } });
}

async function changeReview(
  context: AnnexContext,
  change: (review: Review) => Promise<Review>,
): Promise<void> {
  const { review: before } = stateOf(context);
  if (before === null || context.store.state.busy !== null) return;
  const after = await change(before);
  // another answer may have come first
  if (stateOf(context).review !== before) return;
  update(context, { review: after, done: null });
  const told = await compared(context, after);
  if (told !== after && stateOf(context).review === after) update(context, { review: told });
}

/** A finished revision with what it changes in the plan in use. */
async function compared(context: AnnexContext, made: Review): Promise<Review> {
  if (made.relation === "new" || !("plan" in made.finished)) return made;
  const inUse = context.store.state.settings.plan;
  const [{ planOf }, { revisionOf }] = await Promise.all([loadReading(), loadBooks()]);
  const plan = planOf(made, inUse, null);
  return { ...made, revision: plan && revisionOf(inUse, plan) };
}

type ResultActions = Pick<AnnexActions, "use" | "saveBook" | "insertBook">;

function createResultActions(context: AnnexContext, takePlan: TakePlan): ResultActions {
  const { world } = context;
  return {
    async use() {
      const { review: made, signer } = stateOf(context);
      if (made === null || signer.trim() === "") return;
      await run(context, { task: "saving" }, async () => {
        const plan = await finished(context, made, signer.trim());
        if (plan === null) return;
        world.memory.remember({ decidedBy: signer.trim() });
        await takePlan(plan);
        update(context, { review: null, done: { kind: "used", plan } });
      });
    },
    async saveBook() {
      await run(context, { task: "saving" }, async () => {
        const book = await bookNow(context);
        if (book === null) return;
        const file = `${book.title.replace(/[\\/:*?"<>|]/g, "_")}.xlsx`;
        await world.save(file, await (await load(context)).write(book));
        update(context, { done: { kind: "saved", file } });
      });
    },
    async insertBook() {
      const { spreadsheet } = hostOf(context);
      await run(context, { task: "inserting" }, async () => {
        const book = await bookNow(context);
        if (book === null) return;
        const { sheets } = book;
        const there = await inTurn(context, () => spreadsheet.listSheets());
        const taken = sheets.map(({ name }) => name).filter((name) => there.includes(name));
        if (taken.length > 0) {
          tell(context, { kind: "sheets-there", sheets: taken });
          return;
        }
        context.workbook.listed = null;
        await inTurn(context, () =>
          spreadsheet.insert(
            sheets.map((spec, index) => ({ spec, replaces: false, activates: index === 0 })),
          ),
        );
        update(context, { done: { kind: "inserted", sheets: sheets.length } });
      });
    },
  };
}

async function finished(context: AnnexContext, made: Review, by: string): Promise<Plan | null> {
  const { planOf } = await loadReading();
  const signature = by === "" ? null : { by, on: today(context) };
  return planOf(made, context.store.state.settings.plan, signature);
}

async function bookNow(context: AnnexContext): Promise<WorkbookSpec | null> {
  const { review: made, signer } = stateOf(context);
  if (made === null) return null;
  const { bookOf } = await loadBooks();
  const book = bookOf(made, await finished(context, made, signer.trim()), today(context));
  return book && { ...book, sheets: book.sheets.map((sheet) => sheet.build()) };
}
