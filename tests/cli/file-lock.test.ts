import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  beginRun,
  endRun,
  lockPath,
  type LockTaker,
  ownName,
  systemDisk,
  takeLock,
} from "../../src/cli/disk";
import { emptyFolder, listAll, readJson, run, runIn } from "./run";

const DISTRIBUTE = ["distribute", "--period", "2021", "--bureau"];
const SINCE = "2021-12-20T01:30:00.000Z";

/** The lock of a ledger, as somebody left it there. */
function leaveLock(folder: string, holder: object): string {
  mkdirSync(folder, { recursive: true });
  const lock = lockPath(join(folder, "ledger.json"));
  writeFileSync(lock, JSON.stringify({ format: "zerenbiao-lock", ...holder }));
  return lock;
}

/** The number of a program that is gone. */
const gone = (): number => spawnSync(process.execPath, ["-e", ""]).pid;
/** This machine's mark. */
const here = (() => {
  const runner = beginRun();
  endRun(runner);
  return runner;
})();
/** Names in order, without that of the plan as it was sent. */
const withoutPlan = (names: readonly string[]): string[] =>
  names.filter((name) => !/^plan-[0-9a-f]{64}\.json$/.test(name)).sort();

const elsewhere = { host: "PC-3", machine: "0a0a0a0a", pid: 77, user: "李四", run: "12345678" };

test("a lock whose program is gone is taken over, and told", async () => {
  const out = emptyFolder();
  leaveLock(out, { ...here, pid: gone(), user: "张三", since: SINCE });
  const done = await run(...DISTRIBUTE, "市商务局", "--out", out);
  expect(done.exit).toBe(0);
  expect(done.err).toMatch(
    /说明：.*ledger\.json 上留着一把没有人用的锁（张三 在 .* 上运行的命令，进程号 \d+，2021年12月20日/,
  );
  expect(withoutPlan(listAll(out))).toEqual(["ledger.json", "市商务局-2021.xlsx"]);
});

test("a lock of another machine is waited for; who has it and what to do is told in both languages", async () => {
  const out = emptyFolder();
  const lock = leaveLock(out, { ...elsewhere, since: SINCE });
  const words = [...DISTRIBUTE, "市商务局", "--out", out];
  const chinese = await runIn({ patience: 100 }, ...words);
  expect(chinese).toMatchObject({ exit: 2, out: "" });
  expect(chinese.err).toMatch(/正由另一个命令写着（李四 在 PC-3 上运行的命令，进程号 77/);
  expect(chinese.err).toContain(`就删掉 ${lock} 再运行`);
  expect(chinese.err).toContain("什么都没有写");
  const english = await runIn({ patience: 100 }, ...words, "--lang", "en-US");
  expect(english.err).toMatch(
    /is being written by another command \(a command run by 李四 on PC-3, process 77/,
  );
  expect(listAll(out)).toEqual([".ledger.json.lock"]);
});

test("a program of this machine that runs is not taken for gone", async () => {
  const out = emptyFolder();
  leaveLock(out, { ...here, pid: process.ppid, since: SINCE });
  const done = await runIn({ patience: 100 }, ...DISTRIBUTE, "市商务局", "--out", out);
  expect(done.exit).toBe(2);
});

test.each([
  ["of another machine", { ...elsewhere, since: SINCE }],
  ["that says nothing", { format: "other" }],
])("a lock %s without a sign for ten minutes is taken over, and told", async (_, holder) => {
  const out = emptyFolder();
  const lock = leaveLock(out, holder);
  const words = [...DISTRIBUTE, "市商务局", "--out", out];
  const minutes = (count: number) => new Date(Date.now() - count * 60_000);
  utimesSync(lock, minutes(9), minutes(9));
  expect((await runIn({ patience: 100 }, ...words)).exit).toBe(2);
  utimesSync(lock, minutes(11), minutes(11));
  const done = await runIn({ patience: 100 }, ...words);
  expect(done.exit).toBe(0);
  expect(done.err).toContain("锁已经接过来");
});

test("a lock is released by a run that fails", async () => {
  const out = emptyFolder();
  await run(...DISTRIBUTE, "市商务局", "--out", out);
  expect((await run(...DISTRIBUTE, "市商务局", "--out", out)).exit).toBe(2);
  expect(withoutPlan(readdirSync(out))).toEqual(["ledger.json", "市商务局-2021.xlsx"]);
});

test("of many who take over one lock at the same time one has it at a time", async () => {
  const folder = emptyFolder();
  const path = join(folder, "ledger.json");
  for (let round = 0; round < 10; round += 1) {
    leaveLock(folder, { ...here, pid: gone(), since: SINCE });
    // whoever was taking it over was killed, too
    writeFileSync(
      `${lockPath(path)}.${here.run}`,
      JSON.stringify({ format: "zerenbiao-lock", ...here, pid: gone(), run: "abcdabcd" }),
    );
    let inside = 0;
    let most = 0;
    let told = 0;
    const taker = (): LockTaker => ({
      ...{ disk: systemDisk, runner: beginRun(), now: () => new Date(), patience: 60_000 },
      onTakenOver: () => {
        told += 1;
      },
    });
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const own = taker();
        const lock = await takeLock(own, path);
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((done) => setTimeout(done, 2));
        inside -= 1;
        await lock.release();
        endRun(own.runner);
      }),
    );
    expect({ most, told }).toEqual({ most: 1, told: 1 });
    expect(readdirSync(folder)).toEqual([]);
  }
});

