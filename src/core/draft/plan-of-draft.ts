import { parsePeriod } from "../period";
import type { PlanFile, TargetFile } from "../plan";
import { isNumericKind } from "../target";
import type {
  Draft,
  DraftDoubt,
  DraftedCell,
  DraftedColumn,
  DraftedGroup,
  DraftedRow,
  DraftedTarget,
  DraftPlace,
} from "./draft";
import { isGroupName } from "./responsibilities";

/** What a plan says of its source, and of what was decided on the way, in the plan's own language. */
export interface PlanWords {
  /** The file that was read; null for a text. */
  readonly file: string | null;
  readonly sha256: string | null;
  placeOf(place: DraftPlace | null): string;
  /** What whoever uses the table should know of a reading. */
  notesOf(target: DraftedTarget, doubts: readonly DraftDoubt[]): readonly string[];
}

type CellFile = PlanFile["rows"][number]["cells"][number];

/** The plan file of a draft of which nothing is open. */
export function toPlanFile(draft: Draft, words: PlanWords): PlanFile {
  const { head } = draft;
  const title = head.title.value ?? head.annexTitle.value ?? "";
  const rows = draft.rows
    .map((row) => rowFile(row, draft, words))
    .filter(({ cells }) => cells.length > 0);
  const named = [
    ...new Set(
      rows.flatMap(({ cells }) => cells.flatMap(({ bureaus }) => bureaus.map(({ name }) => name))),
    ),
  ];
  const defined = new Map(draft.groups.map((group) => [group.name, group]));
  const groups = named
    .filter((name) => defined.has(name) || isGroupName(name))
    .map((name) => ({ name, members: membersOf(defined.get(name)) }));
  const isGroup = new Set(groups.map(({ name }) => name));
  const bureaus = named.flatMap((name) =>
    isGroup.has(name) ? (defined.get(name)?.members ?? []) : [name],
  );
  const aliases = draft.aliases.filter(
    ({ name }) =>
      rows.some(({ cells }) => cells.some(({ text }) => text.includes(name))) || isGroup.has(name),
  );
  const columns = columnsOf(draft);
  return {
    format: "zerenbiao-plan",
    formatVersion: 2,
    id: head.id.value,
    title,
    annexTitle: head.annexTitle.value,
    annexMark: head.annexMark.value,
    documentNumber: head.documentNumber.value,
    issuer: head.issuer.value,
    issuedOn: head.issuedOn.value,
    validUntil: head.validUntil.value,
    period: head.period.value,
    leadOffice: head.leadOffice.value,
    sources: [
      {
        id: SOURCE,
        title: head.annexTitle.value ?? title,
        ...(words.file === null ? {} : { file: words.file }),
        ...(words.sha256 === null ? {} : { sha256: words.sha256 }),
      },
    ],
    bureaus: [...new Set(bureaus)],
    rows,
    rules: [],
    disagreements: [],
    ...(groups.length === 0 ? {} : { groups }),
    ...(aliases.length === 0 ? {} : { aliases: [...aliases] }),
    ...(columns === null ? {} : { columns }),
  };
}

function membersOf(group: DraftedGroup | undefined): string[] | null {
  const members = group?.members ?? null;
  return members === null ? null : [...members];
}

const SOURCE = "annex";
const STANDARD = "序号\t区分\t目标任务\t量化指标\t责任单位";

/** The columns of the tables, each heading once; null for the five that every plan may have. */
function columnsOf({ tables }: Draft): DraftedColumn[] | null {
  const columns = new Map<string, DraftedColumn>();
  for (const table of tables) {
    for (const column of table.columns) {
      const isTwice =
        [...columns.values()].some(({ holds }) => holds === "indicator") &&
        column.holds === "indicator";
      if (!columns.has(column.header) && !isTwice) columns.set(column.header, column);
    }
  }
  const all = [...columns.values()];
  if (all.length === 0 || all.map(({ header }) => header).join("\t") === STANDARD) return null;
  return all;
}

function rowFile(row: DraftedRow, draft: Draft, words: PlanWords): PlanFile["rows"][number] {
  const { number, category, goal } = row;
  const cells = row.cells
    .filter(({ targets }) => targets.length > 0)
    .map((cell) => cellFile(cell, draft, words));
  const first = cells[0]?.targets[0];
  return {
    number: numberOf(number.value),
    category: category.value.length === 0 ? null : [...category.value],
    goal: goal.value?.replace(/\n/g, "") ?? first?.name ?? "",
    cells,
  };
}

