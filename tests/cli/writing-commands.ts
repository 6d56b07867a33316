import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Failing, failingDisk } from "./failing-disk";
import { emptyFolder, listAll, type Run, run, runIn } from "./run";

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

/** Every kind of writing: new files, files replaced, files extended, files in two folders. */
export const WRITING_COMMANDS: readonly WritingCommand[] = [
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
    name: "init",
    isInside: true,
    prepare: (folder) => {
      mkdirSync(join(folder, "out"), { recursive: true });
      return Promise.resolve();
    },
    words: () => ["init", "--period", "2021", "--due", "2022-01-15"],
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
  {
    name: "split again",
    prepare: async (folder) => {
      await run(...split(folder, "10", "15"));
    },
    words: (folder) => [...split(folder, "12", "13"), "--force"],
  },
];

/** The one of that name. */
export function writingCommand(wanted: string): WritingCommand {
  const found = WRITING_COMMANDS.find(({ name }) => name === wanted);
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

/** Every file of a folder with what stands in it. */
function contentOf(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? listAll(folder) : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "base64")]));
}

const isHidden = (name: string): boolean => /(?:^|[\\/])\./.test(name);

/** Files that a killed or failed program left beside others. */
function strayFiles(folder: string): string[] {
  return listAll(folder).filter(isHidden);
}

/** Forms that lie in a folder and whose ledger does not know them. */
function unknownForms(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^[^.].*-2021\.xlsx$/.test(name));
  if (names.length === 0) return [];
  const text = readFileSync(join(folder, "ledger.json"), "utf8");
  const ledger = JSON.parse(text) as { forms: { file: string }[] };
  const known = new Set(ledger.forms.map(({ file }) => file));
  return names.filter((name) => !known.has(name));
}

/** A command whose outcome is known, to be tried again and again in one folder. */
export interface Trial {
  readonly folder: string;
  /** Where the command is run. */
  readonly place: string;
  readonly words: readonly string[];
  /** Makes the folder again as the command finds it. */
  readonly begin: () => void;
  /** Says what is wrong with what lies there: nothing where each file is the old or the new one. */
  readonly judge: (ended: Run | null) => readonly string[];
  /** The next command of the same kind: what it leaves wrong. */
  readonly goOn: () => Promise<readonly string[]>;
}

/** Runs a command once, undisturbed, to know what it does. */
export async function tryOut(command: WritingCommand): Promise<Trial> {
  const [model, folder] = [emptyFolder(), join(emptyFolder(), "a")];
  await command.prepare(model);
  const begin = (): void => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(model, folder, { recursive: true, preserveTimestamps: true });
  };
  const out = join(folder, "out");
  const words = command.words(folder);
  const isDistributing = words[0] === "distribute";
  begin();
  const before = contentOf(out);
  const place = command.isInside === true ? out : process.cwd();
  const undisturbed = await inFolder(place, () => run(...words));
  const whole = contentOf(out);
  const compare = (wanted: ReadonlyMap<string, string>): string[] => {
    const found = contentOf(out);
    return [...new Set([...wanted.keys(), ...found.keys()])]
      .filter((name) => !isHidden(name) && found.get(name) !== wanted.get(name))
      .map((name) => `${name} is not as it should be`);
  };
  const lost = (): string[] =>
    isDistributing ? unknownForms(out).map((name) => `the ledger does not know ${name}`) : [];
  const judge = (ended: Run | null): readonly string[] => {
    const found = contentOf(out);
    const mixed = [...new Set([...before.keys(), ...whole.keys(), ...found.keys()])]
      .filter((name) => !isHidden(name))
      .filter((name) => ![before.get(name), whole.get(name)].includes(found.get(name)))
      .map((name) => `${name} is neither old nor new`);
    if (ended === null) return [...mixed, ...lost()];
    const { exit, err } = ended;
    if (exit === undisturbed.exit) return [...lost(), ...compare(whole)];
    const isHalf = err.includes("没有写完");
    return [
      ...[...mixed, ...lost()],
      ...(exit === 2 ? [] : [`exit ${exit}`]),
      ...(/^\s+at /m.test(err) || err.trim() === "" ? [`no sentence: ${err}`] : []),
      ...(isHalf === err.includes("什么都没有写") ? [`not clear: ${err}`] : []),
      ...(isHalf ? [] : compare(before)),
    ];
  };
  const goOn = async (): Promise<readonly string[]> => {
    const isWhole = command.isInside === true || words.includes("--force");
    const again = isWhole ? words : [...words, "--force"];
    const { exit, err } = await inFolder(place, () => run(...again));
    return [
      ...(exit === undisturbed.exit ? [] : [`then exit ${exit}: ${err}`]),
      ...compare(whole).map((each) => `then ${each}`),
      ...lost(),
      ...strayFiles(folder).map((name) => `${name} was not cleared`),
    ];
  };
  return { folder, place, words, begin, judge, goOn };
}

/** Tries a command with a disk that fails at its first call, its second, and so on: what is wrong at which of them. */
export async function failEverywhere(
  trial: Trial,
  code: string,
  failing: Failing,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let at = 1; ; at += 1) {
    trial.begin();
    const { disk, calls } = failingDisk(at, code, failing);
    const ended = await inFolder(trial.place, () => runIn({ disk, patience: 0 }, ...trial.words));
    const name = `${at} ${calls[at - 1] ?? "none"}`;
    wrong.push(...trial.judge(code === "killed" ? null : ended).map((each) => `${name}: ${each}`));
    wrong.push(...(await trial.goOn()).map((each) => `${name}: ${each}`));
    if (calls.length < at) return wrong;
  }
}
