import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import jinanBrand2020 from "../../seeds/jinan-brand-2020.json";
import { run } from "./run";

/** A command that writes, and the folder that it finds. */
export interface WritingCommand {
  readonly name: string;
  /** Puts into a folder what is there before. */
  readonly prepare: (folder: string) => Promise<void>;
  /** The words of the command, which writes into `out` below the folder. */
  readonly words: (folder: string) => readonly string[];
  /** It is run in `out`, and may be run again as it is. */
  readonly isInside?: true;
}

export const DAY = ["--as-of", "2021-12-20"];

/** Three rows of a plan: what is written is written in the same steps, and worked out sooner. */
const PLAN = JSON.stringify({
  ...jinanBrand2020,
  bureaus: jinanBrand2020.bureaus.filter((name) => name !== "市市场监管局"),
  ...{ id: "small", rules: [], disagreements: [] },
  rows: jinanBrand2020.rows.filter(({ number }) => [3, 11, 16].includes(number)),
});
export const planIn = (folder: string): string => join(folder, "计划.json");
const form = (folder: string, bureau: string): string[] => [
  ...["distribute", "--period", "2021", "--id-seed", "x", ...DAY],
  ...["--plan", planIn(folder), "--bureau", bureau, "--out", join(folder, "out")],
];

export function withPlan(folder: string): Promise<void> {
  writeFileSync(planIn(folder), PLAN);
  return Promise.resolve();
}

/** Forms of two bureaus lie there, made on another day. */
export async function distributed(folder: string): Promise<void> {
  await withPlan(folder);
  await run(
    ...["distribute", "--plan", planIn(folder)],
    ...["--period", "2021", "--id-seed", "old", "--as-of", "2021-12-01"],
    ...["--bureau", "市商务局", "市科技局", "--out", join(folder, "out")],
  );
}

/** A consolidated workbook of two bureaus that sent back nothing filled in. */
export async function consolidated(folder: string): Promise<void> {
  await distributed(folder);
  cpSync(join(folder, "out"), join(folder, "in"), { recursive: true });
  rmSync(join(folder, "out"), { recursive: true });
  await run(...collecting(folder), "--out", join(folder, "汇总.xlsx"), ...DAY);
}

/** Collecting what lies in `in`. */
export function collecting(folder: string): readonly string[] {
  const returns = join(folder, "in");
  return ["collect", "--plan", planIn(folder), "--ledger", join(returns, "ledger.json"), returns];
}

/** What is made before anything is filled in: new files, files replaced, files extended. */
export const MAKING_COMMANDS: readonly WritingCommand[] = [
  {
    name: "distribute into a new folder",
    prepare: withPlan,
    words: (folder) => [...form(folder, "市商务局"), "--bureau", "市政府办公厅"],
  },
  {
    name: "distribute one form more",
    prepare: distributed,
    words: (folder) => form(folder, "市政府办公厅"),
  },
  {
    name: "distribute forms again",
    prepare: distributed,
    words: (folder) => [...form(folder, "市商务局"), "--bureau", "市科技局", "--force"],
  },
  {
    name: "table",
    prepare: withPlan,
    words: (folder) => [
      "table",
      "--plan",
      planIn(folder),
      "--out",
      join(folder, "out", "表.xlsx"),
      ...DAY,
    ],
  },
  {
    name: "init",
    isInside: true,
    prepare: (folder) => {
      mkdirSync(join(folder, "out"), { recursive: true });
      return withPlan(join(folder, "out"));
    },
    words: () => ["init", "--plan", "计划.json", "--period", "2021", "--due", "2022-01-15"],
  },
  {
    name: "split again",
    prepare: async (folder) => {
      await withPlan(folder);
      await run(...split(folder, "10", "15"));
    },
    words: (folder) => [...split(folder, "12", "13"), "--force"],
  },
];

