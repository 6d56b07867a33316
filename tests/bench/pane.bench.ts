import { usePane } from "../pane/open";

jest.setTimeout(120_000);
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
