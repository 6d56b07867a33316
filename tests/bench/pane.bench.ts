import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usePane } from "../pane/open";
import { returnForm, sendForms } from "../pane/returns";
import { ask } from "../shared/ask";

jest.setTimeout(600_000);
const open = usePane();

/**
 * How long the pane takes from office.js being ready to being usable, on the simulated host. Printed, never asserted: the figure
 * belongs to the machine.
 */
test("the pane's start", async () => {
  const times: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const pane = await open({
      initScript: `
        window.benchmark = {};
        let office;
        Object.defineProperty(window, "Office", {
          configurable: true,
          get: () => office,
          set(value) {
            office = value;
            value.onReady?.(() => { window.benchmark.ready ??= performance.now(); });
          },
        });
        new MutationObserver(() => {
          const action = document.querySelector("#primary");
          if (action && action.getAttribute("aria-disabled") !== "true") {
            window.benchmark.usable ??= performance.now();
          }
        }).observe(document, { subtree: true, childList: true, attributes: true });`,
    });
    await pane.tab("插入").waitFor();
    await pane.pane.page.waitForTimeout(300);
    const [ready, usable] = await pane.pane.page.evaluate<[number | null, number | null]>(
      "[window.benchmark.ready ?? null, window.benchmark.usable ?? null]",
    );
    if (round > 0 && ready !== null && usable !== null) times.push(usable - ready);
    await pane.pane.close();
  }
  const sorted = times.sort((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)];
  process.stdout.write(
    `\nThe pane, usable after office.js is ready (${times.length} starts)\n  ${"median".padEnd(24)}${(median ?? NaN).toFixed(0).padStart(9)} ms\n`,
  );
  expect(times.length).toBeGreaterThan(0);
});

const FILES = 200;
const ROUNDS = 5;

const medianOf = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;

/** Returned files read and judged in the pane next to `check` doing so with the same files, a process each time. Printed as well. */
test("returned files read in the pane, next to the command check", async () => {
  const cli = join(await ask("command-line"), "cli.js");
  const folder = mkdtempSync(join(tmpdir(), "zerenbiao-bench-"));
  const inPane: number[] = [];
  const byCommand: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pane = await open();
    await pane.insert();
    const form = returnForm(await sendForms(pane), "市工业和信息化局", { "3.1": 29, "10.1": 7 });
    const files = Array.from({ length: FILES }, (_, index) => ({
      ...form,
      name: `${String(index).padStart(3, "0")}.xlsx`,
    }));
    for (const { name, buffer } of files) writeFileSync(join(folder, name), buffer);
    await pane.tab("回收").click();
    let begin = performance.now();
    await pane.pane.page
      .locator("#returned-files")
      .setInputFiles(files.map(({ name }) => join(folder, name)));
    await pane.pane.page.locator("main[aria-busy=false] .bureaus").waitFor();
    inPane.push(performance.now() - begin);
    await pane.pane.close();
    begin = performance.now();
    try {
      execFileSync(process.execPath, [cli, "check", folder], { stdio: "ignore" });
    } catch {
      // it ends with 1 where something is to be mended
    }
    byCommand.push(performance.now() - begin);
  }
  rmSync(folder, { recursive: true, force: true });
  const [pane, command] = [medianOf(inPane), medianOf(byCommand)];
  process.stdout.write(
    `\n${FILES} returned files (medians of ${ROUNDS})\n  ${"pane".padEnd(24)}${pane.toFixed(0).padStart(9)} ms\n  ${"check".padEnd(24)}${command.toFixed(0).padStart(9)} ms\n  ${"ratio".padEnd(24)}${(pane / command).toFixed(2).padStart(9)} ×\n`,
  );
  expect(inPane).toHaveLength(ROUNDS);
});
