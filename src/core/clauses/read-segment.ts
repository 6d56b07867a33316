import type { Span } from "./clause";
import { readBefore, readBehind } from "./comparison-words";
import { doubt, type DraftDoubt, type DraftTarget } from "./draft";
import type { Figure } from "./figures";
import { readFigure, type FigurePlace } from "./read-figure";

type Where = Omit<FigurePlace, "figure" | "baseline" | "doubts">;

/**
 * A segment with its figures: the last is the target, one before it is where the change starts, another target of the same name,
 * or a part of the name, which is doubted unless the words leave no choice.
 */
export function readSegment(where: Where, figures: readonly Figure[]): DraftTarget[] {
  const { opened, fragment } = where;
  const targets: DraftTarget[] = [];
  let doubts: DraftDoubt[] = [];
  let baseline: number | null = null;
  let start = fragment.from;
  for (const [place, figure] of figures.entries()) {
    const next = figures[place + 1];
    const end = figure.to + readBehind(opened.view, figure.to).length;
    if (next !== undefined) {
      const role = roleOf(where, figure, next, start);
      if (role === "baseline") baseline = figure.value;
      if (role === "qualifies") doubts.push(qualifierDoubt(where, figure, next));
      if (role !== "target" && role !== "action") continue;
      if (role === "action") doubts.push(doubt("two-actions", "warning", fragment));
    }
    const to = next === undefined ? fragment.to : end;
    targets.push(readOne({ ...where, fragment: { from: start, to }, figure, baseline, doubts }));
    doubts = [];
    baseline = null;
    start = to;
  }
  return targets;
}

function readOne(where: FigurePlace): DraftTarget {
  const target = readFigure(where);
  const { figure, fragment, opened } = where;
  if (!figure.isWords) return target;
  const place = { from: figure.from, to: figure.to };
  const received = opened.text.slice(figure.from, figure.to);
  return {
    ...target,
    name: fragment,
    kind: "qualitative",
    comparator: null,
    threshold: null,
    unit: null,
    direction: null,
    doubts: [...where.doubts, doubt("figure-spelled", "warning", place, [received])],
  };
}

/** What a figure that is not the last of its segment is; none of these where it is part of a name. */
type Role = "baseline" | "target" | "action" | "qualifies";

const ACTIONS =
  /^(?:并|并且|且|同时|再|其中|，)*(?:改造|新建|改建|扩建|改扩建|建成|续建|培育|新增|整治|修复|提升|完成|建设|引进|淘汰|关停|达到)+$/;

function roleOf(
  { opened, fragment }: Where,
  figure: Figure,
  next: Figure,
  start: number,
): Role | null {
  const { view, text } = opened;
  const behind = readBehind(view, figure.to);
  const end = figure.to + behind.length;
  const between = view.slice(end, next.from);
  const said = readBefore(view, end, next.from);
  if (isStart(view.slice(fragment.from, figure.from)) && said.reaches) return "baseline";
  const own = readBefore(view, start, figure.from);
  const saysEnough = said.comparator !== null || said.change !== null;
  if (said.nameEnd === end && between !== "" && saysEnough && !said.isReference) {
    return own.change !== null || own.comparator !== null || figure.isRank ? "target" : "qualifies";
  }
  if (ACTIONS.test(between)) return "action";
  // 20户以上自然村, 营收超10亿元企业: a class of things, not an amount
  const isClass =
    (behind.comparator !== null &&
      own.comparator === null &&
      /^(?:的)?[\u4e00-\u9fff]/.test(text.slice(end))) ||
    (/(?:超|过|超过|达到|不低于|不足)$/.test(view.slice(start, figure.from)) &&
      /^(?:以上)?(?:的|企业|项目|产业|园区|集群|单品|产品|品牌|大户|县|镇|村)/.test(
        view.slice(figure.to),
      ));
  return isClass ? null : "qualifies";
}

/** 由, 从 before the first figure, with a year or the name between. */
function isStart(before: string): boolean {
  return /(?:由|从)(?:[^，。；]{0,12})$/.test(before);
}

function qualifierDoubt({ opened }: Where, figure: Figure, next: Figure): DraftDoubt {
  const words = ({ from, to }: Span): string => opened.text.slice(from, to);
  // a bare number counts nothing that could be chosen
  const other = figure.unit === null || figure.isWords ? [] : [words(figure)];
  return doubt("figure-qualifies", "warning", { from: figure.from, to: figure.to }, [
    words(next),
    ...other,
  ]);
}
