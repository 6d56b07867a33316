import {
  Big,
  type CellContent,
  DEFAULT_LIGHTS,
  isPercentage,
  withJointRules,
} from "../../../src/core";
import {
  assessTracking,
  type Collection,
  consolidate,
  standCollection,
  standEntries,
  standProgress,
} from "../../../src/exchange";
import { countProgress, type Standing } from "../../../src/exchange/progress";
import {
  buildTrackingTable,
  cellOfLine,
  isMetaSheet,
  parseAddress,
  readProgress,
  sheetOfLine,
  TRACKING_SHEET,
} from "../../../src/sheets";
import { gridOf } from "../../sheets/grid-of";
import { periodOf } from "../../sheets/seed-plan";
import { at, gridOfSheet, type } from "../../sheets/tracking-grid";
import { type Filling, fillForm, KNOWN, ledgerFor, merge, returned } from "../returns";

const MIDWAY = periodOf("2021");

/** One of every trouble, half way. */
const FILLINGS: readonly (readonly [bureau: string, filling: Filling])[] = [
  ["市市场监管局", { "1.1": 180, "1.2": 3_826_000, "1.3": "约8", "2.4": 8, "18.1": 1000 }],
  ["市工业和信息化局", { "3.1": 29, "6.1": 1400, "6.2": 4900, "7.1": "1500亿元" }],
  ["市农业农村局", { "3.1": 31, "4.1": { 完成值: 1300, 未达标原因: "市场波动" }, "5.1": 480 }],
  ["市商务局", { "5.1": 481, "5.2": "本期不统计", "5.4": "已初步形成", "11.1": "2000个" }],
  ["市文化和旅游局", { "3.1": 29, "12.1": "6000000万元", "13.1": 1300 }],
  ["市卫生健康委", {}],
];

function collect(more: Parameters<typeof merge>[1] = {}): Collection {
  const files = FILLINGS.map(([bureau, filling]) =>
    returned(`收回/${bureau}.xlsx`, fillForm(bureau, filling, { period: MIDWAY }), {
      period: MIDWAY,
    }),
  );
  return merge(files, { period: MIDWAY, ledger: ledgerFor(MIDWAY), ...more });
}

/** What is said of a target, figures as text. */
const said = (standing: Standing) => {
  const { target, verdict, value, words, completion, pace, gap, remaining, breach } = standing;
  return {
    ...{ id: target.id, verdict, value: value?.toFixed() ?? null, words, breach },
    ...{ completion: completion?.toFixed() ?? null, light: pace?.light ?? null },
    ...{ ahead: pace?.ahead.toFixed() ?? null, gap: gap?.amount.toFixed() ?? null },
    perMonth: remaining?.perMonth.toFixed() ?? null,
    isHeld: standing.held !== null,
  };
};
const FIGURED = ({ target }: Standing) => !isPercentage(target);

test("what is collected stands as the consolidated workbook that is made of it", () => {
  const collection = collect();
  const reading = readProgress(gridOf(consolidate(collection)));
  if (reading === null) throw new Error("no consolidated workbook");
  const written = standProgress({
    ...{ plan: collection.plan, period: MIDWAY, reading, earlier: [], lights: DEFAULT_LIGHTS },
  });
  const now = standCollection(collection, DEFAULT_LIGHTS);
  expect(now.targets.filter(FIGURED).map(said)).toEqual(written.targets.filter(FIGURED).map(said));
  expect(countProgress(now.targets)).toEqual(countProgress(written.targets));
  expect(now.bureaus.map(({ bureau, lines }) => [bureau, lines.filter(FIGURED).map(said)])).toEqual(
    written.bureaus.map(({ bureau, lines }) => [bureau, lines.filter(FIGURED).map(said)]),
  );
});

