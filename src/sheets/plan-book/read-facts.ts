import { withoutBlanks } from "../kit";
import type { BookTable } from "./book-table";
import type { BookCell } from "./seen-sheet";
import { needText, readDayCell, readText, readYear, wrong } from "./cell-values";
import { FACT_HEADINGS, FACTS, type FactHeading } from "./facts";
import { makePlanId } from "./made-ids";
import { nearestHeading } from "./nearest-heading";
import { type Json, type Places, putField } from "./placed-json";
import type { Told } from "./told";

/** The facts of the document as fields of a plan file. */
export function readFacts(table: BookTable, places: Places, told: Told): Json {
  const fact = findFacts(table, told);
  const json: Json = { format: "zerenbiao-plan", formatVersion: 2 };
  const put = (field: string, heading: FactHeading, read: (cell: BookCell) => unknown): void => {
    const cell = fact(heading);
    putField(json, places, "", field, cell, read(cell));
  };
  const day = (cell: BookCell) => readDayCell(cell, told);
  put("id", "计划编号", (cell) => readPlanId(cell, fact("标题"), told));
  put("title", "标题", (cell) => needText(cell, told));
  put("annexTitle", "附表标题", readText);
  put("annexMark", "附表字样", readText);
  put("documentNumber", "文号", readText);
  put("issuer", "印发机关", readText);
  put("issuedOn", "印发日期", day);
  put("validUntil", "有效期至", day);
  put("period", "起始年份", (cell) => readYears(cell, fact("终止年份"), told));
  put("leadOffice", "牵头单位", readText);
  places.set("period.to", fact("终止年份"));
  return json;
}

function readPlanId(cell: BookCell, title: BookCell, told: Told): string {
  // it is made up from the title
  if (cell.text === "" && title.text === "") told.waits(cell);
  if (cell.text !== "" || title.text === "") return cell.text;
  const id = makePlanId(title.text);
  told.note(cell.sheet, cell.cell, { code: "plan-id-made", id });
  return id;
}

function readYears(first: BookCell, last: BookCell, told: Told): unknown {
  const from = readYear(first, told);
  const to = readYear(last, told);
  if (from === null && to === null) return null;
  return from === null ? wrong(first, told, { code: "empty-text" }) : { from, to };
}

/** Finds what stands beside the name of a fact; tells names that are none, or stand twice. */
function findFacts(table: BookTable, told: Told): (heading: FactHeading) => BookCell {
  const known = new Map(FACTS.map((fact) => [fact.heading as string, fact]));
  const cells = new Map<string, BookCell>();
  for (const line of table.lines) {
    const name = line.at(FACT_HEADINGS.name);
    const content = line.at(FACT_HEADINGS.content);
    const words = withoutBlanks(name.text);
    const fact = known.get(words);
    const other = cells.get(words);
    if (fact === undefined) {
      if (content.text === "") continue;
      const near = nearestHeading(words, [...known.keys()]);
      told.problem({ ...name, text: "", example: "" }, { code: "unknown-heading", words, near });
    } else if (other !== undefined && content.text === "") continue;
    else if (other !== undefined && other.text !== "") {
      const both = [other.cell ?? "", content.cell ?? ""];
      told.problem(content, { code: "heading-twice", cells: both });
    } else cells.set(words, { ...content, heading: fact.heading, example: fact.example });
  }
  const first = table.lines[0]?.at(FACT_HEADINGS.content);
  return (heading) => {
    const found = cells.get(heading);
    if (found !== undefined) return found;
    const example = known.get(heading)?.example ?? "";
    const blank = { content: { kind: "blank" }, shown: "", formula: null } as const;
    return {
      ...{ sheet: first?.sheet ?? table.sheet, cell: null, heading, text: "", example },
      ...{ reported: blank, merged: null },
    };
  };
}
