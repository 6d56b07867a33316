import type { Plan } from "../../core";
import {
  byHeader,
  ENTRY_FIELDS,
  type EntryHeader,
  LAYOUT_WORDS,
  type LayoutKind,
  layoutKind,
  SCHEDULE_HEADER,
  SHARED_COLUMNS,
} from "../line";
import { listPrintedColumns, type PrintedColumn, saysDeadline } from "./printed-columns";
import {
  OFFICIAL_HEADERS,
  PREVIOUS_HEADER,
  TRACKING_WIDTHS,
  type TrackingHeader,
} from "./tracking-columns";

/** A column of the tracking table by what it is for, whatever its header says. */
export interface TrackingColumn {
  readonly key: TrackingHeader;
  /** What stands above it. */
  readonly header: string;
  /** Pixels. */
  readonly width: number;
}

/** The columns that a plan's tracking table needs, from the left: the document's own, then those of a line that is filled in. */
export interface TrackingShape {
  readonly kind: LayoutKind;
  /** Whether it is the table of every plan of format 1. */
  readonly isFirst: boolean;
  readonly columns: readonly TrackingColumn[];
  /** The document's own columns of a plan of format 2. */
  readonly printed: readonly PrintedColumn[];
}

const FIRST: TrackingShape = {
  kind: "figures",
  isFirst: true,
  columns: [
    ...OFFICIAL_HEADERS,
    ...SHARED_COLUMNS.map(({ header }) => header),
    "核对" as const,
  ].map((key) => ({ key, header: key, width: TRACKING_WIDTHS[key] })),
  printed: [],
};

/** The shapes that a plan's table may have, the one that is inserted now first: a workbook may hold one from before. */
export function trackingShapes(plan: Plan): readonly TrackingShape[] {
  return plan.isFirstFormat ? [FIRST] : [shapeFor(plan), FIRST];
}

/**
 * The shape of a table as it is inserted.
 *
 * @param hasPrevious whether what the period before says stands beside the values; nothing is read there
 */
export function trackingShape(plan: Plan, hasPrevious = false): TrackingShape {
  const shape = plan.isFirstFormat ? FIRST : shapeFor(plan);
  if (!hasPrevious) return shape;
  const at = shape.columns.findIndex(({ key }) => key === "完成值");
  const previous: TrackingColumn = {
    key: PREVIOUS_HEADER,
    header: PREVIOUS_HEADER,
    width: WIDTH_OF_PREVIOUS,
  };
  const { columns } = shape;
  return { ...shape, columns: [...columns.slice(0, at), previous, ...columns.slice(at)] };
}

/** Pixels. */
const WIDTH_OF_PREVIOUS = 68;

/** The number of a column in a table as it is inserted; 0 where it has none. */
export function columnIn({ columns }: TrackingShape, key: TrackingHeader): number {
  return columns.findIndex((column) => column.key === key) + 1;
}

/** The number of the last column that is seen. */
export function lastVisibleIn(shape: TrackingShape): number {
  return shape.columns.length - HIDDEN.length;
}

/** Pixels of what is seen. */
export function visibleWidthIn(shape: TrackingShape): number {
  return shape.columns.slice(0, lastVisibleIn(shape)).reduce((sum, { width }) => sum + width, 0);
}

/** The last two columns. */
const HIDDEN = ["编号", "核对"] as const;

type LineKey = EntryHeader | typeof SCHEDULE_HEADER;

/** Pixels beside those of format 1, where words are reported: a task's progress, what stands in its way. */
const WORDY: Readonly<Partial<Record<LineKey, number>>> = {
  指标: 150,
  完成值: 150,
  未达标原因: 120,
  下一步措施: 120,
};

function shapeFor(plan: Plan): TrackingShape {
  const kind = layoutKind(plan.targets);
  const words = LAYOUT_WORDS[kind];
  const usual = byHeader(SHARED_COLUMNS, ({ tracking }) => tracking);
  const shared = SHARED_COLUMNS.map(({ header }) => header);
  const hasSchedule = plan.targets.some(
    ({ deadline, schedule }) => deadline === null || schedule !== null,
  );
  const saysWhen = saysDeadline(plan);
  const printed = listPrintedColumns(plan, reservedHeaders(saysWhen));
  const lines = shared.flatMap((key): TrackingColumn[] => {
    const header = words.get(key);
    // tasks have no figure, and no unit
    if (header === undefined) return [];
    const isWordy = kind !== "figures" && WORDY[key] !== undefined;
    const column = { key, header, width: isWordy ? (WORDY[key] ?? 0) : usual[key] };
    if (key !== "指标" || !hasSchedule || saysWhen) return [column];
    return [column, { key: SCHEDULE_HEADER, header: SCHEDULE_HEADER, width: 84 }];
  });
  return {
    ...{ kind, isFirst: false, printed },
    columns: [
      ...printed.map(({ key, header, column }) => ({ key, header, width: column.width })),
      ...lines,
      { key: "核对", header: "核对", width: TRACKING_WIDTHS.核对 },
    ],
  };
}

/** Headers that only the columns of a line may have, in whatever kind of table: a printed one is not read as theirs. */
function reservedHeaders(saysWhen: boolean): ReadonlySet<string> {
  const words = Object.values(LAYOUT_WORDS).flatMap((each) => [...each]);
  // the annex's own 序号 and 目标任务 stand in no line of this table
  const free = new Set<string>(["序号", "目标任务", ...(saysWhen ? [SCHEDULE_HEADER] : [])]);
  const all = [...ENTRY_FIELDS, "核对", ...words.map(([, header]) => header)];
  return new Set(all.filter((header) => !free.has(header)));
}
