import { type BookLine, type BookTable } from "./book-table";
import type { BookCell } from "./seen-sheet";
import { presentName } from "./bureau-cell";
import { splitNames } from "./cell-list";
import {
  needText,
  readDayCell,
  readFigure,
  readText,
  readWord,
  readYes,
  wrong,
} from "./cell-values";
import { type Json, type Places, putField } from "./placed-json";
import type { Told } from "./told";
import { CHANGE_WORDS, COLUMN_WORDS, RULE_WORDS } from "./words";

/** What the small sheets are read with. */
export interface PartReading {
  readonly told: Told;
  readonly places: Places;
}

type Put = (field: string, heading: string, value: (cell: BookCell) => unknown) => void;

/** Reads every line of a sheet into an object, whose fields remember their cells. */
function readEach(
  table: BookTable | null,
  path: string,
  { places }: PartReading,
  read: (put: Put, line: BookLine, placed: (field: string, heading: string) => void) => void,
): Json[] {
  return (table?.lines ?? []).map((line, at) => {
    const json: Json = {};
    const own = `${path}[${at}]`;
    const put: Put = (field, heading, value) => {
      const cell = line.at(heading);
      if (!places.has(own)) places.set(own, cell);
      putField(json, places, own, field, cell, value(cell));
    };
    read(put, line, (field, heading) => {
      places.set(`${own}.${field}`, line.at(heading));
    });
    return json;
  });
}

/** 单位名录, with what 单位沿革 says of its bureaus. */
export function readBureauList(
  table: BookTable | null,
  changes: BookTable | null,
  reading: PartReading,
): Json[] {
  const { told, places } = reading;
  const bureaus = readEach(table, "bureaus", reading, (put) => {
    put("name", "单位", (cell) => needText(cell, told));
    put("shortNames", "简称", ({ text }) => splitNames(text));
  });
  const counts = new Map<string, number>();
  for (const line of changes?.lines ?? []) {
    const name = line.at("单位");
    const at = bureaus.findIndex((bureau) => bureau.name === name.text);
    const kind =
      readWord(line.at("沿革"), CHANGE_WORDS, told) ??
      wrong(line.at("沿革"), told, {
        code: "not-a-choice",
        choices: Object.values(CHANGE_WORDS.of),
      });
    const bureau = bureaus[at];
    if (bureau === undefined) {
      told.problem(
        name,
        name.text === "" ? { code: "empty-text" } : { code: "unlisted-bureau", bureau: name.text },
      );
    }
    if (bureau === undefined || typeof kind !== "string") continue;
    const key = `bureaus[${at}].${kind}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const json: Json = {};
    const day = kind === "formerNames" ? "until" : "from";
    putField(
      json,
      places,
      `${key}[${count}]`,
      "name",
      line.at("名称"),
      needText(line.at("名称"), told),
    );
    putField(
      json,
      places,
      `${key}[${count}]`,
      day,
      line.at("日期"),
      readDayCell(line.at("日期"), told),
    );
    bureau[kind] = [...((bureau[kind] as readonly Json[] | undefined) ?? []), json];
  }
  return bureaus;
}

/** 统称. */
export function readGroups(
  table: BookTable | null,
  known: readonly string[],
  reading: PartReading,
): Json[] {
  return readEach(table, "groups", reading, (put) => {
    put("name", "统称", (cell) => needText(cell, reading.told));
    put("printed", "印作", readText);
    put("members", "成员", ({ text }) =>
      text === ""
        ? null
        : splitNames(text, known).map(
            (name) => presentName(name, { names: known, shortNames: new Map() }) ?? name,
          ),
    );
  });
}

/** 名词. */
export function readAliases(table: BookTable | null, reading: PartReading): Json[] {
  return readEach(table, "aliases", reading, (put) => {
    put("name", "名词", (cell) => needText(cell, reading.told));
    put("meaning", "含义", (cell) => needText(cell, reading.told));
  });
}

/** 出处. */
export function readSources(table: BookTable | null, reading: PartReading): Json[] {
  return readEach(table, "sources", reading, (put) => {
    put("id", "编号", (cell) => needText(cell, reading.told));
    put("title", "标题", (cell) => needText(cell, reading.told));
    put("file", "文件名", readText);
    put("sha256", "校验值", readText);
  });
}

/** 计量单位. */
export function readUnits(table: BookTable | null, reading: PartReading): Json[] {
  const { told } = reading;
  const yes = (cell: BookCell) => readYes(cell, told) ?? wrong(cell, told, { code: "empty-text" });
  return readEach(table, "units", reading, (put) => {
    put("symbol", "单位", (cell) => needText(cell, told));
    put("aliases", "别名", ({ text }) => splitNames(text));
    put("whole", "只有整数", yes);
    put("adds", "可以相加", yes);
  });
}

/** 印出的列. */
export function readColumns(table: BookTable | null, reading: PartReading): Json[] {
  const { told } = reading;
  return readEach(table, "columns", reading, (put) => {
    put("header", "表头", (cell) => needText(cell, told));
    put(
      "holds",
      "内容",
      (cell) =>
        readWord(cell, COLUMN_WORDS, told) ??
        wrong(cell, told, { code: "not-a-choice", choices: Object.values(COLUMN_WORDS.of) }),
    );
  });
}

/** 资金. */
export function readMeasures(table: BookTable | null, reading: PartReading): Json[] {
  const { told, places } = reading;
  let at = -1;
  return readEach(table, "measures", reading, (put, line) => {
    at += 1;
    put("text", "原文", (cell) => needText(cell, told));
    put("amount", "金额", (cell) => readFigure(cell, readText(line.at("单位")), told));
    put("unit", "单位", readText);
    put("per", "每", readText);
    const document = line.at("出处");
    const place = line.at("出处位置");
    if (document.text === "" && place.text === "") return;
    const source: Json = {};
    putField(
      source,
      places,
      `measures[${at}].source`,
      "document",
      document,
      needText(document, told),
    );
    putField(source, places, `measures[${at}].source`, "place", place, needText(place, told));
    put("source", "出处", () => source);
  });
}

/** 关系. */
export function readRules(table: BookTable | null, reading: PartReading): Json[] {
  const { told } = reading;
  return readEach(table, "rules", reading, (put, line, own) => {
    const kind = readWord(line.at("关系"), RULE_WORDS, told);
    const others = splitNames(line.at("相关指标").text);
    const one = (cell: BookCell) => others[0] ?? wrong(cell, told, { code: "empty-text" });
    put(
      "kind",
      "关系",
      (cell) =>
        kind ?? wrong(cell, told, { code: "not-a-choice", choices: Object.values(RULE_WORDS.of) }),
    );
    if (kind === "partsOf") {
      put("total", "指标", (cell) => needText(cell, told));
      put("parts", "相关指标", (cell) => (others.length === 0 ? one(cell) : others));
      put(
        "complete",
        "是否全部",
        (cell) => readYes(cell, told) ?? wrong(cell, told, { code: "empty-text" }),
      );
    } else if (kind === "increaseAndTotal") {
      put("increase", "相关指标", one);
      put("total", "指标", (cell) => needText(cell, told));
    } else {
      put("targets", "相关指标", (cell) => [
        needText(line.at("指标"), told),
        ...(others.length === 0 ? [one(cell)] : others),
      ]);
      own("targets[0]", "指标");
    }
    put("note", "说明", (cell) => needText(cell, told));
  });
}
