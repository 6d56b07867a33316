import type { BookTable } from "./book-table";
import { splitNames } from "./cell-list";
import { needText } from "./cell-values";
import { type Json, putField } from "./placed-json";
import type { PartReading } from "./read-parts";

/** 说法不一: the lines of one number, or those that follow it with a blank one, are about one thing. */
export function readDisagreements(table: BookTable | null, { told, places }: PartReading): Json[] {
  const all: Json[] = [];
  let before = "";
  for (const line of table?.lines ?? []) {
    const number = line.at("序号").text;
    const topic = line.at("事项");
    const isNew = all.length === 0 || (number === "" ? topic.text !== "" : number !== before);
    if (isNew) {
      const json: Json = {};
      const path = `disagreements[${all.length}]`;
      places.set(path, topic);
      putField(json, places, path, "topic", topic, needText(topic, told));
      json.readings = [];
      putField(json, places, path, "effect", line.at("结论"), needText(line.at("结论"), told));
      putField(
        json,
        places,
        path,
        "targets",
        line.at("涉及指标"),
        splitNames(line.at("涉及指标").text),
      );
      all.push(json);
      before = number;
    }
    const readings = all.at(-1)?.readings as Json[];
    const path = `disagreements[${all.length - 1}].readings[${readings.length}]`;
    const reading: Json = {};
    places.set(path, line.at("文件"));
    for (const [field, heading] of [
      ["document", "文件"],
      ["place", "位置"],
      ["quote", "原文"],
    ] as const) {
      putField(reading, places, path, field, line.at(heading), needText(line.at(heading), told));
    }
    readings.push(reading);
  }
  return all;
}