test("nothing suspect, refused or undecided counts; what was reported is told", () => {
  const { targets } = standCollection(collect(), DEFAULT_LIGHTS);
  const stood = (id: string) => targets.find(({ target }) => target.id === id);
  const silent = { value: null, completion: null, pace: null, gap: null, remaining: null };
  expect(stood("1.2")).toMatchObject({ ...silent, verdict: "unverified", held: "3,826,000" });
  expect(stood("1.3")).toMatchObject({ ...silent, verdict: "invalid" });
  expect(stood("1.3")?.held).toContain("约8");
  expect(stood("5.1")).toMatchObject({ ...silent, verdict: "cannot-judge" });
  expect(stood("5.1")?.held).toBe("市农业农村局 480；市商务局 481");
  expect(stood("2.4")).toMatchObject({ verdict: "reached-early", pace: null, remaining: null });
});

describe("a tracking table", () => {
  const blank = gridOfSheet(
    buildTrackingTable(KNOWN, { sheetName: TRACKING_SHEET, period: MIDWAY }),
  );
  const stand = (typed: Readonly<Record<string, number>>, plan = KNOWN) => {
    const contents = Object.entries(typed).map(([id, value]): [string, CellContent] => [
      at(blank, id, "完成值"),
      { kind: "number", value, format: "plain" },
    ]);
    const sheet = type(blank, Object.fromEntries(contents));
    const entries = assessTracking(plan, MIDWAY, sheet)?.entries ?? [];
    return standEntries(plan, MIDWAY, entries, DEFAULT_LIGHTS);
  };

  test("stands by its values, and what is not filled in says nothing", () => {
    const { targets } = stand({ "1.1": 180, "1.2": 3_826_000 });
    expect(targets.length).toBe(KNOWN.targets.length);
    expect(targets.find(({ target }) => target.id === "1.1")).toMatchObject({
      ...{ verdict: "in-progress", pace: { light: "yellow" }, remaining: { months: 12 } },
    });
    expect(targets.find(({ target }) => target.id === "1.2")).toMatchObject({
      ...{ verdict: "unverified", value: null, pace: null, held: "3826000" },
    });
    expect(countProgress(targets).verdicts["no-data"]).toBe(KNOWN.targets.length - 2);
  });

  test("a bureau has the standing of the whole: what its part of it is the table does not say", () => {
    const { bureaus } = stand({ "1.1": 180 });
    const lines = bureaus.find(({ bureau }) => bureau === "市市场监管局")?.lines ?? [];
    expect(lines.find(({ target }) => target.id === "1.1")?.value?.toNumber()).toBe(180);
  });

  test("of what bureaus add up the whole is judged; a bureau's line is its share, of which nothing is known", () => {
    const summed = withJointRules(KNOWN, new Map([["3.1", "sum"]]));
    const { targets, bureaus } = stand({ "3.1": 29 }, summed);
    const own = bureaus.find(({ bureau }) => bureau === "市农业农村局")?.lines ?? [];
    const [whole, share] = [targets, own].map((lines) =>
      lines.find(({ target }) => target.id === "3.1"),
    );
    expect(whole).toMatchObject({ part: "whole", verdict: "reached-early", value: new Big(29) });
    expect(share).toMatchObject({ part: "share", verdict: null, value: null, held: null });
    expect(own.find(({ target }) => target.id === "5.1")?.part).toBe("whole");
  });
});

test("a line is found in the consolidated workbook: of all together, and of one bureau", () => {
  const collection = collect();
  const { sheets } = gridOf(consolidate(collection));
  const meta = sheets.find(({ name }) => isMetaSheet(name));
  if (meta === undefined) throw new Error("no _meta");
  const occasion = { plan: KNOWN.id, period: "2021" };
  const valueAt = (target: string, bureau: string | null) => {
    const name = sheetOfLine(meta, occasion, { target, bureau });
    const sheet = sheets.find((each) => each.name === name);
    const place = parseAddress((sheet && cellOfLine(sheet, target)) ?? "");
    const cell = sheet?.cells.find(
      ({ row, column }) => row === place?.row && column === place.column,
    );
    return [name, cell?.shown];
  };
  expect(valueAt("1.1", null)).toEqual(["指标台账", "180"]);
  expect(valueAt("1.1", "市市场监管局")).toEqual(["市市场监管局", "180"]);
  expect(sheetOfLine(meta, { ...occasion, period: "2022" }, { target: "1.1", bureau: null })).toBe(
    null,
  );
});
