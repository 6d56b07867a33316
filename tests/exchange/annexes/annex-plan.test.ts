import { readFileSync } from "node:fs";
import plan from "../../../seeds/jinan-brand-2020.json";
import { type Draft, gridOf, parsePlan } from "../../../src/core";
import {
  buildPublishedTableWorkbook,
  draftAnnex,
  findBuiltInPlan,
  readAnnexText,
  readHtml,
  workbookBlocks,
} from "../../../src/exchange";
import { readDocument, readWorkbook, writeWorkbook } from "../../../src/xlsx";
import { deflate, inflate } from "../../../src/cli/compression";

const folder = "tests/fixtures/annexes";
const html = readFileSync(`${folder}/annex.html`, "utf8");

function fromWord(name: string): Draft {
  const read = readDocument(readFileSync(`${folder}/${name}`), inflate);
  if (read.outcome === "rejected") throw new Error(JSON.stringify(read.findings));
  return draftAnnex([{ kind: "blocks", blocks: read.blocks }]);
}

function fromText(text: string): Draft {
  const read = readAnnexText(text);
  if (read.outcome === "rejected") throw new Error(JSON.stringify(read.findings));
  return draftAnnex([read.content]);
}

/** As a spreadsheet puts cells on the clipboard: one tab for each column, merged cells once. */
function pasted(isShort: boolean): string {
  const read = readHtml(html);
  if (read.outcome === "rejected") throw new Error(JSON.stringify(read.findings));
  const lines = read.blocks.flatMap((block): string[] => {
    if (block.kind === "text") return [block.text];
    return gridOf(block.table).map((cells, row) =>
      cells.flatMap((cell) => (cell?.row === row ? [cell.text] : isShort ? [] : [""])).join("\t"),
    );
  });
  return lines.join("\n");
}

async function fromWorkbook(): Promise<Draft> {
  const built = findBuiltInPlan("jinan-brand-2020");
  if (built === null) throw new Error("no plan");
  const bytes = await writeWorkbook(buildPublishedTableWorkbook(built, "2021-01-01"), deflate);
  const read = readWorkbook(bytes, inflate);
  if (read.outcome === "rejected") throw new Error(JSON.stringify(read.findings));
  return draftAnnex([{ kind: "blocks", blocks: workbookBlocks(read.workbook) }]);
}

const EXPECTED = plan.rows.flatMap((row) =>
  row.cells.flatMap((cell) =>
    cell.targets.map((target) => [
      target.id,
      target.kind,
      target.comparator,
      target.threshold,
      // the annex prints none for 2.3: another document does
      target.id === "2.3" ? null : target.unit,
      target.deadline,
      target.fragment,
      cell.bureaus.map(({ name }) => name).join("、"),
      row.category,
      row.goal,
    ]),
  ),
);

const told = (draft: Draft): unknown[] =>
  draft.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.targets.map((target) => [
        target.id,
        target.kind.value,
        target.comparator.value,
        target.threshold.value,
        target.unit.value,
        target.deadline.value,
        target.fragment.value,
        cell.bureaus.value.map(({ name }) => name).join("、"),
        row.category.value.join("、"),
        row.goal.value,
      ]),
    ),
  );

const open = (draft: Draft): string[] =>
  draft.doubts.filter(({ severity }) => severity !== "info").map(({ id }) => id);

const OPEN = ["2.3 unit-missing", "19.1 together-or-each", "19.5 together-or-each"];

describe("the built-in annex gives its 50 targets", () => {
  test("as a Word file", () => {
    const draft = fromWord("annex.docx");
    expect(told(draft)).toEqual(EXPECTED);
    expect(open(draft)).toEqual(OPEN);
  });

  test("as a web page", () => {
    const draft = fromText(html);
    expect(told(draft)).toEqual(EXPECTED);
    expect(open(draft)).toEqual(OPEN);
  });

  test("pasted from a spreadsheet", () => {
    const draft = fromText(pasted(false));
    expect(told(draft)).toEqual(EXPECTED);
    expect(open(draft)).toEqual(OPEN);
  });

  test("pasted without the cells that go on from above: told that they were matched", () => {
    const draft = fromText(pasted(true));
    expect(told(draft)).toEqual(EXPECTED);
    const more = open(draft).filter((id) => !id.includes("cells-aligned"));
    expect(more).toEqual(OPEN);
    expect(open(draft).length).toBeGreaterThan(more.length);
  });

  test("as a workbook", async () => {
    const draft = await fromWorkbook();
    expect(told(draft)).toEqual(EXPECTED);
    expect(open(draft)).toEqual(OPEN);
  });
});

test("the table's own title stands over it", () => {
  const { head } = fromWord("annex.docx");
  expect(head.annexMark.value).toBe("附件");
  expect(head.annexTitle.value).toBe(plan.annexTitle);
  expect(head.title.value).toBe("济南市深入实施品牌战略三年行动计划");
});

test("hidden and deleted text never enters a figure, and is told", () => {
  const draft = fromWord("hidden-and-tracked.docx");
  const figures = draft.rows.flatMap(({ cells }) =>
    cells.flatMap(({ targets }) => targets.map(({ threshold }) => threshold.value)),
  );
  expect(figures).not.toContain(777);
  expect(figures).not.toContain(300777);
  expect(draft.doubts.map(({ code }) => code)).toContain("hidden-text");
});

test("fixtures are what the plan was read from", () => {
  expect("plan" in parsePlan(plan)).toBe(true);
});
