import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { runCommandLine } from "../../src/cli/program";
import { emptyFolder } from "./run";

const FORM = join(__dirname, "../fixtures/returns/libreoffice.xlsx");
const folder = emptyFolder();

beforeAll(() => {
  for (let count = 10; count < 50; count += 1) copyFileSync(FORM, join(folder, `${count}.xlsx`));
});

interface Printed {
  readonly to: "out" | "err" | "bar";
  readonly text: string;
}

/** Runs a command line whose clock goes on by a tenth of a second at each look; everything printed, in its order. */
async function watch(isTerminal: boolean, ...argv: string[]): Promise<readonly Printed[]> {
  const printed: Printed[] = [];
  const note = (to: Printed["to"]) => (text: string) => {
    printed.push({ to, text });
    return true;
  };
  let time = Date.UTC(2021, 11, 20);
  const stream = { write: note("bar") } as unknown as NodeJS.WriteStream;
  await runCommandLine(argv, {
    terminal: {
      ...{ out: note("out"), err: note("err"), colour: false },
      progressStream: isTerminal ? stream : null,
    },
    now: () => new Date((time += 100)),
    newId: () => "0".repeat(32),
  });
  return printed;
}

test("a long batch shows how much is done, how many a second and how long the rest takes", async () => {
  const printed = await watch(true, "check", folder, "--json");
  const bars = printed.filter(({ to }) => to === "bar").map(({ text }) => text);
  expect(bars[0]).toBe(`\r\u001B[K核对 ${"░".repeat(24)} 0/40`);
  expect(bars.at(-2)).toMatch(/核对 █{24} 40\/40 · 每秒 [\d.]+ 个 · 还要 0 秒$/);
  expect(bars.join("")).toMatch(/20\/40 · 每秒 [\d.]+ 个 · 还要 \d+ 秒/);
  // nothing of it stays
  expect(bars.at(-1)).toBe("\r\u001B[K");
});

test("in English, and in minutes", async () => {
  const printed = await watch(true, "check", folder, "--json", "--lang", "en-US");
  const text = printed.map((each) => each.text).join("");
  expect(text).toMatch(/Checking .* 20\/40 · [\d.]+ a second · \d+ s left/);
});

test("nothing of it is shown where standard error is no terminal", async () => {
  const printed = await watch(false, "check", folder);
  expect(printed.filter(({ to }) => to !== "out")).toEqual([]);
});

test("check prints each report as it is ready, above the bar", async () => {
  const printed = await watch(true, "check", folder);
  const first = printed.findIndex(({ to, text }) => to === "out" && text.includes("10.xlsx"));
  const last = printed.findIndex(({ to, text }) => to === "out" && text.includes("49.xlsx"));
  const between = printed.slice(first, last).filter(({ to }) => to === "bar");
  expect(between.some(({ text }) => text.includes(" 20/40"))).toBe(true);
  // the bar is gone while a report is printed
  expect(printed[first - 1]).toEqual({ to: "bar", text: "\r\u001B[K" });
  expect(printed.at(-1)?.text).toMatch(/^共 40 个文件/);
});

test("with --json there is one document, at the end", async () => {
  const printed = await watch(true, "check", folder, "--json");
  expect(printed.filter(({ to }) => to === "out")).toHaveLength(1);
  expect(printed.at(-1)?.to).toBe("out");
});
