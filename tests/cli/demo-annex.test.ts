import { existsSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, listAll, run, runJson } from "./run";

test("demo --annex goes from the annex to nine forms, and says what was chosen", async () => {
  const folder = join(emptyFolder(), "out");
  const { exit, out } = await run("demo", "--annex", "--out", folder);
  expect(exit).toBe(0);
  expect(out).toContain("21 行，50 项指标，有 3 处读不准");
  expect(out).toContain("选“分”");
  expect(listAll(join(folder, "forms")).filter((name) => name.endsWith(".xlsx"))).toHaveLength(9);
  expect(existsSync(join(folder, "附件.html"))).toBe(true);
  const check = await runJson("plan", "check", join(folder, "计划.json"));
  expect(check).toMatchObject({ problems: [], plan: { targets: 50, rows: 21, bureaus: 9 } });
});
