import { Big } from "../../../src/core";
import {
  type Collection,
  consolidate,
  type OfficeTable,
  readOfficeTable,
} from "../../../src/exchange";
import { buildTrackingTable, markTaken, sayTaken, type TrackingEntry } from "../../../src/sheets";
import { gridOf } from "../../sheets/grid-of";
import { gridOfSheet } from "../../sheets/tracking-grid";
import { answer, KNOWN, merge, YEAR } from "../returns";

const BLANK = { value: null, reason: "", measures: "", evidence: "" } as const;

/** The office's own table, with something typed into it. */
function office(values: Readonly<Record<string, Partial<TrackingEntry>>>): OfficeTable {
  const entries = Object.entries(values).map(
    ([id, entry]) => [id, { ...BLANK, ...entry }] as const,
  );
  const spec = buildTrackingTable(KNOWN, {
    ...{ sheetName: "指标跟踪表", period: YEAR, values: new Map(entries) },
  });
  const table = readOfficeTable(KNOWN, YEAR, gridOfSheet(spec));
  if (table === null) throw new Error("no table");
  return table;
}

function standing({ targets }: Collection, id: string) {
  const found = targets.find(({ target }) => target.id === id);
  if (!found) throw new Error(id);
  return found;
}

const differences = ({ findings }: Collection) =>
  findings.filter(({ code }) => code === "office-differs");

test("where no bureau has sent anything, what the office typed counts; the bureaus are awaited all the same", () => {
  const collection = merge([], { office: office({ "10.1": { value: 6 } }) });
  const { value, verdict, awaited } = standing(collection, "10.1");
  expect([value?.toFixed(), verdict]).toEqual(["6", "met"]);
  expect(awaited).toEqual(["市科技局", "市工业和信息化局"]);
  expect(differences(collection)).toEqual([]);
});

test("what the office typed is judged and paced as the same value from a bureau", () => {
  for (const [id, bureau, value] of [
    ["10.1", "市科技局", 4],
    ["11.1", "市商务局", 1500],
    ["13.1", "市文化和旅游局", 1300],
  ] as const) {
    const typed = standing(merge([], { office: office({ [id]: { value } }) }), id);
    const sent = standing(merge([answer(bureau, { [id]: value })]), id);
    for (const key of ["value", "verdict", "completion", "pace"] as const) {
      expect([id, key, typed[key]]).toEqual([id, key, sent[key]]);
    }
    expect(typed.pace).not.toBeNull();
  }
});

test("where a bureau has, what it sent counts, and a difference is a finding at the cell of the table", () => {
  const files = [answer("市科技局", { "10.1": 7 })];
  const collection = merge(files, { office: office({ "10.1": { value: 6 } }) });
  expect(standing(collection, "10.1").value?.toFixed()).toBe("7");
  expect(differences(collection)).toMatchObject([
    {
      ...{ target: "10.1", severity: "warning", sheet: "指标跟踪表" },
      ...{ cell: expect.stringMatching(/^I\d+$/) as unknown },
      received: expect.stringMatching(/^6/) as unknown,
      expected: expect.stringMatching(/^7/) as unknown,
      details: { bureaus: ["市科技局"] },
    },
  ]);
});

test("the same value on both sides is nothing to tell", () => {
  const files = [answer("市科技局", { "10.1": 6 })];
  expect(differences(merge(files, { office: office({ "10.1": { value: 6 } }) }))).toEqual([]);
});

test("bureaus that contradict each other are not settled by the office's table", () => {
  const files = [answer("市工业和信息化局", { "3.1": 29 }), answer("市卫生健康委", { "3.1": 30 })];
  const collection = merge(files, { office: office({ "3.1": { value: 30 } }) });
  expect(standing(collection, "3.1")).toMatchObject({ value: null, verdict: "cannot-judge" });
  expect(differences(collection)).toMatchObject([{ target: "3.1", expected: null }]);
});

test("what was taken over from a return is not the office's own, unless it was changed since", () => {
  const source = "市科技局-2022.xlsx";
  const said = sayTaken(standing(merge([]), "10.1").target, new Big(6), null);
  const evidence = markTaken("", { said, source });
  expect(office({ "10.1": { value: 6, evidence } }).entries).toEqual([]);
  expect(office({ "10.1": { value: 5, evidence } }).entries).toHaveLength(1);
});

test("what cannot be read, or waits to be verified, does not count", () => {
  const table = office({ "10.1": { value: "约6" }, "3.2": { value: 60_000 } });
  expect(table.entries).toEqual([]);
});

test("the summary names the table and the cell a value of the office's stands in", () => {
  const collection = merge([], { office: office({ "10.1": { value: 6 } }) });
  const { sheets } = gridOf(consolidate(collection));
  const shown = sheets
    .filter(({ name }) => name === "指标台账")
    .flatMap(({ cells }) => cells.map((cell) => cell.shown));
  expect(shown.some((text) => /本单位：6.*（指标跟踪表!I\d+）/.test(text))).toBe(true);
});
