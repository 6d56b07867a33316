import { join } from "node:path";
import demo from "../../src/cli/commands/demo-values.json";
import {
  builtInPlans,
  collect,
  distribute,
  distributeInTurn,
  type DistributeOptions,
  type Ledger,
  loadPlan,
  publishedTable,
  readForm,
  type ReturnedFile,
  writeConsolidated,
} from "../../src";
import { emptyFolder, listAll, readBytes, readJson, run, runJson } from "../cli/run";

const PLAN = loadPlan("jinan-brand-2020");
const folder = emptyFolder();
const DAY = "2022-01-20";

/** Ids that count up, as those of {@link run}. */
function countingIds(): () => string {
  let ids = 0;
  return () => {
    ids += 1;
    return String(ids).padStart(32, "0");
  };
}

function optionsFor(more: Partial<DistributeOptions> = {}): DistributeOptions {
  return { period: "2021", asOf: "2022-01-05", newId: countingIds(), ...more };
}

const inDemo = (...names: string[]): string => join(folder, ...names);
const returned = (): ReturnedFile[] =>
  listAll(inDemo("returns")).map((name) => {
    const path = inDemo("returns", name);
    return { path, bytes: readBytes(path) };
  });
const ledgerOfDemo = () => readJson(inDemo("forms/ledger.json")) as unknown as Ledger;

beforeAll(async () => {
  expect(await run("demo", "--out", folder)).toMatchObject({ exit: 0 });
});

test("a plan is what its file says, and can be loaded again from it", () => {
  expect(builtInPlans()[0]).toEqual(PLAN);
  expect(builtInPlans()).toHaveLength(6);
  expect(PLAN).toMatchObject({ id: "jinan-brand-2020", period: { from: 2020, to: 2022 } });
  expect([PLAN.targets.length, PLAN.bureaus.length]).toEqual([50, 9]);
  expect(PLAN.targets[0]).toMatchObject({ id: "1.1", row: 1, comparator: ">=", unit: "个" });
  const bytes = new TextEncoder().encode(JSON.stringify(PLAN.file));
  expect(loadPlan(bytes)).toEqual(PLAN);
  expect(loadPlan(PLAN.file as object).hash).toBe(PLAN.hash);
});

test("forms and ledger are those of the command line, byte for byte", async () => {
  const out = join(folder, "sent");
  const command = await runJson(
    ...["distribute", "--period", "2021", "--due", "2022-01-15", "--contact", "张三"],
    ...["--joint", "3.1=sum", "--as-of", "2022-01-05", "--out", out],
  );
  const made = await distribute(
    PLAN,
    optionsFor({ due: "2022-01-15", contact: "张三", joint: { "3.1": "sum" } }),
  );
  expect(made.ledger).toEqual(readJson(join(out, "ledger.json")));
  for (const { name, bytes } of made.forms) {
    expect(Buffer.from(bytes).equals(readBytes(join(out, name)))).toBe(true);
  }
  const forms = made.forms.map(({ bureau, name, formId, targets, sha256 }) => ({
    ...{ bureau, path: join(out, name), formId, targets, sha256 },
  }));
  const { plan, period, due } = made;
  expect({ plan, period, due, ledger: join(out, "ledger.json"), forms }).toEqual(command);
  expect(made.notes).toEqual([]);
});

test("forms in turn are made when they are asked for, and the ledger has those that were made", async () => {
  const asked: string[] = [];
  const inTurn = distributeInTurn(PLAN, optionsFor());
  expect([inTurn.count, inTurn.ledger().forms]).toEqual([9, []]);
  for await (const { bureau } of inTurn) {
    asked.push(bureau);
    if (asked.length === 2) break;
  }
  expect(inTurn.ledger().forms.map(({ bureau }) => bureau)).toEqual(asked);
  const all = await distribute(PLAN, optionsFor());
  const again: unknown[] = [];
  for await (const form of distributeInTurn(PLAN, optionsFor())) again.push(form);
  expect(again).toEqual(all.forms);
});

