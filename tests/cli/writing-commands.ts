import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

const DAY = ["--as-of", "2021-12-20"];
const form = (folder: string, bureau: string): string[] => [
  ...["distribute", "--period", "2021", "--id-seed", "x", ...DAY],
  ...["--bureau", bureau, "--out", join(folder, "out")],
];

/** Forms of two bureaus lie there, made on another day. */
async function distributed(folder: string): Promise<void> {
  await run(
    ...["distribute", "--period", "2021", "--id-seed", "old", "--as-of", "2021-12-01"],
    ...["--bureau", "市商务局", "市科技局", "--out", join(folder, "out")],
  );
}

/** A consolidated workbook of two bureaus that sent back nothing filled in. */
async function consolidated(folder: string): Promise<void> {
  await distributed(folder);
  cpSync(join(folder, "out"), join(folder, "in"), { recursive: true });
  rmSync(join(folder, "out"), { recursive: true });
  await run(
    ...["collect", "--ledger", join(folder, "in", "ledger.json"), join(folder, "in")],
    ...["--out", join(folder, "汇总.xlsx"), ...DAY],
  );
}

/** What is made before anything is filled in: new files, files replaced, files extended. */
export const MAKING_COMMANDS: readonly WritingCommand[] = [
  {
    name: "distribute into a new folder",
    prepare: () => Promise.resolve(),
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
    prepare: () => Promise.resolve(),
    words: (folder) => ["table", "--out", join(folder, "out", "表.xlsx"), ...DAY],
  },
  {
    name: "init",
    isInside: true,
    prepare: (folder) => {
      mkdirSync(join(folder, "out"), { recursive: true });
      return Promise.resolve();
    },
    words: () => ["init", "--period", "2021", "--due", "2022-01-15"],
  },
  {
    name: "split again",
    prepare: async (folder) => {
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
    words: (folder) => ["check", join(folder, "in"), "--mark", join(folder, "out"), "--force"],
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
      ...["collect", "--ledger", join(folder, "in", "ledger.json"), join(folder, "in"), "--force"],
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
        await run("init", "--period", "2021", ...DAY);
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
      ...["report", "--from", join(folder, "汇总.xlsx"), "--force"],
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
      ...["documents", "--from", join(folder, "汇总.xlsx"), "--force"],
      ...["--out", join(folder, "out"), ...DAY],
    ],
  },
  {
    name: "summary again",
    prepare: async (folder) => {
      await distributed(folder);
      const from = join(folder, "汇总.xlsx");
      const ledger = join(folder, "out", "ledger.json");
      await run("collect", "--ledger", ledger, join(folder, "out"), "--out", from, ...DAY);
      rmSync(join(folder, "out"), { recursive: true });
      mkdirSync(join(folder, "out"));
      writeFileSync(join(folder, "out", "市商务局-2021-汇总.xlsx"), "earlier");
    },
    words: (folder) => [
      ...["summary", "--from", join(folder, "汇总.xlsx"), "--out", join(folder, "out"), "--force"],
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
  ...["split", "--target", "3.1", "--share", `历下区=${one}`, "--share", `市中区=${other}`],
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
