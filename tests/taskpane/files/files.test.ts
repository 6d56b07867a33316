import { unzipSync } from "fflate";
import { deflateRawSync } from "node:zlib";
import { inflate } from "../../../src/taskpane/files/inflate";
import { workbookFiles } from "../../../src/taskpane/files/workbook-files";
import type { PickedFile } from "../../../src/taskpane/kit/picked-files";
import { openBench, type SavedFile } from "../fake-world";

const picked = ({ name, bytes }: SavedFile): PickedFile => ({
  name,
  size: bytes.length,
  read: () => Promise.resolve(bytes),
});
const json = (name: string, value: unknown): PickedFile =>
  picked({ name, bytes: new TextEncoder().encode(JSON.stringify(value)) });

test("without Excel inserting offers a workbook that holds table and notebook", async () => {
  const { actions, saved, store } = await openBench({ host: "files" });
  actions.choosePeriod("2022");
  actions.setContact("张三");
  await actions.insert();
  expect(saved.map(({ name }) => name)).toEqual(["指标跟踪表.xlsx"]);
  expect(store.state).toMatchObject({ inserted: "指标跟踪表", question: null });
  const read = workbookFiles.read(saved[0]?.bytes ?? new Uint8Array());
  expect(read.outcome === "read" && read.workbook.sheets.map(({ name }) => name)).toEqual([
    "指标跟踪表",
    "_zerenbiao",
  ]);
});

test("that workbook, opened alone, brings its plan, period and contact back", async () => {
  const first = await openBench({ host: "files" });
  first.actions.choosePeriod("2022");
  first.actions.setContact("张三");
  await first.actions.insert();
  const second = await openBench({ host: "files" });
  await second.actions.checkFiles(first.saved.map(picked));
  expect(second.store.state.settings).toMatchObject({ contact: "张三", period: { id: "2022" } });
  expect(second.store.state.reports?.[0]).toMatchObject({ status: "accepted", period: "2022" });
  expect(second.store.state.reports?.[0]?.entries).toHaveLength(50);
});

test("forms and files of any kind are checked at once; each gets its report", async () => {
  const { actions, saved, store } = await openBench({ host: "files" });
  await actions.make();
  const forms = unzipSync(saved[0]?.bytes ?? new Uint8Array());
  const bytes = forms["市科技局-2021.xlsx"] ?? new Uint8Array();
  await actions.checkFiles([
    picked({ name: "科技局.xlsx", bytes }),
    picked({ name: "说明.xlsx", bytes: new TextEncoder().encode("序号,完成值") }),
    { name: "大.xlsx", size: 1e12, read: () => Promise.reject(new Error("never read")) },
    { name: "搬走了.xlsx", size: 10, read: () => Promise.reject(new Error("gone")) },
  ]);
  expect(
    store.state.reports?.map(({ path, status, bureau, findings }) => [
      ...[path, status, bureau],
      findings.find(({ severity }) => severity === "error")?.code ?? null,
    ]),
  ).toEqual([
    ["科技局.xlsx", "accepted", "市科技局", null],
    ["说明.xlsx", "rejected", null, "not-a-workbook"],
    ["大.xlsx", "rejected", null, "too-large"],
    ["搬走了.xlsx", "rejected", null, "damaged"],
  ]);
});

test("a plan from a file is taken, and travels inside the workbook", async () => {
  const { actions, store, workbook } = await openBench();
  const plan = { ...store.state.settings.plan.file, id: "other-plan", title: "另一份计划" };
  await actions.openPlanFile(json("plan.json", plan));
  expect(store.state.settings.plan.id).toBe("other-plan");
  const ids = store.state.plans.map(({ id }) => id);
  expect([ids[0], ids.at(-1)]).toEqual(["jinan-brand-2020", "other-plan"]);
  await actions.insert();
  const again = await openBench({ workbook });
  expect(again.store.state.settings.plan.title).toBe("另一份计划");
});

test.each([
  ["no JSON", picked({ name: "plan.json", bytes: new TextEncoder().encode("计划") }), 0],
  ["a workbook", picked({ name: "plan.xlsx", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0xff]) }), 1],
  ["not a plan", json("plan.json", { format: "zerenbiao-plan" }), 16],
])("a plan file that is none (%s) is told, and the plan stays", async (_, file, problems) => {
  const { actions, store } = await openBench();
  const before = store.state.settings;
  await actions.openPlanFile(file);
  expect(store.state.settings).toBe(before);
  const { problem } = store.state.notice ?? {};
  const told = problem?.kind === "plan-file" ? problem.mistakes : [];
  expect(told).toHaveLength(problems);
  for (const { sentence } of told) expect(sentence).toMatch(/\p{Script=Han}/u);
});

test("a ledger that was saved is gone on with, if it is of this plan and period", async () => {
  const first = await openBench({ host: "files" });
  await first.actions.make();
  first.actions.saveLedger();
  const ledger = first.saved.at(-1);
  if (!ledger) throw new Error("no ledger");
  const second = await openBench({ host: "files", ids: 100 });
  await second.actions.openLedger(picked(ledger));
  expect(second.store.state.bureaus.size).toBe(0);
  second.actions.tickAll(true);
  await second.actions.make({ replaces: true });
  const forms = second.store.state.settings.ledger?.forms ?? [];
  expect(forms.filter(({ state }) => state === "replaced")).toHaveLength(9);
  const third = await openBench({ host: "files" });
  third.actions.choosePeriod("2020");
  await third.actions.openLedger(picked(ledger));
  expect(third.store.state.notice?.problem).toMatchObject({ kind: "other-ledger-file" });
  await third.actions.openLedger(json("x.json", []));
  expect(third.store.state.notice?.problem).toMatchObject({ kind: "ledger-file" });
});

test("inflating stops at its limit and undoes what deflate did", () => {
  const data = new Uint8Array(300_000).fill(7);
  const packed = deflateRawSync(data);
  expect(inflate(packed, data.length)).toEqual(data);
  expect(() => inflate(packed, data.length - 1)).toThrow(RangeError);
  expect(() => inflate(packed.subarray(0, packed.length - 3), data.length)).toThrow();
  expect(inflate(deflateRawSync(new Uint8Array()), 10)).toHaveLength(0);
});
