import type { ClauseContext, ClauseReading, ClauseTarget, Doubt } from "../clauses";
import { readClause } from "../clauses";
import { drafted, type DoubtBook } from "./doubt-book";
import type {
  DraftDoubtCode,
  DraftedBureau,
  DraftedCell,
  DraftedPrint,
  Drafted,
  DraftedTarget,
  DraftPlace,
  TargetValues,
} from "./draft";

/** A cell of indicators with what its row says of it. */
export interface CellToRead {
  readonly text: string;
  /** The whole text. */
  readonly place: DraftPlace;
  readonly context: ClauseContext;
  readonly bureaus: Drafted<readonly DraftedBureau[]>;
  readonly responsibility: Drafted<string | null>;
  readonly printed: DraftedPrint;
  /** The id of the target at a place among those of the row, from 0. */
  readonly idOf: (place: number) => string;
  /** How many targets the row has before this cell. */
  readonly before: number;
}

/** A cell as it was drafted, and the day that holds for the next of its row. */
export interface CellReading {
  readonly cell: DraftedCell;
  readonly carried: string | null;
}

/** Reads a cell of words: the clause reader's targets with their places in the document. */
export function draftCell(cell: CellToRead, book: DoubtBook): CellReading {
  const reading = readClause(cell.text, cell.context);
  const targets = reading.targets.map((target, index) => {
    const id = cell.idOf(cell.before + index);
    return draftTarget(id, target, spanIn(cell.place, target.fragmentSpan), cell.text);
  });
  tellDoubts(reading, targets, cell.place, cell.idOf(cell.before), book);
  const finished = targets.map((target) => withOwnDoubts(target, cell, book));
  if (targets.length === 0) {
    book.note(
      cell.idOf(cell.before),
      "warning",
      "indicator-missing",
      cell.place,
      shorten(cell.text),
      [WORDS_ONLY, NO_TARGET],
    );
  }
  return {
    cell: {
      text: drafted(cell.text, cell.place),
      parts: reading.parts,
      bureaus: cell.bureaus,
      responsibility: cell.responsibility,
      printed: cell.printed,
      targets: finished,
    },
    carried: reading.carried.deadline,
  };
}

/** The choices that every list of choices may hold. */
export const AS_READ = "按读到的";
export const NO_TARGET = "不是指标";
export const NO_UNIT = "没有单位";
export const WORDS_ONLY = "定性";

/** Choices that leave everything as it was read. */
export const KEPT_READINGS: readonly string[] = [AS_READ, NO_TARGET];

export const spanIn = (
  place: DraftPlace,
  { from, to }: { from: number; to: number },
): DraftPlace => ({
  ...place,
  from: place.from + from,
  to: place.from + to,
});

/** A target of a clause with the place of its words. */
export function draftTarget(
  id: string,
  target: ClauseTarget,
  place: DraftPlace,
  text: string,
): DraftedTarget {
  const { fragmentSpan: span, nameSpan } = target;
  const fragment = text.slice(span.from, span.to).trim();
  const namePlace =
    nameSpan === null
      ? place
      : {
          ...place,
          from: place.from - span.from + nameSpan.from,
          to: place.from - span.from + nameSpan.to,
        };
  const of = (field: keyof TargetValues): readonly DraftDoubtCode[] =>
    target.doubts.filter((code) => FIELD_OF[code] === field);
  const field = <Field extends keyof TargetValues>(
    name: Field,
    value: TargetValues[Field],
  ): Drafted<TargetValues[Field]> => drafted(value, place, of(name));
  const { baseline } = target;
  return {
    id,
    name: drafted(shortName(target.name), namePlace, of("name")),
    fragment: field("fragment", fragment),
    kind: field("kind", target.kind),
    comparator: field("comparator", target.comparator),
    comparatorExplicit: field("comparatorExplicit", target.comparatorExplicit),
    threshold: field("threshold", target.threshold),
    upper: field("upper", target.upper),
    unit: field("unit", target.unit),
    direction: field("direction", target.direction),
    comparedWith: field("comparedWith", target.comparedWith),
    flow: field("flow", target.flow),
    baseline: field("baseline", baseline === null ? null : { value: baseline, asOf: null }),
    milestones: field("milestones", target.milestones),
    deadline: field("deadline", target.deadline),
    attribute: field("attribute", null),
  };
}

