import type { Plan } from "../../core";
import type { WorkbookSpec } from "../../sheets";
import { hostOf, inTurn, load, run, today } from "../shell";
import type { AnnexActions, TakePlan } from "./step-actions";
import { loadBooks, loadReading, SHEETS_HEADING, stateOf, tell, update } from "./bench";
import type { ReviewKeeper } from "./keeping";
import type { AnnexContext, Review } from "./state";

type ResultActions = Pick<AnnexActions, "use" | "saveBook" | "insertBook">;

/** Uses, saves or inserts what was read. */
export function createResultActions(
  context: AnnexContext,
  takePlan: TakePlan,
  { keeper, look }: { readonly keeper: ReviewKeeper; readonly look: () => Promise<void> },
): ResultActions {
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
        await keeper.forget(made.key);
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
        update(context, { isAside: true, done: { kind: "inserted", sheets: sheets.length } });
        await look();
        context.store.update({ focus: { id: SHEETS_HEADING } });
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
  const { plan: inUse } = context.store.state.settings;
  const plan = await finished(context, made, signer.trim());
  const book = bookOf(made, { plan, inUse, createdOn: today(context) });
  return book && { ...book, sheets: book.sheets.map((sheet) => sheet.build()) };
}
