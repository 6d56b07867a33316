import ts from "typescript";
import { AREAS, faultsOf, listFilesOf, readSource } from "./areas";
import { listFaults, sample, withFault, withNotes } from "./faults";

const faultsIn = (text: string) => listFaults("a.ts", text).map((fault) => withFault(text, fault));

/** Whether a text can be made into a program. */
function isProgram(text: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  return diagnostics.length === 0;
}

test.each([
  ["f(a >= 1);", ["f(a > 1);", "f(a < 1);", ";"]],
  ["f(a && !b);", ["f(a || !b);", "f(a && b);", ";"]],
  ["f(a.gte(b));", ["f(a.gt(b));", ";"]],
  ["f(a ? 1 : 2);", ["f(a ? (2) : (1));", ";"]],
  ["const a = [1];", ["const a = [];"]],
  ["const a = { b: true };", ["const a = { b: false };"]],
  ["const f = () => { return a; };", ["const f = () => { return null; };"]],
  ["if (a) f();", [";"]],
  ['type A = "b"; import c from "d";', []],
  ['throw new Error("a b c");', [";"]],
])("the faults of %j", (text, expected) => {
  expect(faultsIn(text).sort()).toEqual([...expected].sort());
});

test.each(AREAS.map((area) => [area.name, area] as const))(
  "%s: what notes all of its faults is a program still",
  (_, area) => {
    const faults = faultsOf(area, 0);
    expect(faults.length).toBeGreaterThan(area.size / 2);
    for (const file of new Set(faults.map((fault) => fault.file))) {
      const text = readSource(file);
      const own = listFaults(file, text);
      expect([file, isProgram(withNotes(text, [...own.entries()]))]).toEqual([file, true]);
    }
  },
);

test("a sample is the same each time, and another in another turn", () => {
  const faults = listFilesOf("src/core").flatMap((path) =>
    path.endsWith(".ts") ? listFaults(path, readSource(path)) : [],
  );
  expect(sample(faults, 40, 0)).toEqual(sample(faults, 40, 0));
  expect(sample(faults, 40, 1)).not.toEqual(sample(faults, 40, 0));
  expect(new Set(sample(faults, 40, 3)).size).toBe(40);
});
