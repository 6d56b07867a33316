import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isUnsaved } from "../../../src/taskpane/state";
import { fakeShelf, type FakeShelf } from "../fake-shelf";
import { openBench } from "../fake-world";

const FOLDER = join(__dirname, "../../fixtures/annexes");
const annexFile = (name: string) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  return { name, size: bytes.length, read: () => Promise.resolve(bytes) };
};

/** A pane that is opened in the browser of somebody. */
async function openIn(shelf: FakeShelf) {
  const bench = await openBench({
    host: "files",
    world: { openShelf: () => Promise.resolve(shelf) },
  });
  await bench.actions.loadAnnex();
  const step = bench.actions.annex();
  if (step === null) throw new Error("the step is not there");
  await settled();
  const state = () => {
    const { annex } = bench.store.state;
    if (annex === null) throw new Error("the step is not there");
    return annex;
  };
  const own = step.actions;
  return {
    ...{ bench, state, own },
    answers: () => state().review?.answers.map(({ choice }) => choice) ?? null,
    async answer(doubt: string, choose: string) {
      await own.answer(doubt, { doubt, choose });
      await settled();
    },
  };
}

/** What is kept is kept beside what a person does: nothing of it waits for more than turns of the event loop. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((done) => setImmediate(done));
}

const [UNIT, FIRST, SECOND] = ["2.3 unit-missing", "19.1 together-or-each", "19.5 together-or-each"] as const; // prettier-ignore

describe("a review that was not finished when the pane was closed", () => {
  test("is offered the next time, and goes on where it was left, to its end", async () => {
    const shelf = fakeShelf();
    const before = await openIn(shelf);
    await before.own.takeFiles([annexFile("annex.html")]);
    await before.answer(UNIT, "分");
    await before.answer(FIRST, "合计");

    const after = await openIn(shelf);
    const [left, ...more] = after.state().left;
    expect(more).toEqual([]);
    expect(left).toMatchObject({
      ...{ source: { kind: "files", names: ["annex.html"] }, answers: 2, on: "2021-12-20" },
    });
    await after.own.resume(left?.key ?? "");
    expect(after.answers()).toEqual([
      { doubt: UNIT, choose: "分" },
      { doubt: FIRST, choose: "合计" },
    ]);
    await after.answer(SECOND, "合计");
    after.own.sign("张三");
    await after.own.use();
    expect(after.bench.store.state.settings.plan.targets).toHaveLength(50);
    await settled();
    expect((await openIn(shelf)).state().left).toEqual([]);
  });

  test("stays under another annex that is read meanwhile; both are there", async () => {
    const shelf = fakeShelf();
    const first = await openIn(shelf);
    await first.own.takeFiles([annexFile("annex.html")]);
    await first.answer(UNIT, "分");
    const second = await openIn(shelf);
    await second.own.takeFiles([annexFile("annex.docx")]);
    await second.answer(FIRST, "合计");
    const names = (await openIn(shelf)).state().left.map(({ source }) => source);
    expect(names).toHaveLength(2);
    expect(names).toEqual(
      expect.arrayContaining(
        ["annex.html", "annex.docx"].map((name) => ({ kind: "files", names: [name] })),
      ),
    );
  });

  test("comes back with the same annex, read once more, under the name that it has now", async () => {
    const shelf = fakeShelf();
    const before = await openIn(shelf);
    await before.own.takeFiles([annexFile("annex.html")]);
    await before.answer(UNIT, "分");
    const after = await openIn(shelf);
    await after.own.takeFiles([{ ...annexFile("annex.html"), name: "附件（终稿）.html" }]);
    expect(after.answers()).toEqual([{ doubt: UNIT, choose: "分" }]);
    expect(after.state().review?.source).toEqual({ kind: "files", names: ["附件（终稿）.html"] });
  });

  test("is gone when somebody puts it away, here or in the review itself", async () => {
    const shelf = fakeShelf();
    const before = await openIn(shelf);
    await before.own.takeFiles([annexFile("annex.html")]);
    await before.answer(UNIT, "分");
    before.own.leave(true);
    await settled();
    expect((await openIn(shelf)).state().left).toEqual([]);

    await before.own.takeFiles([annexFile("annex.html")]);
    expect(before.answers()).toEqual([]);
    await before.answer(UNIT, "分");
    const after = await openIn(shelf);
    await after.own.forget(after.state().left[0]?.key ?? "");
    expect(after.state().left).toEqual([]);
    expect((await openIn(shelf)).state().left).toEqual([]);
  });

  test("without an answer is none, nor is one whose last answer was taken back", async () => {
    const shelf = fakeShelf();
    const before = await openIn(shelf);
    await before.own.takeFiles([annexFile("annex.html")]);
    await settled();
    expect((await openIn(shelf)).state().left).toEqual([]);
    await before.answer(UNIT, "分");
    await before.own.answer(UNIT, null);
    await settled();
    expect((await openIn(shelf)).state().left).toEqual([]);
  });

  test("in a browser that keeps nothing, leaving the page is asked about", async () => {
    const shelf = fakeShelf();
    const pane = await openIn(shelf);
    await pane.own.takeFiles([annexFile("annex.html")]);
    await pane.answer(UNIT, "分");
    expect(isUnsaved(pane.bench.store.state)).toBe(false);
    shelf.isFull = true;
    await pane.answer(FIRST, "合计");
    expect(isUnsaved(pane.bench.store.state)).toBe(true);
    pane.own.leave(true);
    await settled();
    expect(isUnsaved(pane.bench.store.state)).toBe(false);
  });

  test("that somebody else wrote there, or an older program, is passed over", async () => {
    const shelf = fakeShelf();
    const before = await openIn(shelf);
    await before.own.takeFiles([annexFile("annex.html")]);
    await before.answer(UNIT, "分");
    const [kept] = (await shelf.findReviews()) as readonly object[];
    for (const [key, odd] of Object.entries({
      number: 7,
      source: { ...kept, source: { kind: "post" } },
      answers: { ...kept, answers: [{ doubt: UNIT, choice: { delete: "all" } }] },
      contents: { ...kept, contents: "annex" },
    })) {
      await shelf.keepReview(key, odd);
    }
    const after = await openIn(shelf);
    expect(after.state().left).toHaveLength(1);
    await after.own.resume("nobody's");
    expect(after.state().review).toBeNull();
  });
});