/** Which field a doubt of a clause is about; the others are about the words as a whole. */
export const FIELD_OF: Partial<Record<DraftDoubtCode, keyof TargetValues>> = {
  "figure-approximate": "threshold",
  "figure-spelled": "threshold",
  "figure-present": "threshold",
  "figure-qualifies": "name",
  "two-actions": "threshold",
  "together-or-each": "threshold",
  "respectively-differs": "threshold",
  "unit-missing": "unit",
  "unit-unknown": "unit",
  "kind-unsure": "kind",
  "comparator-differs": "comparator",
  reference: "threshold",
  "baseline-needed": "baseline",
  "deadline-unsure": "deadline",
  "deadline-behind": "deadline",
  "per-period": "flow",
  "split-unsure": "fragment",
  "words-unsure": "fragment",
  "series-unsure": "milestones",
  "name-missing": "name",
  "direction-unsure": "comparator",
  "deadline-missing": "deadline",
};

/** A name fits a table cell; what is longer is cut where a mark stands. */
function shortName(name: string): string {
  const whole = name.replace(/\s+/g, " ").trim();
  if (whole.length <= LONGEST_NAME) return whole;
  const cut = whole.slice(0, LONGEST_NAME);
  const mark = Math.max(...["，", "；", "。", "、", "："].map((each) => cut.lastIndexOf(each)));
  return mark > 5 ? whole.slice(0, mark) : cut;
}

const LONGEST_NAME = 40;

export const shorten = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 39)}…` : text;

/** Puts the doubts of a clause under the ids of its targets. */
export function tellDoubts(
  reading: Pick<ClauseReading, "doubts">,
  targets: readonly DraftedTarget[],
  place: DraftPlace,
  cellId: string,
  book: DoubtBook,
): void {
  for (const doubt of reading.doubts) {
    const target = doubt.target === null ? null : (targets[doubt.target]?.id ?? null);
    book.tell(target ?? cellId, {
      code: doubt.code,
      severity: severityOf(doubt),
      place: spanIn(place, doubt.place),
      received: doubt.received,
      choices: choicesOf(doubt),
      target,
    });
  }
}

/** A number without a unit may be of anything: nobody reports it before somebody said what it counts. */
function severityOf({ code, severity }: Doubt): Doubt["severity"] {
  return code === "unit-missing" && severity === "info" ? "warning" : severity;
}

function choicesOf({ code, choices }: Doubt): readonly string[] {
  if (code === "unit-missing") return [NO_UNIT, ...choices];
  if (code === "figure-unread") return [NO_TARGET, ...choices];
  return choices.length > 0 ? choices : [AS_READ];
}

/** What less of is wanted; a bare number says neither. */
const LESS_IS_BETTER =
  /浓度|能耗|水耗|电耗|物耗|排放|死亡|失业率|漏损率|发生率|发病率|患病率|感染率|劣[ⅤV]|用水(?:总)?量|(?:建设|城镇|村庄)用地规模|用地总量|开发强度|(?:能源|煤炭|用能)消费(?:总)?量|(?:化肥|农药|塑料)(?:施用|使用)|近视率|肥胖率|吸烟率|剖宫产率|赤字率|债务率|违法|投诉(?:量|率)|事故|流失率|辍学率|恩格尔|不良(?:贷款)?率|负债率|返贫|逾期|空置率|撂荒|生师比|师生比/;
const MORE_IS_BETTER =
  /下降|降低|减少|削减|压减|控制率|处置|处理|整改|化解|达标|优良|监测|知晓|覆盖|办结|回复|满意|减排量|安全/;

export function withOwnDoubts(
  target: DraftedTarget,
  { bureaus, place }: CellToRead,
  book: DoubtBook,
): DraftedTarget {
  const { kind, comparatorExplicit, name, deadline, fragment } = target;
  const found = { ...target };
  const isUnsure =
    kind.value === "level" &&
    !comparatorExplicit.value &&
    LESS_IS_BETTER.test(name.value) &&
    !MORE_IS_BETTER.test(name.value);
  if (isUnsure) {
    tellOf(target, book, "warning", "direction-unsure", fragment.source, fragment.value, [
      ">=",
      "<=",
    ]);
    found.comparator = {
      ...target.comparator,
      doubts: [...target.comparator.doubts, "direction-unsure"],
    };
  }
  if (bureaus.value.length === 0) {
    tellOf(target, book, "warning", "bureau-missing", place, fragment.value, [NO_BUREAU]);
  }
  if (deadline.value === null) {
    tellOf(target, book, "info", "deadline-missing", fragment.source, fragment.value);
    found.deadline = { ...deadline, doubts: [...deadline.doubts, "deadline-missing"] };
  }
  return found;
}

export const NO_BUREAU = "没有责任单位";

export function tellOf(
  { id }: DraftedTarget,
  book: DoubtBook,
  severity: Doubt["severity"],
  code: DraftDoubtCode,
  place: DraftPlace | null,
  received: string,
  choices: readonly string[] = [AS_READ],
): void {
  book.tell(id, { code, severity, place, received: shorten(received), choices, target: id });
}