test("a ledger is extended; what the forms that are out say otherwise is noted", async () => {
  const first = await distribute(PLAN, optionsFor({ due: "2022-01-15" }));
  const second = await distribute(
    PLAN,
    optionsFor({
      ...{ due: "2022-01-20", bureaus: ["市商务局"], ledger: first.ledger },
      ...{ joint: { "5.1": "sum" }, newId: () => "f".repeat(32) },
    }),
  );
  expect(second.forms).toHaveLength(1);
  expect(second.ledger.forms).toHaveLength(10);
  const states = second.ledger.forms.filter(({ bureau }) => bureau === "市商务局");
  expect(states.map(({ state }) => state)).toEqual(["replaced", "current"]);
  expect(second.notes[0]).toMatchObject({ code: "due-changed", target: null });
  expect(second.notes[1]).toMatchObject({ code: "joint-differs", target: "5.1" });
  // who names no day keeps the ledger's
  const third = await distribute(PLAN, optionsFor({ ledger: first.ledger }));
  expect(third.due).toBe("2022-01-15");
});

test("a form is read as check --json reports it", async () => {
  const { files } = await runJson("check", inDemo("returns"));
  const reports = returned().map((file) => {
    const { others, ...report } = readForm(file.bytes, "path" in file ? { path: file.path } : {});
    expect(others).toEqual([]);
    return report;
  });
  expect(reports).toEqual(files);
});

test("bytes that are no form are a report, too", () => {
  const report = readForm(new TextEncoder().encode("序号,完成值"), { language: "en-US" });
  expect(report).toMatchObject({ path: "", status: "rejected", entries: [], others: [] });
  expect(report.findings).toMatchObject([{ code: "not-a-workbook", file: "" }]);
  expect(report.findings[0]?.message).toMatch(/^[ -~“”…序号完成值]+$/);
});

test("several bureaus' forms in one file have a report each", async () => {
  const path = join(__dirname, "../fixtures/office/r13-two-bureaus-one-workbook.xlsx");
  const { files } = await runJson("check", path);
  const { others, ...first } = readForm(readBytes(path), { path });
  expect([first, ...others]).toEqual(files);
  expect(others.length).toBeGreaterThan(0);
});

test("a collection is what collect --json prints, and its workbook the same, byte for byte", async () => {
  const out = inDemo("again.xlsx");
  const printed = await runJson(
    ...["collect", "--ledger", inDemo("forms/ledger.json"), "--decisions", inDemo("裁定.json")],
    ...["--as-of", DAY, inDemo("returns"), "--out", out],
  );
  const collection = await collect({
    ...{ plan: PLAN, ledger: ledgerOfDemo(), files: returned(), asOf: DAY },
    decisions: demo.decisions,
  });
  expect(JSON.parse(JSON.stringify(collection))).toEqual(printed);
  expect(Buffer.from(await writeConsolidated(collection)).equals(readBytes(out))).toBe(true);
  const listed = await writeConsolidated(collection, { sheets: "list" });
  expect(listed.length).toBeLessThan(readBytes(out).length);
});

test("files may come in any order and one by one; forms just made are files, too", async () => {
  const base = { plan: PLAN, ledger: ledgerOfDemo(), asOf: DAY };
  const one = await collect({ ...base, files: returned() });
  async function* backwards() {
    for (const file of returned().reverse()) yield await Promise.resolve(file);
  }
  expect(await collect({ ...base, files: backwards() })).toEqual(one);
  const { forms, ledger } = await distribute(PLAN, optionsFor());
  const blank = await collect({ plan: PLAN, ledger, files: forms, asOf: DAY });
  expect(blank.summary).toMatchObject({ targets: 50, reported: 0 });
  expect(blank.files.map(({ path }) => path).sort()).toEqual(forms.map(({ name }) => name).sort());
});

test("the period before fills 上期值, and is held against what came", async () => {
  const previous = await writeConsolidated(
    await collect({ plan: PLAN, ledger: ledgerOfDemo(), files: returned(), asOf: DAY }),
  );
  const { forms } = await distribute(PLAN, optionsFor({ period: "2022", previous }));
  const without = await distribute(PLAN, optionsFor({ period: "2022" }));
  expect(forms.filter(({ sha256 }, index) => sha256 !== without.forms[index]?.sha256)).not.toEqual(
    [],
  );
});

test("the published table is the command line's", async () => {
  const path = inDemo("table.xlsx");
  await run("table", "--as-of", "2022-01-05", "--out", path);
  const bytes = await publishedTable(PLAN, { asOf: "2022-01-05" });
  expect(Buffer.from(bytes).equals(readBytes(path))).toBe(true);
});
