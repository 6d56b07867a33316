import { failingDisk } from "./failing-disk";
import { runIn } from "./run";
import { failEverywhere, tried } from "./trial";
import { writingCommand } from "./writing-commands";

// every command with every fault: failing-disk-*.long.test.ts
test.each([
  ["distribute forms again", "ENOSPC", "once"],
  // a program that was killed does nothing any more: the next one clears up
  ["distribute forms again", "killed", "for good"],
  ["distribute into a new folder", "killed", "for good"],
  ["distribute one form more", "EIO", "for good"],
  ["split again", "EIO", "once"],
  ["init", "EIO", "once"],
  ["init", "killed", "for good"],
  ["collect in a period's folder again", "ENOSPC", "once"],
  ["split again", "killed", "for good"],
  ["summary again", "ENOSPC", "once"],
] as const)(
  "%s, %s at each of its calls, %s: old or new, and told",
  async (name, code, failing) => {
    expect(await failEverywhere(await tried(writingCommand(name)), code, failing)).toEqual([]);
  },
);

test.each(["EBUSY", "EPERM", "EACCES"])(
  "%s while a scanner looks at a file passes, and nobody hears of it",
  async (code) => {
    const trial = await tried(writingCommand("distribute one form more"));
    trial.begin();
    const { disk, calls } = failingDisk(0, code);
    await runIn({ disk }, ...trial.words);
    for (const [index, call] of calls.entries()) {
      if (call !== "rename") continue;
      trial.begin();
      const failing = failingDisk(index + 1, code);
      expect(await runIn({ disk: failing.disk }, ...trial.words)).toMatchObject({
        exit: 0,
        err: "",
      });
    }
    expect(calls.filter((call) => call === "rename")).toHaveLength(2);
  },
);

test("files half in their places are told as that, in both languages, and the next command goes on", async () => {
  const trial = await tried(writingCommand("distribute forms again"));
  trial.begin();
  const { disk, calls } = failingDisk(0, "EROFS");
  await runIn({ disk }, ...trial.words);
  // the ledger is in its place, the first form is not
  const at = calls.lastIndexOf("rename");
  for (const [language, told, finished] of [
    [
      "zh-CN",
      /没有写完：.*市科技局-2021\.xlsx 写不进去（EROFS），写好的也退不回来。还没有放好的：.*市科技局.*市商务局/,
      /说明：上一个命令没有做完就停了，剩下的已经替它放好：.*市科技局.*市商务局/,
    ],
    [
      "en-US",
      /^Not finished: .*市科技局-2021\.xlsx cannot be written \(EROFS\).*Not in place yet: .*市科技局.*市商务局/,
      /^Note: .*what it left was put in place: .*市科技局.*市商务局/m,
    ],
  ] as const) {
    trial.begin();
    const failing = failingDisk(at, "EROFS", "for good");
    const half = await runIn({ disk: failing.disk }, ...trial.words, "--lang", language);
    expect(half).toMatchObject({ exit: 2, out: "", err: expect.stringMatching(told) as string });
    expect(half.err).not.toMatch(/什么都没有写|Nothing was written/);
    const next = await runIn({}, ...trial.words, "--lang", language);
    expect(next).toMatchObject({ exit: 0, err: expect.stringMatching(finished) as string });
  }
});
