import { chinese, english } from "../../../src/core";
import { builtInPlans } from "../../../src/exchange";
import { readPlanFile } from "../../../src/taskpane/plans";
import { bookBytes } from "../../sheets/plan-book/book-files";
import { planFrom, secondJson } from "../../core/plan/case-plans";
import { openBench } from "../fake-world";

function picked(bytes: Uint8Array) {
  return { name: "计划.xlsx", size: bytes.length, read: () => Promise.resolve(bytes) };
}

const [brand] = builtInPlans();
const qingdao = builtInPlans().find(({ id }) => id === "qingdao-youpin-2023");
if (!brand || !qingdao) throw new Error("the built-in plans are not there");

test("a plan workbook is opened as the plan that is worked on", async () => {
  const { actions, store } = await openBench();
  await actions.openPlanFile(picked(await bookBytes(qingdao)));
  const problem = store.state.notice?.problem;
  // groups without members, and rows that name nobody
  expect(problem?.kind === "plan-remarks" ? problem.remarks.length : problem).toBe(2);
  expect(store.state.settings.plan.hash).toBe(qingdao.hash);
});

test("mistakes are told by cell, in both languages; the plan that was chosen stays", async () => {
  const bytes = await bookBytes(brand, [{ target: "1.2", text: "合计还是各自？", choices: [] }]);
  for (const [messages, words] of [
    [chinese, "疑问还没有处理"],
    [english, "not settled"],
  ] as const) {
    const reading = await readPlanFile(picked(bytes), messages);
    expect(reading).toEqual({
      mistakes: [
        {
          line: null,
          path: expect.stringMatching(/^指标![A-Z]+\d+ 处理$/) as string,
          sentence: expect.stringContaining(words) as string,
        },
      ],
    });
  }
  const { actions, store } = await openBench();
  await actions.openPlanFile(picked(bytes));
  expect(store.state.settings.plan.hash).toBe(brand.hash);
  expect(store.state.notice?.problem).toMatchObject({ kind: "plan-file", file: "计划.xlsx" });
});

test("a file that only begins like a workbook is told as such", async () => {
  const reading = await readPlanFile(picked(Uint8Array.from([0x50, 0x4b, 3, 4, 1])), chinese);
  expect(reading).toMatchObject({ mistakes: [{ path: "" }] });
});

test("in a choice of files to check a plan workbook is named", async () => {
  const { actions, store } = await openBench();
  await actions.checkFiles([picked(await bookBytes(brand))]);
  expect(store.state.reports?.[0]?.findings).toMatchObject([
    { code: "no-entry-sheet", received: "zerenbiao-plan" },
  ]);
});

test("a plan that can be used is taken, and what is to be looked at is told", async () => {
  const text = JSON.stringify(secondJson("yz-sum")).replace('"threshold":15.5', '"threshold":16');
  const bytes = new TextEncoder().encode(text);
  const { actions, store } = await openBench();
  await actions.openPlanFile({ ...picked(bytes), name: "计划.json" });
  expect(store.state.settings.plan.id).toBe(planFrom(secondJson("yz-sum")).id);
  const problem = store.state.notice?.problem;
  if (problem?.kind !== "plan-remarks") throw new Error(JSON.stringify(problem));
  expect(problem.remarks.map(({ path, sentence }) => [path, sentence])).toEqual([
    [expect.stringMatching(/^1\.1 /), expect.stringMatching(/合计 15\.5 万亩，总数是 16 万亩/)],
    [
      expect.stringMatching(/^1\.1 /),
      expect.stringMatching(/计划里写的是 16 万亩，原文读到的是 15\.5 万亩/),
    ],
  ]);
});
