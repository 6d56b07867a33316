import type { Light, Verdict } from "../../core";
import type { PaperBar, PaperChart, PaperPattern } from "../../sheets";
import {
  countProgress,
  type Progress,
  type ProgressCounts,
  type TargetProgress,
} from "../progress";
import { percentOf } from "./figures";
import type { ReportWords } from "./report-words";

type Group = keyof ReportWords["groups"];

/** What stands together in a picture. */
const GROUP_OF: Readonly<Record<Verdict, Group>> = {
  met: "reached",
  "reached-early": "reached",
  "in-progress": "progress",
  "not-met": "missed",
  unverified: "person",
  "needs-person": "person",
  "cannot-judge": "person",
  "no-data": "blank",
  invalid: "blank",
  "no-deadline": "blank",
};

const GROUPS: readonly (readonly [group: Group, pattern: PaperPattern])[] = [
  ["reached", "solid"],
  ["progress", "stripes"],
  ["missed", "cross"],
  ["person", "dots"],
  ["blank", "empty"],
];

/** As many bars as a page holds below a heading, though half of their names take two lines. */
const BARS_A_CHART = 20;
/** Of more than so many bureaus, and of more than so many targets, only the worst are drawn: nobody looks through fifteen pages of bars. */
const MOST_BUREAUS = 40;
const MOST_TARGETS = 60;

interface DrawnPart<Item> {
  readonly drawn: readonly Item[];
  readonly caption: string;
}

/** Charts alike long, or one of the worst where there are too many: two bars alone would be a poor picture. */
function partsOf<Item>(
  all: readonly Item[],
  most: number,
  { caption, worst }: Pick<ReportWords["paceChart"], "caption" | "worst">,
  isWorse: (one: Item, other: Item) => number,
): DrawnPart<Item>[] {
  if (all.length > most) {
    const drawn = all.toSorted(isWorse).slice(0, BARS_A_CHART);
    return [{ drawn, caption: worst(drawn.length, all.length) }];
  }
  const charts = Math.ceil(all.length / BARS_A_CHART);
  const each = Math.ceil(all.length / charts);
  return Array.from({ length: charts }, (_, at) => ({
    drawn: all.slice(at * each, (at + 1) * each),
    caption: caption(at + 1, charts),
  }));
}

interface CountedBureau extends ProgressCounts {
  readonly bureau: string;
}

/** How the targets of every bureau stand, side by side; nothing where no bureau has any. */
export function bureauCharts({ bureaus }: Progress, words: ReportWords): PaperChart[] {
  const counted = bureaus.map(({ bureau, lines }): CountedBureau => ({
    bureau,
    ...countProgress(lines),
  }));
  const full = Math.max(...counted.map(({ targets }) => targets), 0);
  if (full === 0) return [];
  const parts = partsOf(
    counted,
    MOST_BUREAUS,
    words.bureauChart,
    (one, other) => amiss(other) - amiss(one),
  );
  return parts.map(({ drawn, caption }) => ({
    kind: "chart",
    caption,
    description: words.bureauChart.description(drawn.length),
    full,
    ticks: ticksTo(full).map((at) => ({ at, text: String(at) })),
    bars: drawn.map((each) => bureauBar(each, words)),
    legend: GROUPS.map(([group, pattern]) => ({ pattern, text: words.groups[group] })),
  }));
}

/** How much a chief has to ask a bureau about: what was missed weighs most, then what is far behind, then what is behind or blank. */
function amiss({ verdicts, lights }: CountedBureau): number {
  const blank = (verdicts["no-data"] ?? 0) + (verdicts.invalid ?? 0);
  return 10_000 * (verdicts["not-met"] ?? 0) + 100 * lights.red + lights.yellow + blank;
}

function bureauBar({ bureau, targets, verdicts }: CountedBureau, words: ReportWords): PaperBar {
  const parts = GROUPS.flatMap(([group, pattern]) => {
    const own = Object.entries(verdicts) as [Verdict, number][];
    const fitting = own.filter(([verdict]) => GROUP_OF[verdict] === group);
    const amount = fitting.reduce((sum, [, count]) => sum + count, 0);
    const said = fitting.map(([verdict, count]) => `${words.messages.verdicts[verdict]} ${count}`);
    return amount === 0 ? [] : [{ amount, pattern, title: `${bureau}: ${said.join(", ")}` }];
  });
  return { label: bureau, parts, mark: null, text: String(targets) };
}

/** At most five, at whole numbers. */
function ticksTo(full: number): number[] {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  const step = steps.find((each) => full / each <= 5) ?? full;
  return Array.from({ length: Math.floor(full / step) + 1 }, (_, at) => at * step);
}

const LIGHT_PATTERNS: Readonly<Record<Light, PaperPattern>> = {
  green: "solid",
  yellow: "stripes",
  red: "cross",
};

/** A completion beyond is drawn up to here; its figure stands behind it. */
const FULL = 1.25;

/** Completion of every target that has one, against what was due. */
export function paceCharts({ targets }: Progress, words: ReportWords): PaperChart[] {
  const drawn = targets.filter(({ completion }) => completion !== null);
  const parts = partsOf(
    drawn,
    MOST_TARGETS,
    words.paceChart,
    (one, other) => aheadOf(one) - aheadOf(other),
  );
  const { lights, colours } = words.messages;
  const legend = [
    ...(["green", "yellow", "red"] as const).map((light) => ({
      pattern: LIGHT_PATTERNS[light],
      text: `${colours[light]} ${lights[light]}`,
    })),
    { pattern: "dots" as const, text: words.paceChart.unpaced },
    { pattern: "mark" as const, text: words.paceChart.due },
  ];
  return parts.map((part) => ({
    kind: "chart",
    caption: part.caption,
    description: words.paceChart.description(part.drawn.length),
    full: FULL,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: share, text: `${share * 100}%` })),
    bars: part.drawn.map((each) => paceBar(each, words)),
    legend,
  }));
}

/** What has no pace is drawn after what has. */
function aheadOf({ pace }: TargetProgress): number {
  return pace === null ? Number.MAX_VALUE : pace.ahead.toNumber();
}

function paceBar(each: TargetProgress, words: ReportWords): PaperBar {
  const { target, completion, pace } = each;
  const name = `${target.id} ${target.name}`;
  const done = completion === null ? words.none : percentOf(completion);
  const { lights, colours } = words.messages;
  const light = pace === null ? words.notPaced : `${colours[pace.light]} ${lights[pace.light]}`;
  return {
    label: name,
    parts: [
      {
        amount: completion?.toNumber() ?? 0,
        pattern: pace === null ? "dots" : LIGHT_PATTERNS[pace.light],
        title: words.paceChart.bar(name, each),
      },
    ],
    mark: pace?.due.toNumber() ?? null,
    text: `${done} ${light}`,
  };
}
