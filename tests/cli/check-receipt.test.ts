import { join } from "node:path";
import { run, runJson } from "./run";

/*
 * `check --receipt`: whether a code on a paper is that of a file. The two files hold 95.996 % and 96.004 %, both shown 96.00%; version
 * 1 of receipts could not tell them apart.
 */

const SEEN = join(__dirname, "../fixtures/seen");
const [BELOW, ABOVE] = ["receipt-a.xlsx", "receipt-b.xlsx"].map((name) => join(SEEN, name));
if (BELOW === undefined || ABOVE === undefined) throw new Error("the fixtures are gone");

async function receiptOf(path: string): Promise<string> {
  const { files } = await runJson("check", path);
  const [file] = files as readonly { readonly receipt: string }[];
  return file?.receipt ?? "";
}

test("one is met and one not, and each has a receipt of its own", async () => {
  const { files } = await runJson("check", BELOW, ABOVE);
  const seen = (
    files as readonly {
      readonly receipt: string;
      readonly entries: readonly {
        readonly target: string;
        readonly typed: string | null;
        readonly verdict: string;
      }[];
    }[]
  ).map(({ entries }) =>
    entries.flatMap(({ target, typed, verdict }) =>
      typed === "96.00%" ? [`${target} ${verdict}`] : [],
    ),
  );
  expect(seen).toEqual([["17.1 not-met"], ["17.1 met"]]);
  expect(await receiptOf(BELOW)).not.toBe(await receiptOf(ABOVE));
});

test("the receipt that check prints fits its file, and only that", async () => {
  const code = await receiptOf(BELOW);
  const same = await run("check", "--receipt", code, BELOW);
  expect(same.exit).toBe(0);
  expect(same.out).toContain(`相符：回执 ${code} 是这份内容的（第 2 版`);
  const other = await run("check", "--receipt", code.toLowerCase(), ABOVE);
  expect(other.exit).toBe(1);
  expect(other.out).toContain("不符：这份内容的回执是 2-");
  expect((await run("check", "--receipt", code, BELOW, ABOVE)).exit).toBe(0);
});

test("a receipt of version 1 is known too, and says what it cannot see", async () => {
  const { files } = await runJson("check", "--receipt", "0000-0000", BELOW);
  const [first] = files as readonly { readonly receipt: string }[];
  const code = first?.receipt ?? "";
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  for (const path of [BELOW, ABOVE]) {
    const { exit, out } = await run("check", "--receipt", code, path);
    expect([exit, out]).toEqual([0, expect.stringContaining("第 1 版回执")]);
  }
  const english = await run("check", "--lang", "en-US", "--receipt", code, BELOW);
  expect(english.out).toContain("version 1, over what cells show");
});

test("as JSON", async () => {
  const code = await receiptOf(BELOW);
  expect(await runJson("check", "--receipt", code, BELOW, ABOVE)).toMatchObject({
    ...{ receipt: code, version: 2, fits: true },
    files: [
      { path: BELOW, status: "accepted", receipt: code, fits: true },
      { path: ABOVE, status: "accepted", fits: false },
    ],
  });
});

test("a file without a receipt says so", async () => {
  const { exit, out } = await run("check", "--receipt", "2-0000-0000", __filename);
  expect([exit, out]).toEqual([1, expect.stringContaining("没有回执：退件")]);
});

test.each([
  [["--receipt", "123"], "不像回执"],
  [["--receipt", "2-0000-0000", "--mark", "退回"], "不能和 --mark 一起用"],
])("%j is a wrong call", async (options, words) => {
  const { exit, err } = await run("check", ...options, BELOW);
  expect([exit, err]).toEqual([2, expect.stringContaining(words)]);
});
