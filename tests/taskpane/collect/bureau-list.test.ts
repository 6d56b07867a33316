import { type Collection, mergeReturns, rejectFile, unreadFile } from "../../../src/exchange";
import { finding } from "../../../src/core";
import { listCards } from "../../../src/taskpane/collect/session/cards";
import {
  BUREAU_GROUPS,
  listBureaus,
  PAGE,
} from "../../../src/taskpane/collect/session/bureau-list";
import type { ListChoice } from "../../../src/taskpane/collect/state";
import { manyBureaus } from "../../bench/many-bureaus";
import { answer, fillForm, ledgerFor, merge, returned, YEAR } from "../../exchange/returns";
import { openCollect } from "./collect-bench";

const list = (collection: Collection, choice: Partial<ListChoice> = {}) =>
  listBureaus(collection, listCards(collection), {
    ...{ filter: "all", search: "", most: PAGE },
    ...choice,
  });
const names = (collection: Collection, choice: Partial<ListChoice>) =>
  list(collection, choice).shown.map(({ standing }) => standing.bureau);

const damaged = (path: string) =>
  unreadFile(
    rejectFile(path, [finding("damaged", { details: { problem: "truncated", part: null } })]),
  );
const form = fillForm("市市场监管局", { "1.1": 3 });
const lost = { ...form, sheets: form.sheets.filter(({ name }) => name !== "_meta") };
const mixed = merge([
  answer("市商务局", {
    ...{ "5.1": 480, "5.2": 2, "5.3": 61, "5.4": "已完成", "11.1": 2000, "11.2": 4600 },
  }),
  answer("市科技局", { "10.1": 6 }),
  answer("市工业和信息化局", { "10.1": 7 }),
  answer("市卫生健康委", {}),
  returned("谁的.xlsx", lost),
  damaged("收回/无名.xlsx"),
]);

test("each chip counts as many bureaus as it shows", () => {
  const { counts, all } = list(mixed);
  for (const group of BUREAU_GROUPS) {
    expect([group, list(mixed, { filter: group }).shown.length]).toEqual([
      group,
      counts[group] === 0 ? all : counts[group],
    ]);
  }
  expect(list(mixed).shown).toHaveLength(all);
});

test("a bureau stands in one group; one that waits for a person in that one too, or only there where nothing counts", () => {
  const { counts, all } = list(mixed);
  const standings = BUREAU_GROUPS.filter((group) => group !== "waiting" && counts[group] > 0);
  const inStandings = standings.reduce((sum, group) => sum + counts[group], 0);
  expect(counts).toMatchObject({ returned: 1, blank: 1, partial: 2, rejected: 0 });
  // the file without an identity is nobody's silence
  const waiting = names(mixed, { filter: "waiting" });
  expect(waiting).toEqual(expect.arrayContaining(["市科技局", "市工业和信息化局"]));
  const onlyWaiting = waiting.filter((name) =>
    standings.every((group) => !names(mixed, { filter: group }).includes(name)),
  );
  expect(inStandings + onlyWaiting.length).toBe(all);
  expect(onlyWaiting).toHaveLength(1);
});

test("who is late counts among those of which nothing came, and apart", () => {
  const late = merge([], { asOf: "2023-02-10" });
  expect(list(late)).toMatchObject({ overdue: 9, counts: { awaited: 9 } });
});

test("a group that has become empty shows all again", () => {
  expect(list(mixed, { filter: "rejected" })).toMatchObject({ filter: "all" });
});

test.each([
  ["part of a bureau's name", "商务", ["市商务局"]],
  ["blanks and full-width letters are none", " 商 务", ["市商务局"]],
  ["part of a file's name", "市科技局-2022.XLSX", ["市科技局"]],
  ["nothing of the kind", "海洋", []],
])("a search finds %s", (_, search, expected) => {
  expect(names(mixed, { search })).toEqual(expected);
});

test("files that nobody can be laid to stand below all bureaus, and are found by their names", () => {
  expect(list(mixed).others.map(({ file }) => file.report.path)).toContain("收回/无名.xlsx");
  expect(list(mixed, { search: "无名" }).others).toHaveLength(1);
  expect(list(mixed, { search: "商务" }).others).toEqual([]);
  expect(list(mixed, { filter: "partial" }).others).toEqual([]);
});

describe("three hundred bureaus", () => {
  const plan = manyBureaus(300);
  const forms = plan.bureaus.map((bureau, index) => ({
    ...{ bureau, formId: String(index).padStart(32, "0"), file: `${bureau}.xlsx`, targets: 5 },
    ...{ sha256: "0".repeat(64), createdAt: "2022-12-20", state: "current" as const },
  }));
  const collection = mergeReturns({
    ...{ plan, period: YEAR, asOf: "2022-12-20", files: [], decisions: [], previous: null },
    ledger: { ...ledgerFor(), plan: plan.id, planHash: plan.hash, forms },
  });

  test("are shown a page at a time, and found at once", () => {
    const { shown, more, counts } = list(collection);
    expect([shown.length, more, counts.awaited]).toEqual([PAGE, 250, 300]);
    expect(list(collection, { most: 300 })).toMatchObject({ more: 0 });
    expect(names(collection, { search: "第299责任" })).toEqual(["第299责任单位"]);
  });
});

test("what is shown is worked out once for what came and what is chosen", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 })]);
  const before = bench.own.bureaus();
  bench.store.update({ focus: { id: "anything" } });
  expect(bench.own.bureaus()).toBe(before);
  bench.own.search("科技");
  expect(bench.own.bureaus()?.shown).toHaveLength(1);
  bench.own.search("");
  bench.own.showBureaus("partial");
  expect(bench.own.bureaus()).toMatchObject({ filter: "partial", counts: { partial: 1 } });
  // the chip that is pressed lets go
  bench.own.showBureaus("partial");
  expect(bench.own.bureaus()?.filter).toBe("all");
});

test("the list to chase by is copied, or shown where that is not allowed; what comes since makes it old", async () => {
  const copied: string[] = [];
  const copy = (text: string) => {
    copied.push(text);
    return Promise.resolve(copied.length === 1);
  };
  const bench = await openCollect({ world: { copy } });
  await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 })]);
  await bench.own.copyChased();
  expect(bench.store.state.collect?.chased).toMatchObject({ bureaus: 9, isCopied: true });
  expect(copied[0]).toContain("市科技局：只报了一部分（部分报送）");
  await bench.own.copyChased();
  expect(bench.store.state.collect?.chased).toEqual({
    ...{ bureaus: 9, isCopied: false, text: copied[1] },
  });
  await bench.own.addFiles([bench.returned("市商务局", { "11.1": 2000 })]);
  expect(bench.store.state.collect?.chased).toBeNull();
});
