import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AREAS, codeOf, faultsOf, listFilesOf, pathOf, readSource, ROOT, SUITES } from "./areas";
import { withFault, withNotes, type Fault } from "./faults";
import { Runner } from "./runner";

/*
 * Puts faults into the sources, one at a time, and counts how many of them the fast suites notice: `npm run mutate`. The same faults are
 * tried each time; MUTATE_TURN=1, 2 … takes other ones, MUTATE_AREA only those of one area, MUTATE_PROCESSES that many processes.
 */

const HOURS = 60 * 60 * 1000;
jest.setTimeout(3 * HOURS);

interface Tried {
  readonly area: string;
  readonly fault: Fault;
  /** The test file that noticed; null where none did. */
  readonly by: string | null;
}

/** A test file, how long it takes, and the faults it comes by. */
interface Suite {
  readonly path: string;
  readonly milliseconds: number;
  readonly faults: ReadonlySet<number>;
}

const { MUTATE_TURN = "0", MUTATE_AREA, MUTATE_PROCESSES = "2" } = process.env;
const areas = AREAS.filter(({ name }) => MUTATE_AREA === undefined || name === MUTATE_AREA);
const faults = areas.flatMap((area) =>
  faultsOf(area, Number(MUTATE_TURN)).map((fault) => ({ area: area.name, fault })),
);
const folder = mkdtempSync(join(tmpdir(), "zerenbiao-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const inRoot = (path: string): string => join(ROOT, path);

/** Takes what is to be done from one list with several runners at once. */
async function withRunners<Item, Result>(
  items: readonly Item[],
  work: (runner: Runner, item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: Number(MUTATE_PROCESSES) }, async () => {
      const runner = new Runner();
      for (let index = next++; index < items.length; index = next++) {
        const item = items[index];
        if (item !== undefined) results[index] = await work(runner, item, index);
      }
      runner.end();
    }),
  );
  return results;
}

function writeTexts(name: string, texts: Readonly<Record<string, string>>): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(texts));
  return path;
}

/** Runs every suite without any fault, and sees what it comes by. */
async function look(): Promise<readonly Suite[]> {
  const paths = SUITES.flatMap((suite) => listFilesOf(`tests/${suite}`)).filter(
    (path) => path.endsWith(".test.ts") && !path.endsWith(".long.test.ts"),
  );
  const files = [...new Set(faults.map(({ fault }) => fault.file))];
  const noted = files.map((file) => {
    const own = faults.flatMap(({ fault }, index) =>
      fault.file === file ? [[index, fault] as const] : [],
    );
    return [inRoot(file), withNotes(readSource(file), own)] as const;
  });
  const texts = writeTexts("noted", Object.fromEntries(noted));
  return withRunners(paths, async (runner, path, index) => {
    const notes = join(folder, `notes-${index}.json`);
    const errand = { texts, notes, tests: [inRoot(path)] };
    const { failed, why, milliseconds } = await runner.run(errand, HOURS);
    if (failed !== null) throw new Error(`${path} fails before there is any fault: ${why}`);
    const numbers = JSON.parse(readFileSync(notes, "utf8")) as readonly number[];
    return { path, milliseconds, faults: new Set(numbers) };
  });
}

/** The suites that come by a fault: those of its own layer first, then the quick ones. */
function suitesFor(number: number, fault: Fault, suites: readonly Suite[]): readonly Suite[] {
  const [, layer = ""] = fault.file.split("/");
  const rank = ({ path }: Suite): number => (path.startsWith(`tests/${layer}/`) ? 0 : 1);
  return suites
    .filter((suite) => suite.faults.has(number))
    .sort((one, other) => rank(one) - rank(other) || one.milliseconds - other.milliseconds);
}

async function tryFault(
  runner: Runner,
  number: number,
  fault: Fault,
  suites: readonly Suite[],
): Promise<string | null> {
  const own = suitesFor(number, fault, suites);
  const text = withFault(readSource(fault.file), fault);
  const texts = writeTexts(`fault-${number}`, { [inRoot(fault.file)]: text });
  // most faults are noticed at once; whoever comes later only waits for those before
  for (const some of [own.slice(0, 4), own.slice(4, 14), own.slice(14)]) {
    if (some.length === 0) continue;
    const usual = some.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const errand = { texts, notes: null, tests: some.map(({ path }) => inRoot(path)) };
    const { failed } = await runner.run(errand, 60_000 + 5 * usual);
    if (failed !== null) return pathOf(failed);
  }
  return null;
}

/** `src/core/verdict.ts:38 >= → >   return value.gte(threshold);` */
function describeFault(fault: Fault): string {
  const { file, line, kind } = fault;
  return `${file}:${line}  ${kind}  ${codeOf(fault, readSource(file))}`;
}

function rateOf(tried: readonly Tried[]): number {
  return tried.filter(({ by }) => by !== null).length / tried.length;
}

function report(tried: readonly Tried[]): void {
  const folders = [...new Set(tried.map(({ fault }) => dirname(fault.file)))].sort();
  const row = (name: string, own: readonly Tried[]): string => {
    const noticed = own.filter(({ by }) => by !== null).length;
    return `${name.padEnd(28)} ${noticed} of ${own.length}  ${(rateOf(own) * 100).toFixed(1)} %`;
  };
  say("\nnoticed by the tests, by folder:");
  for (const each of folders) {
    say(
      row(
        each,
        tried.filter(({ fault }) => dirname(fault.file) === each),
      ),
    );
  }
  say("by area:");
  for (const { name } of areas)
    say(
      row(
        name,
        tried.filter(({ area }) => area === name),
      ),
    );
  const missed = tried.filter(({ by }) => by === null);
  if (missed.length > 0) say("\nnot noticed:");
  for (const { fault } of missed) say(describeFault(fault));
  const out = inRoot("out/mutation.json");
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(tried, null, 1)}\n`);
}

test("deliberate faults are noticed", async () => {
  const suites = await look();
  say(`${suites.length} suites, ${faults.length} faults`);
  const tried = await withRunners(faults, async (runner, { area, fault }, index) => {
    const by = await tryFault(runner, index, fault, suites);
    say(`${by === null ? "NOT NOTICED" : "noticed"}  ${describeFault(fault)}`);
    return { area, fault, by };
  });
  report(tried);
  const below = areas.filter(({ name, atLeast }) => {
    return atLeast !== null && rateOf(tried.filter(({ area }) => area === name)) < atLeast;
  });
  expect(below.map(({ name }) => name)).toEqual([]);
});
