import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillInForm } from "../../src/cli/fill-in";
import { readShard, shareOf } from "../../src/cli/shard";
import { makeContext } from "../../src/cli/context";
import sample from "../../src/cli/commands/demo-values.json";
import { emptyFolder, readBytes, readJson, run } from "./run";

const DISTRIBUTE = ["distribute", "--period", sample.period, "--id-seed", "s"] as const;
const textOf = (path: string): string => readFileSync(path, "utf8");

describe("--shard", () => {
  const shardOf = (word: string, index?: string) => {
    const world = {
      terminal: { out: () => undefined, err: () => undefined, colour: false, progressStream: null },
      now: () => new Date(2021, 11, 20),
      newId: () => "",
      ...(index === undefined ? {} : { environment: { JOB_COMPLETION_INDEX: index } }),
    };
    return readShard(makeContext(world, { lang: "zh-CN" }), word);
  };

  test.each([
    ["1/1", undefined, { index: 1, count: 1 }],
    ["3/8", undefined, { index: 3, count: 8 }],
    // what is written wins
    ["3/8", "0", { index: 3, count: 8 }],
    // Kubernetes counts from 0
    ["/8", "0", { index: 1, count: 8 }],
    ["/8", "7", { index: 8, count: 8 }],
  ])("%s with the index %s is %j", (word, index, shard) => {
    expect(shardOf(word, index)).toEqual(shard);
  });

  test.each([
    ["0/8", undefined],
    ["9/8", undefined],
    ["1/0", undefined],
    ["1-8", undefined],
    ["8", undefined],
    ["", undefined],
    ["/8", undefined],
    ["/8", "8"],
    ["/8", "x"],
  ])("%s with the index %s is refused", (word, index) => {
    expect(() => shardOf(word, index)).toThrow("--shard");
  });

  test("the shares of all shards are everything, each once", () => {
    const items = Array.from({ length: 20 }, (_, item) => item);
    const shares = [1, 2, 3].flatMap((index) => shareOf(items, { index, count: 3 }));
    expect(shares.toSorted((one, other) => one - other)).toEqual(items);
  });
});

describe("distribute", () => {
  test("parts and their joined ledger are byte for byte what one run makes", async () => {
    const [one, many] = [emptyFolder(), emptyFolder()];
    await run(...DISTRIBUTE, "--out", one);
    for (const shard of ["2/4", "4/4", "1/4", "3/4"]) {
      expect((await run(...DISTRIBUTE, "--out", many, "--shard", shard)).exit).toBe(0);
    }
    const parts = ["4", "2", "3", "1"].map((index) => join(many, `ledger.${index}-of-4.json`));
    expect((await run(...DISTRIBUTE, "--out", many, "--merge", ...parts)).exit).toBe(0);
    for (const name of readdirSync(one)) {
      expect(readFileSync(join(many, name)).equals(readFileSync(join(one, name)))).toBe(true);
    }
    expect(readdirSync(many)).toHaveLength(readdirSync(one).length + 4);
  });

  test("a part that is given twice is refused", async () => {
    const folder = emptyFolder();
    await run(...DISTRIBUTE, "--out", folder, "--shard", "1/2");
    const part = join(folder, "ledger.1-of-2.json");
    const { exit } = await run(...DISTRIBUTE, "--out", folder, "--merge", part, part);
    expect(exit).toBe(2);
    expect(readdirSync(folder)).not.toContain("ledger.json");
  });
});

describe("collect", () => {
  let sent: string;
  let returned: string;
  let parts: string;

  beforeAll(async () => {
    [sent, returned, parts] = [emptyFolder(), emptyFolder(), emptyFolder()];
    await run(...DISTRIBUTE, "--out", sent);
    for (const [bureau, entries] of Object.entries(sample.returns)) {
      const name = `${bureau}-${sample.period}.xlsx`;
      const filled = fillInForm(readBytes(join(sent, name)), entries);
      writeFileSync(join(returned, name), filled);
      writeFileSync(join(returned, `副本 ${name}`), filled);
    }
    writeFileSync(join(returned, "说明.txt"), "见附件");
    mkdirSync(join(returned, "补报"));
    for (const index of [1, 2, 3]) {
      const out = join(parts, `${index}.json`);
      await run(...collect(returned), "--shard", `${index}/3`, "--out", out);
    }
  });

  const collect = (...paths: readonly string[]) => [
    ...["collect", "--ledger", join(sent, "ledger.json"), ...paths],
    ...["--as-of", "2022-01-20"],
  ];
  const partPaths = (...indices: readonly number[]) =>
    indices.map((index) => join(parts, `${index}.json`));

  test("the parts merged are byte for byte what one run makes, in whatever order", async () => {
    const [one, many] = [join(parts, "one.xlsx"), join(parts, "many.xlsx")];
    const whole = await run(...collect(returned), "--out", one, "--json");
    const merged = await run(
      ...[...collect(), "--out", many, "--json", "--merge", ...partPaths(3, 1, 2)],
    );
    expect(merged.exit).toBe(whole.exit);
    expect(merged.out).toBe(whole.out);
    expect(readFileSync(many).equals(readFileSync(one))).toBe(true);
  });

  test("each part has its share of the files", () => {
    const counts = partPaths(1, 2, 3).map((path) => (readJson(path).files as unknown[]).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  const merge = (...paths: readonly string[]) =>
    run(...collect(), "--out", join(parts, "never.xlsx"), "--merge", ...paths);

  test.each([
    ["a part that is lacking", () => partPaths(1, 3), "缺第 2 份"],
    ["a part that is given twice", () => partPaths(1, 2, 2), "给了两次"],
    ["a file that is no part", () => [join(sent, "ledger.json")], "不是 collect --shard 写出的"],
    ["a part of another number of parts", () => other({ part: { index: 1, count: 9 } }), "不同"],
    ["a part of another ledger", () => other({ ledger: "0" }), "不同"],
    ["a part that was changed", () => other({ files: [] }), "不是 collect --shard 写出的"],
    ["a part that is not there", () => [join(parts, "none.json")], "找不到"],
  ])("%s is told, and nothing is written", async (_, paths, words) => {
    const { exit, err } = await merge(...paths());
    expect(exit).toBe(2);
    expect(err).toContain(words);
    expect(readdirSync(parts)).not.toContain("never.xlsx");
  });

  /** The parts with something else in the last of them. */
  function other(change: object): readonly string[] {
    const path = join(emptyFolder(), "3.json");
    const part = JSON.parse(textOf(join(parts, "3.json"))) as object;
    writeFileSync(path, JSON.stringify({ ...part, ...change }));
    return [...partPaths(1, 2), path];
  }

  test("what does not go together is refused", async () => {
    const out = join(parts, "4.json");
    const both = ["--shard", "1/3", "--merge", "x.json"];
    expect((await run(...collect(), "--out", out, ...both)).exit).toBe(2);
    expect((await run(...collect(returned), "--out", "x.xlsx", "--shard", "1/3")).exit).toBe(2);
    expect((await run(...collect(returned), "--out", "x.xlsx", "--merge", "x.json")).exit).toBe(2);
  });
});