/** What is made of files that came back, in one folder or in two. */
export const GATHERING_COMMANDS: readonly WritingCommand[] = [
  {
    name: "check --mark again",
    prepare: async (folder) => {
      await distributed(folder);
      cpSync(join(folder, "out"), join(folder, "in"), { recursive: true });
      for (const name of readdirSync(join(folder, "in"))) {
        writeFileSync(join(folder, "out", name), "earlier");
      }
    },
    words: (folder) => [
      ...["check", "--plan", planIn(folder), join(folder, "in")],
      ...["--mark", join(folder, "out"), "--force"],
    ],
  },
  {
    name: "collect again",
    prepare: async (folder) => {
      await distributed(folder);
      cpSync(join(folder, "out"), join(folder, "in"), { recursive: true });
      mkdirSync(join(folder, "out"), { recursive: true });
      writeFileSync(join(folder, "out", "汇总.xlsx"), "earlier");
    },
    words: (folder) => [
      ...[...collecting(folder), "--force"],
      ...["--out", join(folder, "out", "汇总.xlsx"), ...DAY],
    ],
  },
  {
    name: "collect in a period's folder again",
    isInside: true,
    prepare: async (folder) => {
      const out = join(folder, "out");
      mkdirSync(out, { recursive: true });
      await inFolder(out, async () => {
        await withPlan(out);
        await run("init", "--plan", "计划.json", "--period", "2021", ...DAY);
        await run("distribute", "--id-seed", "x", "--bureau", "市商务局", "市科技局", ...DAY);
        cpSync("发放/市商务局-2021.xlsx", "收回/市商务局-2021.xlsx");
        await run("collect", ...DAY);
        cpSync("发放/市科技局-2021.xlsx", "收回/市科技局-2021.xlsx");
      });
    },
    words: () => ["collect", ...DAY],
  },
  {
    name: "report again",
    prepare: async (folder) => {
      await consolidated(folder);
      mkdirSync(join(folder, "out"));
      writeFileSync(join(folder, "out", "报告.html"), "earlier");
    },
    words: (folder) => [
      ...["report", "--plan", planIn(folder), "--from", join(folder, "汇总.xlsx"), "--force"],
      ...["--out", join(folder, "out", "报告.html"), ...DAY],
    ],
  },
  {
    name: "documents again",
    prepare: async (folder) => {
      await consolidated(folder);
      mkdirSync(join(folder, "out"));
      writeFileSync(join(folder, "out", "通报.docx"), "earlier");
    },
    words: (folder) => [
      ...["documents", "--plan", planIn(folder), "--from", join(folder, "汇总.xlsx"), "--force"],
      ...["--out", join(folder, "out"), ...DAY],
    ],
  },
  {
    name: "summary again",
    prepare: async (folder) => {
      await distributed(folder);
      const from = join(folder, "汇总.xlsx");
      const ledger = join(folder, "out", "ledger.json");
      await run(
        ...["collect", "--plan", planIn(folder), "--ledger", ledger, join(folder, "out")],
        ...["--out", from, ...DAY],
      );
      rmSync(join(folder, "out"), { recursive: true });
      mkdirSync(join(folder, "out"));
      writeFileSync(join(folder, "out", "市商务局-2021-汇总.xlsx"), "earlier");
    },
    words: (folder) => [
      ...["summary", "--plan", planIn(folder), "--from", join(folder, "汇总.xlsx")],
      ...["--out", join(folder, "out"), "--force"],
    ],
  },
];

/** The one of that name. */
export function writingCommand(wanted: string): WritingCommand {
  const found = [...MAKING_COMMANDS, ...GATHERING_COMMANDS].find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`there is no ${wanted}`);
  return found;
}

const split = (folder: string, one: string, other: string): string[] => [
  ...[
    "split",
    "--plan",
    planIn(folder),
    "--target",
    "3.1",
    "--share",
    `历下区=${one}`,
    "--share",
    `市中区=${other}`,
  ],
  ...["--out", join(folder, "out", "区县.json")],
];

/** Does something with a folder as the current one. */
export async function inFolder<Result>(
  folder: string,
  action: () => Promise<Result>,
): Promise<Result> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await action();
  } finally {
    process.chdir(before);
  }
}
