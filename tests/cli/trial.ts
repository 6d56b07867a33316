import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Failing, failingDisk } from "./failing-disk";
import { stateOf, traceOf } from "./folder-state";
import { emptyFolder, listAll, type Run, run, runIn } from "./run";
import { inFolder, type WritingCommand } from "./writing-commands";

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
  /** Where the command is run. */
  readonly place: string;
  readonly words: readonly string[];
  /** Makes the folder again as the command finds it, where anything was done to it. */
  readonly begin: () => void;
  /** Says what is wrong with what lies there: nothing where each file is the old or the new one. */
  readonly judge: (ended: Run | null) => readonly string[];
  /** The next command of the same kind: what it leaves wrong. Where it finds what another one found, it is not run again. */
  readonly goOn: () => Promise<readonly string[]>;
}

/** Runs a command once, undisturbed, to know what it does. */
export async function tryOut(command: WritingCommand): Promise<Trial> {
  const [model, folder] = [emptyFolder(), join(emptyFolder(), "a")];
  await command.prepare(model);
  let untouched = "";
  let began = 0;
  const begin = (): void => {
    if (untouched === "" || traceOf(folder) !== untouched) {
      rmSync(folder, { recursive: true, force: true });
      cpSync(model, folder, { recursive: true, preserveTimestamps: true });
      untouched = traceOf(folder);
    }
    began = Date.now();
  };
  const out = join(folder, "out");
  const words = command.words(folder);
  const isDistributing = words[0] === "distribute";
  begin();
  const before = contentOf(out);
  const place = command.isInside === true ? out : process.cwd();
  const undisturbed = await inFolder(place, () => run(...words));
  if (undisturbed.exit === 2) throw new Error(`${command.name}: ${undisturbed.err}`);
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
  const clearUp = async (): Promise<readonly string[]> => {
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
  const cleared = new Map<string, readonly string[]>();
  const goOn = async (): Promise<readonly string[]> => {
    const state = stateOf(folder, began);
    const outcome = cleared.get(state) ?? (await clearUp());
    cleared.set(state, outcome);
    return outcome;
  };
  return { place, words, begin, judge, goOn };
}

const trials = new Map<WritingCommand, Promise<Trial>>();

/** One trial of a command for all its faults: what they leave to be cleared up is often the same. */
export function tried(command: WritingCommand): Promise<Trial> {
  const trial = trials.get(command) ?? tryOut(command);
  trials.set(command, trial);
  return trial;
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
