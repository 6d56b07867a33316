import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Compares a dump with its golden file; with UPDATE_GOLDEN=1 writes it, to be reviewed as a diff. */
export function expectGolden(name: string, dump: string): void {
  const file = join(__dirname, "..", "golden", name);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, dump);
  expect(dump).toBe(readFileSync(file, "utf8"));
}
