/** A part of a table that a page's end never cuts. */
export interface Piece {
  /** Points. */
  readonly height: number;
  /** Neighbours with the same group stay on one page where they fit on one. */
  readonly group: string;
}

/** The room for pieces on the first page (below the title) and on every other, in points. */
export interface PageRoom {
  readonly first: number;
  readonly other: number;
}

/**
 * Where pages end so that whole groups stay together: fewest pages, then fewest groups cut, then the most even pages. Only a
 * group too tall for a page is cut, and a piece taller than a page stands alone.
 *
 * @param fills whether a group that fits on a page is cut rather than a page left with next to nothing: two lines under the title
 *   before a tall group, one line alone at the end
 * @returns the index of the first piece of every page but the first, ascending.
 * @example layOutPages([{ height: 60, group: "A" }, { height: 60, group: "A" }, { height: 60, group: "B" }], { first: 150, other: 150 }) // => [2]
 */
export function layOutPages(pieces: readonly Piece[], room: PageRoom, fills = false): number[] {
  const groups = groupsOf(pieces);
  const mayCut = (index: number): boolean => {
    const group = groups[index];
    return fills || group === undefined || isWhole(index);
  };
  /** Whether a page may end before the piece without a group being cut that fits on a page. */
  const isWhole = (index: number): boolean => {
    const group = groups[index];
    return group === undefined || group.first === index || group.height > roomFor(group, room);
  };
  // best[end] is the cheapest way to lay out the pieces before `end`
  const best: (Layout | undefined)[] = [{ cost: [0, 0, 0, 0, 0, 0], start: 0, before: null }];
  for (let end = 1; end <= pieces.length; end += 1) {
    if (end < pieces.length && !mayCut(end)) continue;
    let height = 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      height += pieces[start]?.height ?? 0;
      const limit = start === 0 ? room.first : room.other;
      if (height > limit && height > room.other && end - start > 1 && mayCutInside(start, end))
        break;
      const before = best[start];
      if (!before) continue;
      const page = { start, height, limit, isLast: end === pieces.length };
      const layout = { cost: addPage(before.cost, page), start, before };
      const other = best[end];
      if (!other || isCheaper(layout.cost, other.cost)) best[end] = layout;
    }
  }
  return pageStarts(best[pieces.length]);

  /** Whether the pieces between could be on two pages: if not, an overfull page is the only way. */
  function mayCutInside(start: number, end: number): boolean {
    for (let index = start + 1; index < end; index += 1) if (mayCut(index)) return true;
    return false;
  }

  function addPage(cost: Cost, { start, height, limit, isLast }: Page): Cost {
    const cutsGroup = start > 0 && groups[start]?.first !== start ? 1 : 0;
    const isThin = fills && height < limit * (isLast ? THIN_END : THIN) && !(isLast && start === 0);
    return [
      cost[0] + (height > limit ? 1 : 0),
      cost[1] + (isThin ? 1 : 0),
      cost[2] + (isWhole(start) ? 0 : 1),
      cost[3] + 1,
      cost[4] + cutsGroup,
      // with the number of pages given, the least sum of squares is the most even
      cost[5] + height * height,
    ];
  }
}

/** A page with less than this share of it in use has next to nothing on it; the last one may end early. */
const THIN = 0.45;
const THIN_END = 0.2;

interface Page {
  /** The first piece on it. */
  readonly start: number;
  readonly height: number;
  readonly limit: number;
  readonly isLast: boolean;
}

/** Overfull pages, pages with next to nothing, groups cut that fit, pages, groups cut, squared heights: compared in this order. */
type Cost = readonly [
  overfull: number,
  thin: number,
  torn: number,
  pages: number,
  cuts: number,
  squares: number,
];

interface Layout {
  readonly cost: Cost;
  /** The first piece of the last page. */
  readonly start: number;
  readonly before: Layout | null;
}

interface Group {
  readonly first: number;
  height: number;
}

/** The group of every piece. */
function groupsOf(pieces: readonly Piece[]): Group[] {
  const groups: Group[] = [];
  pieces.forEach(({ height, group }, index) => {
    const last = groups[index - 1];
    if (last && pieces[index - 1]?.group === group) {
      last.height += height;
      groups.push(last);
    } else {
      groups.push({ first: index, height });
    }
  });
  return groups;
}

/** The first group stands below the title: a page of its own would leave the title alone. */
function roomFor(group: Group, room: PageRoom): number {
  return group.first === 0 ? room.first : room.other;
}

function isCheaper(cost: Cost, other: Cost): boolean {
  const difference = cost.findIndex((part, index) => part !== other[index]);
  return difference >= 0 && (cost[difference] ?? 0) < (other[difference] ?? 0);
}

function pageStarts(layout: Layout | undefined): number[] {
  const starts: number[] = [];
  for (let page: Layout | null = layout ?? null; page; page = page.before) {
    if (page.start > 0) starts.unshift(page.start);
  }
  return starts;
}