test("what killed programs left is cleared, and nothing else", async () => {
  const out = emptyFolder();
  const dead = { ...here, pid: gone(), run: "00000001" };
  const [tmp, old] = [ownName(dead, 1, "tmp"), ownName(dead, 2, "old")];
  const others = [
    // of a command that runs, on this machine and on another
    ownName({ ...here, pid: process.ppid }, 1, "tmp"),
    ownName(elsewhere, 1, "tmp"),
    // of nobody's that we know
    ".zerenbiao-notes.tmp",
    "~$市商务局-2021.xlsx",
    ".nfs0001",
    "a.tmp",
  ];
  for (const name of [tmp, old, ...others]) writeFileSync(join(out, name), "x");
  await run(...DISTRIBUTE, "市商务局", "--out", out);
  expect(withoutPlan(readdirSync(out))).toEqual(
    [...others, "ledger.json", "市商务局-2021.xlsx"].sort(),
  );
});

test("a form that somebody put in its place since is not replaced by what a killed program left, and told", async () => {
  const out = emptyFolder();
  const dead = { ...here, pid: gone(), run: "00000002" };
  await run(...DISTRIBUTE, "市政府办公厅", "--out", out);
  const ledger = readFileSync(join(out, "ledger.json"));
  const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
  const step = (path: string, content: string | Buffer, count: number) => ({
    ...{ path, sha256: sha256(content), temporary: ownName(dead, count, "tmp"), before: null },
  });
  writeFileSync(join(out, ownName(dead, 2, "tmp")), "left");
  writeFileSync(join(out, ownName(dead, 3, "tmp")), "left too");
  writeFileSync(join(out, "市科技局-2021.xlsx"), "somebody's");
  writeFileSync(
    join(out, ownName(dead, 9, "todo")),
    JSON.stringify({
      ...{ format: "zerenbiao-todo", locked: "ledger.json" },
      steps: [
        step("ledger.json", ledger, 1),
        step("市科技局-2021.xlsx", "left", 2),
        step("市教育局-2021.xlsx", "left too", 3),
      ],
    }),
  );
  const done = await run(...DISTRIBUTE, "市商务局", "--out", out);
  expect(done.exit).toBe(0);
  expect(done.err).toMatch(/剩下的已经替它放好：.*市教育局-2021\.xlsx/);
  expect(done.err).toMatch(/台账里记了，表却没有放好：.*市科技局-2021\.xlsx/);
  expect(readFileSync(join(out, "市科技局-2021.xlsx"), "utf8")).toBe("somebody's");
  expect(existsSync(join(out, "市教育局-2021.xlsx"))).toBe(true);
  expect(readdirSync(out).filter((name) => name.startsWith("."))).toEqual([]);
});

test("a lock is no returned file", async () => {
  const out = emptyFolder();
  await run(...DISTRIBUTE, "市商务局", "--out", out);
  leaveLock(out, { ...elsewhere, since: SINCE });
  const { out: printed } = await run("check", out, "--json");
  expect(JSON.parse(printed)).toMatchObject({ files: [{ bureau: "市商务局" }] });
  expect(readJson(join(out, "ledger.json")).forms).toHaveLength(1);
});
