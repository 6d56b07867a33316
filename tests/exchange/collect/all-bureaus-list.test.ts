import { parsePeriod, type Plan } from "../../../src/core";
import {
  type Collection,
  consolidateInTurn,
  type Ledger,
  mergeReturns,
  readPrevious,
  readReturn,
} from "../../../src/exchange";
import type { DeferredWorkbook, WorkbookSpec } from "../../../src/sheets";
import { manyBureaus } from "../../bench/many-bureaus";
import { gridOf } from "../../sheets/grid-of";
import { fillForm } from "../returns";

const periodOf = (id: string) => {
  const period = parsePeriod(id);
  if (period === null) throw new Error(id);
  return period;
};
const PERIOD = periodOf("2021");

/** A plan's bureaus were all sent a form; the first few report 101 for their first target, 102 for the next and so on. */
function collectFrom(plan: Plan, answering: number): Collection {
  const forms = plan.bureaus.map((bureau, index) => ({
    ...{ bureau, formId: String(index).padStart(32, "0"), file: `${bureau}.xlsx` },
    ...{ sha256: "0".repeat(64), targets: 5, createdAt: "2021-12-20", state: "current" as const },
  }));
  const ledger: Ledger = {
    ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: plan.id, planHash: plan.hash },
    ...{ period: PERIOD.id, due: "2022-01-15", forms },
  };
  const files = forms.slice(0, answering).map(({ bureau, formId, file }) => {
    const ids = (plan.targetsByBureau.get(bureau) ?? []).map(({ id }) => id);
    const filling = Object.fromEntries(ids.map((id, index) => [id, 101 + index]));
    const workbook = fillForm(bureau, filling, { period: PERIOD, formId, plan });
    return readReturn(
      { path: file, workbook, findings: [], sha256: "1".repeat(64) },
      { plan, period: PERIOD },
    );
  });
  return mergeReturns({
    ...{ plan, period: PERIOD, ledger, files, decisions: [], previous: null },
    asOf: "2022-01-20",
  });
}

const built = ({ sheets, ...workbook }: DeferredWorkbook): WorkbookSpec => ({
  ...workbook,
  sheets: sheets.map(({ build }) => build()),
});
const namesOf = ({ sheets }: DeferredWorkbook) => sheets.map(({ name }) => name);

test("up to 60 bureaus each has a sheet, past them one list has the lines of all", () => {
  expect(namesOf(consolidateInTurn(collectFrom(manyBureaus(60), 0)))).toHaveLength(6 + 60);
  expect(namesOf(consolidateInTurn(collectFrom(manyBureaus(61), 0)))).toEqual(
    ["汇总", "指标台账", "问题清单", "报送情况", "各单位完成情况", "责任分解表", "_meta"], // prettier-ignore
  );
});

test("either can be asked for", () => {
  const few = collectFrom(manyBureaus(5), 0);
  expect(namesOf(consolidateInTurn(few, "list"))).toContain("各单位完成情况");
  const many = collectFrom(manyBureaus(61), 0);
  expect(namesOf(consolidateInTurn(many, "all"))).toHaveLength(6 + 61);
});

test("the list says of every line what the bureau's own sheet says, and can be filtered", () => {
  const collection = collectFrom(manyBureaus(5), 3);
  const [list] = built(consolidateInTurn(collection, "list")).sheets.slice(4);
  const each = built(consolidateInTurn(collection, "all")).sheets.slice(4, 9);
  const rowsOf = ({ cells }: WorkbookSpec["sheets"][number], from: number) => {
    const rows = new Map<number, unknown[]>();
    for (const { row, column, value } of cells) {
      if (column >= from) rows.set(row, [...(rows.get(row) ?? []), value]);
    }
    return [...rows.values()];
  };
  if (list === undefined) throw new Error("no list");
  const head = list.view.frozenRows;
  expect(rowsOf(list, 3).slice(1)).toEqual(
    each.flatMap((sheet) => rowsOf(sheet, 1).slice(sheet.view.frozenRows)),
  );
  expect(list.autoFilter).toMatchObject({ top: head, left: 1, bottom: head + 25 });
  const starts = list.cells.filter(({ column, row }) => column === 1 && row > head);
  expect(starts.map(({ value }) => value)).toEqual(
    collection.bureaus.flatMap(({ bureau, lines }) => lines.map(() => bureau)),
  );
});

test("a bureau's name in 汇总 leads to its first line in the list", () => {
  const { sheets } = built(consolidateInTurn(collectFrom(manyBureaus(5), 3), "list"));
  const list = sheets.find(({ name }) => name === "各单位完成情况");
  const links = (sheets[0]?.links ?? []).filter(({ sheet }) => sheet === list?.name);
  const first = (list?.view.frozenRows ?? 0) + 1;
  expect(links.map(({ cell }) => cell)).toEqual([0, 5, 10, 15, 20].map((at) => `A${first + at}`));
});

test.each(["all", "list"] as const)("with %s it is read as the period before alike", (sheets) => {
  const plan = manyBureaus(5);
  const grid = gridOf(built(consolidateInTurn(collectFrom(plan, 3), sheets)));
  const read = readPrevious(grid, plan, periodOf("2022"));
  if ("problem" in read) throw new Error(read.problem.kind);
  const { values, byBureau } = read.previous;
  expect([...values].map(([id, value]) => [id, value.toNumber()])).toEqual(
    plan.targets.map(({ id }, index) => [id, 101 + index]),
  );
  expect([...byBureau.keys()]).toEqual(plan.bureaus);
  expect([...byBureau.values()].map(({ size }) => size)).toEqual([5, 5, 5, 0, 0]);
});
