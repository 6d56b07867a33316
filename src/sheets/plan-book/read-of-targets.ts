import type { BookLine, BookTable } from "./book-table";
import { type KnownNames, presentName } from "./bureau-cell";
import { needText, readFigure, wrong } from "./cell-values";
import { readPeriodWords } from "./day-words";
import { type Json, putField } from "./placed-json";
import type { PartReading } from "./read-parts";

/** 分解 and 节点 belong to the targets that they name; what is wrong with a number is told. */
export function readOfTargets(
  shares: BookTable | null,
  milestones: BookTable | null,
  targets: ReadonlyMap<string, { readonly json: Json; readonly path: string }>,
  { told, places }: PartReading,
  known: Pick<KnownNames, "names" | "shortNames">,
): void {
  const add = (
    line: BookLine,
    list: string,
    fields: (unit: string | null) => readonly (readonly [string, string, unknown])[],
  ): void => {
    const id = line.at("编号");
    const target = targets.get(id.text);
    if (target === undefined) {
      told.problem(
        id,
        id.text === "" ? { code: "empty-text" } : { code: "unknown-target", target: id.text },
      );
      return;
    }
    const { json, path } = target;
    const listed = (json[list] as Json[] | undefined) ?? [];
    const own = `${path}.${list}[${listed.length}]`;
    const entry: Json = {};
    for (const [field, heading, value] of fields(
      typeof json.unit === "string" ? json.unit : null,
    )) {
      putField(entry, places, own, field, line.at(heading), value);
    }
    json[list] = [...listed, entry];
    if (listed.length === 0) places.set(`${path}.${list}`, id);
  };
  const figure = (line: BookLine, unit: string | null) =>
    readFigure(line.at("目标值"), unit, told) ??
    wrong(line.at("目标值"), told, { code: "empty-text" });
  const bureauIn = (line: BookLine): unknown => {
    const name = needText(line.at("责任单位"), told);
    return typeof name === "string" ? (presentName(name, known) ?? name) : name;
  };
  for (const line of shares?.lines ?? []) {
    add(line, "shares", (unit) => [
      ["bureau", "责任单位", bureauIn(line)],
      ["threshold", "目标值", figure(line, unit)],
    ]);
  }
  for (const line of milestones?.lines ?? []) {
    const period = needText(line.at("期间"), told);
    add(line, "milestones", (unit) => [
      ["period", "期间", typeof period === "string" ? readPeriodWords(period) : period],
      ["threshold", "目标值", figure(line, unit)],
      ["upper", "区间上端", readFigure(line.at("区间上端"), unit, told)],
    ]);
  }
}