function numberOf(printed: string | null): string | number | null {
  return printed !== null && /^[1-9]\d{0,8}$/.test(printed) ? Number(printed) : printed;
}

function cellFile(cell: DraftedCell, draft: Draft, words: PlanWords): CellFile {
  const { leader, schedule, weight, note, extra } = cell.printed;
  const extras = Object.entries(extra).map(([header, text]) => [header, text.value] as const);
  const said = {
    leader: leader.value,
    schedule: schedule.value,
    weight: weight.value,
    note: note.value,
  };
  return {
    text: cell.text.value,
    bureaus: cell.bureaus.value.map(({ name, role }) => ({ name, role })),
    ...(cell.responsibility.value === null ? {} : { responsibility: cell.responsibility.value }),
    ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== null)),
    ...(extras.length === 0 ? {} : { extra: Object.fromEntries(extras) }),
    targets: cell.targets.map((target) => targetFile(target, cell, draft, words)),
  };
}

function targetFile(
  target: DraftedTarget,
  cell: DraftedCell,
  draft: Draft,
  words: PlanWords,
): TargetFile {
  const { id, name, fragment, deadline, comparatorExplicit, attribute } = target;
  const doubts = draft.doubts.filter((doubt) => doubt.target === id);
  return {
    id,
    name: name.value,
    fragment: fragment.value,
    source: { document: SOURCE, place: words.placeOf(cell.text.source) },
    comparatorExplicit: comparatorExplicit.value,
    notes: [...words.notesOf(target, doubts)],
    deadline: deadline.value,
    ...(attribute.value === null ? {} : { attribute: attribute.value }),
    ...figuresOf(target),
  };
}

type Figures = Pick<TargetFile, "kind" | "comparator" | "threshold" | "unit" | "baseline"> &
  Partial<TargetFile>;

function figuresOf(target: DraftedTarget): Figures {
  const { kind, comparator, threshold, upper, unit, direction, comparedWith, flow, baseline } =
    target;
  if (!isNumericKind(kind.value) || comparator.value === null || threshold.value === null) {
    return { kind: "qualitative", comparator: null, threshold: null, unit: null, baseline: null };
  }
  const isRate = kind.value === "rate";
  const isBelow = comparator.value === "<=" || comparator.value === "<";
  const base = isRate ? comparedBase(comparedWith.value) : null;
  const milestones = target.milestones.value.filter(({ period }) =>
    isEarlier(period, target.deadline.value),
  );
  return {
    // 控制在5.5%左右 is no upper bound
    kind: kind.value === "cap" && !isBelow ? "level" : kind.value,
    comparator: comparator.value,
    threshold: threshold.value,
    unit: unit.value ?? "",
    baseline: baselineFile(baseline.value),
    ...(upper.value === null ? {} : { upper: upper.value }),
    ...(flow.value === null ? {} : { flow: flow.value }),
    ...(isRate && direction.value !== null ? { direction: direction.value } : {}),
    ...(base === null ? {} : { comparedWith: base }),
    ...(milestones.length === 0
      ? {}
      : {
          milestones: milestones.map((each) => ({
            period: each.period,
            threshold: each.threshold,
            ...(each.upper === null ? {} : { upper: each.upper }),
          })),
        }),
  };
}

function baselineFile(value: DraftedTarget["baseline"]["value"]): TargetFile["baseline"] {
  const asOf = value?.asOf ?? null;
  return value === null || asOf === null ? (value?.value ?? null) : { value: value.value, asOf };
}

function isEarlier(period: string, deadline: string | null): boolean {
  const lastDay = parsePeriod(period)?.lastDay;
  return lastDay !== undefined && (deadline === null || lastDay < deadline);
}

/** 上年同期 and 2020年末 are bases that a plan can name; what else is said stands in the target's words. */
export function comparedBase(words: string | null): "上年" | number | null {
  if (words === null) return null;
  if (/^(?:上一?年|去年|同比)/.test(words)) return "上年";
  const year = /(?:19|20)\d\d/.exec(words)?.[0];
  return year === undefined ? null : Number(year);
}
