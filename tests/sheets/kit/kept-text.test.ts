import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { textKeeper } from "../../../src/sheets";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Megabytes that are still held of fifty files of two million characters each, of which a few words were kept. */
function heldOf(keep: (text: string) => string): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 50 }, (_, index) => {
    const document = `${index}`.padStart(2_000_000, "0");
    return keep(document.slice(100, 140));
  });
  collectGarbage();
  const held = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
  expect(kept).toHaveLength(50);
  return held;
}

test("what is kept of a file does not hold on to the file", () => {
  const keep = textKeeper();
  expect(heldOf((text) => keep(text))).toBeLessThan(10);
});

test.each(["", "市商务局", "a\ud800b", "\u2028", '"\\', "一".repeat(5000)])(
  "a kept text is the text: %j",
  (text) => {
    expect(textKeeper()(text)).toBe(text);
  },
);

test("the lack of a text is kept too", () => {
  expect(textKeeper()(null)).toBeNull();
});
