import { splitLines } from "./cell-list";
import type { BookLine } from "./book-table";
import type { BookCell } from "./seen-sheet";
import {
  FAULT,
  readDayCell,
  readFigure,
  readText,
  readWord,
  readYear,
  readYes,
  needText,
  wrong,
} from "./cell-values";
import { type Json, type Places, putField } from "./placed-json";
import { TARGET_COLUMNS, type TargetColumn } from "./target-columns";
import type { Told } from "./told";
import {
  COMPARATOR_WORDS,
  DIRECTION_WORDS,
  FREQUENCY_WORDS,
  JOINT_WORDS,
  KIND_WORDS,
  saysNoUnit,
} from "./words";

/** What a line of 指标 is read with. */
export interface LineReading {
  readonly told: Told;
  readonly places: Places;
  /** The id of the only source; null where there are several. */
  readonly onlySource: string | null;
}

/** The cell of a line in a column. */
export function at(line: BookLine, column: TargetColumn): BookCell {
  return line.at(TARGET_COLUMNS[column].heading);
}

/** Which columns a target's figures stand in; the others are read as they are written. */
const FIGURES = ["threshold", "upper", "tolerance"] as const;

/**
 * One target of a plan file, as its line says it.
 *
 * @param wording 原文 of its cell
 */
export function readTarget(
  line: BookLine,
  path: string,
  wording: string,
  reading: LineReading,
): Json {
  const { places, told } = reading;
  const json: Json = {};
  const put = (field: string, column: TargetColumn, value: unknown): void => {
    putField(json, places, path, field, at(line, column), value);
  };
  tellMerged(line, told);
  put("id", "id", readText(at(line, "id")));
  put("name", "name", needText(at(line, "name"), told));
  put("fragment", "fragment", readFragment(line, wording, told));
  json.source = readSource(line, path, reading);
  const unit = readUnit(at(line, "unit"));
  put("kind", "kind", readKind(line, told));
  put("comparator", "comparator", readWord(at(line, "comparator"), COMPARATOR_WORDS, told));
  put("comparatorExplicit", "explicit", readYes(at(line, "explicit"), told) ?? true);
  for (const field of FIGURES) put(field, field, readFigure(at(line, field), unit, told));
  put("unit", "unit", unit);
  put("deadline", "deadline", readDayCell(at(line, "deadline"), told));
  put("schedule", "ownSchedule", readText(at(line, "ownSchedule")));
  const flow = readYes(at(line, "flow"), told);
  put("flow", "flow", flow === true ? "annual" : flow === false ? null : flow);
  put("baseline", "baseline", readBaseline(line, unit, told));
  json.bounds = readBounds(line, path, unit, reading);
  put("jointRule", "jointRule", readWord(at(line, "jointRule"), JOINT_WORDS, told));
  put("comparedWith", "comparedWith", readBase(at(line, "comparedWith"), told));
  put("direction", "direction", readWord(at(line, "direction"), DIRECTION_WORDS, told));
  put("attribute", "attribute", readText(at(line, "attribute")));
  put("frequency", "frequency", readWord(at(line, "frequency"), FREQUENCY_WORDS, told));
  put("notes", "notes", splitLines(at(line, "notes").text));
  return json;
}

/** What each line has of its own cannot stand in merged cells for several. */
function tellMerged(line: BookLine, told: Told): void {
  for (const column of Object.values(TARGET_COLUMNS)) {
    const cell = line.at(column.heading);
    if (!("isOwn" in column) || cell.merged === null || cell.text === "") continue;
    told.problem(cell, { code: "one-for-several", cells: cell.merged });
  }
}

function readFragment(line: BookLine, wording: string, told: Told): string {
  const cell = at(line, "fragment");
  if (cell.text !== "") return cell.text;
  // without its wording, which is told, nobody can say what is missing here
  if (wording === "") {
    told.waits(cell);
    return "";
  }
  told.note(cell.sheet, cell.cell, { code: "whole-text" });
  return wording;
}

function readSource(line: BookLine, path: string, { places, told, onlySource }: LineReading): Json {
  const json: Json = {};
  const document = at(line, "document");
  const named = readText(document) ?? onlySource;
  putField(
    json,
    places,
    `${path}.source`,
    "document",
    document,
    named ?? wrong(document, told, { code: "empty-text" }),
  );
  const place = at(line, "place");
  const made = `第${Number(/\d+/.exec(path)?.[0] ?? 0) + 1}行`;
  if (place.text === "") told.note(place.sheet, place.cell, { code: "place-made", place: made });
  putField(json, places, `${path}.source`, "place", place, readText(place) ?? made);
  return json;
}

/** Null where nothing stands there, "" where the words say that there is none. */
function readUnit({ text }: BookCell): string | null {
  if (text === "") return null;
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return saysNoUnit(text) ? "" : text;
}

/** A line without a figure is 定性, one of the first so many 位次; what else it is has to be said. */
function readKind(line: BookLine, told: Told): unknown {
  const cell = at(line, "kind");
  const kind = readWord(cell, KIND_WORDS, told);
  if (kind !== null) return kind;
  const figures = (["threshold", "comparator", "unit", "upper"] as const).map(
    (column) => at(line, column).text,
  );
  if (figures.every((text) => text === "")) {
    told.note(cell.sheet, cell.cell, { code: "kind-made", kind: KIND_WORDS.of.qualitative });
    return "qualitative";
  }
  return wrong(cell, told, { code: "not-a-choice", choices: Object.values(KIND_WORDS.of) });
}

function readBaseline(line: BookLine, unit: string | null, told: Told): unknown {
  const cell = at(line, "baseline");
  const value = readFigure(cell, unit, told);
  const asOf = readText(at(line, "baselineOf"));
  if (asOf === null || value === FAULT) return value;
  return value === null ? wrong(cell, told, { code: "empty-text" }) : { value, asOf };
}

function readBounds(
  line: BookLine,
  path: string,
  unit: string | null,
  { told, places }: LineReading,
): unknown {
  const lowest = at(line, "minimum");
  const highest = at(line, "maximum");
  places.set(`${path}.bounds`, lowest);
  const minimum = readFigure(lowest, unit, told);
  const maximum = readFigure(highest, unit, told);
  if (minimum === null && maximum === null) return null;
  if (minimum === null) return wrong(lowest, told, { code: "empty-text" });
  if (maximum === null) return wrong(highest, told, { code: "empty-text" });
  return { minimum, maximum };
}

/** 上年, or a year. */
function readBase(cell: BookCell, told: Told): unknown {
  const words = cell.text.replace(/\s/g, "");
  if (words === "" || ["上年", "去年", "上年同期", "上一年"].includes(words))
    return words === "" ? null : "上年";
  return readYear(cell, told);
}
