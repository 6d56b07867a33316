import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateOf, traceOf } from "./folder-state";
import { emptyFolder } from "./run";

const BEGAN = Date.UTC(2021, 11, 20);
const LOCK = { format: "zerenbiao-lock", host: "a", since: "2021-12-20T00:00:00.000Z" };

/** What a program leaves that is killed while it writes. */
function left(pid: number, run: string, content = "new"): string {
  const folder = emptyFolder();
  const own = `.zerenbiao-1a2b3c4d-${pid}-${run}`;
  writeFileSync(join(folder, `${own}-1.tmp`), content);
  writeFileSync(join(folder, `${own}-2.todo`), JSON.stringify({ temporary: `${own}-1.tmp` }));
  writeFileSync(join(folder, ".a.lock"), JSON.stringify({ ...LOCK, pid, run }, null, 2));
  writeFileSync(join(folder, "a.xlsx"), "old");
  utimesSync(join(folder, "a.xlsx"), 1_600_000_000, 1_600_000_000);
  return folder;
}

test("what two programs leave at the same step is one state", () => {
  expect(stateOf(left(77, "9f8e7d6c"), BEGAN)).toBe(stateOf(left(4711, "00112233"), BEGAN));
});

const usual = (): string => left(77, "9f8e7d6c");

test.each<[string, (folder: string) => void]>([
  [
    "another content",
    (folder) => {
      writeFileSync(join(folder, "a.xlsx"), "new");
    },
  ],
  [
    "another time",
    (folder) => {
      utimesSync(join(folder, "a.xlsx"), 1_600_000_001, 1_600_000_001);
    },
  ],
  [
    "a file more",
    (folder) => {
      writeFileSync(join(folder, "b.xlsx"), "");
    },
  ],
  [
    "a folder more",
    (folder) => {
      mkdirSync(join(folder, "b"));
    },
  ],
  [
    "a file less",
    (folder) => {
      rmSync(join(folder, ".a.lock"));
    },
  ],
  [
    "another name",
    (folder) => {
      renameSync(join(folder, "a.xlsx"), join(folder, "b.xlsx"));
    },
  ],
  [
    "half a lock",
    (folder) => {
      writeFileSync(join(folder, ".a.lock"), "{");
    },
  ],
  [
    "a lock of a program of its own",
    (folder) => {
      const lock = { ...LOCK, pid: 78, run: "0a1b2c3d" };
      writeFileSync(join(folder, ".a.lock"), JSON.stringify(lock, null, 2));
      writeFileSync(join(folder, ".zerenbiao-1a2b3c4d-78-0a1b2c3d-1.tmp"), "new");
    },
  ],
])("%s is another state, and leaves a trace", (_, change) => {
  const folder = usual();
  const trace = traceOf(folder);
  expect(traceOf(folder)).toBe(trace);
  change(folder);
  expect(traceOf(folder)).not.toBe(trace);
  expect(stateOf(folder, BEGAN)).not.toBe(stateOf(usual(), BEGAN));
});
