import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Draft,
  type DraftDoubt,
  type Drafted,
  type DraftedCell,
  type DraftedTarget,
  type DraftPlace,
} from "../../../src/core/draft";
import { draftOf } from "./told";

/*
 * Everything that is drafted from each page of the other tables of this folder, pinned: values with their places and doubts, what stands
 * beside them, and what is open with its choices. A change of the reader shows here what it changes
 * elsewhere; look at each line before `jest -u`.
 */

const PAGES = JSON.parse(
  readFileSync(join(__dirname, "../../fixtures/drafts/pages.json"), "utf8"),
) as readonly string[];

const at = (place: DraftPlace | null): string =>
  place === null
    ? ""
    : `@${place.table ?? "-"}:${place.row}:${place.column ?? "-"}:${place.from}–${place.to}`;

const NOTHING = new Set(["null", "[]", "{}", '""']);

/** A field, unless nothing stands there and nothing is doubted. */
function tellField(name: string, { value, source, doubts }: Drafted<unknown>): readonly string[] {
  const said = JSON.stringify(value);
  if (NOTHING.has(said) && doubts.length === 0) return [];
  return [[name, said, at(source), ...doubts.map((code) => `?${code}`)].join(" ").trim()];
}

const isField = (value: unknown): value is Drafted<unknown> =>
  typeof value === "object" && value !== null && "doubts" in value;

const tellFields = (fields: object): readonly string[] =>
  Object.entries(fields).flatMap(([name, value]) => (isField(value) ? tellField(name, value) : []));

/** What most fields of a target share is told once: the place of its words. */
function tellTarget(target: DraftedTarget): string {
  const words = at(target.fragment.source);
  const facts = tellFields(target).map((told) => told.replace(` ${words}`, ""));
  return `  ${target.id} ${words} | ${facts.join(" | ")}`;
}

function tellCell({ targets, parts, printed, ...cell }: DraftedCell): readonly string[] {
  const facts = [...tellFields(cell), ...tellFields(printed), ...tellFields(printed.extra)];
  const stretches = parts.map(({ from, to, kind }) => `${from}–${to} ${kind}`).join(", ");
  return [` ${facts.join(" | ")} | ${stretches}`, ...targets.map(tellTarget)];
}

const tellDoubt = ({ id, severity, place, received, choices, target }: DraftDoubt): string =>
  `! ${severity} ${id} ${at(place)} “${received}” [${choices.join("/")}] of ${target}`;

/** What most of these pages lack is told by the tables about it. */
const LACKED = /^\w+ null {2}\?[\w-]+-missing$/;
const isSpecial = ({ code, place }: DraftDoubt): boolean =>
  place !== null && code !== "deadline-missing";

function tellDraft({ head, tables, rows, groups, aliases, offers, doubts }: Draft): string[] {
  return [
    tellFields(head)
      .filter((told) => !LACKED.test(told))
      .join(" | "),
    ...tables.map(
      ({ table, rows: count, columns }) =>
        `table ${table}: ${count} | ${columns.map(({ header, holds }) => `${header}=${holds}`).join(" ")}`,
    ),
    ...rows.flatMap(({ id, cells, ...row }) => [
      `${id} ${tellFields(row).join(" | ")}`,
      ...cells.flatMap(tellCell),
    ]),
    ...[...groups, ...aliases].map((each) => JSON.stringify(each)),
    ...offers.map(({ text, place }) => `offer ${text} ${at(place)}`),
    ...doubts.filter(isSpecial).map(tellDoubt),
  ];
}

test("each page is drafted as it was", () => {
  const told = PAGES.map((page) => [page, ...tellDraft(draftOf(page))].join("\n"));
  expect(told.join("\n\n")).toMatchSnapshot();
});
