import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlan, readValue } from "../../src/core";
import { typed } from "../core/targets";
import { runJson } from "./run";

const FIXTURES = join(__dirname, "../fixtures");

test("a form in which 六千一百亿零五百万元 stands says 6100.05 亿元", async () => {
  const { files } = await runJson("check", join(FIXTURES, "seen/zh-yi-wan.xlsx"));
  const [file] = files as { entries: unknown[]; findings: { target: string; code: string }[] }[];
  expect(file?.entries).toContainEqual(
    expect.objectContaining({ target: "1.2", typed: "六千一百亿零五百万元", value: 6100.05 }),
  );
  expect(file?.findings.filter(({ target }) => target === "1.2")).toMatchObject([
    { code: "unit-converted" },
  ]);
});

test.each([
  ["8亿美元", "8"],
  ["8亿欧元", "unit-mismatch"],
  ["8亿元", "unit-mismatch"],
])("%s under 8亿美元 in the plan of another city is %s", (text, expected) => {
  const parsed = parsePlan(JSON.parse(readFileSync(join(FIXTURES, "plans/usd.json"), "utf8")));
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  const foreign = parsed.plan.rows[0]?.cells[0]?.targets[0];
  if (!foreign) throw new Error("the plan has no targets");
  const { value, findings } = readValue(typed(text), foreign);
  expect(value?.toFixed() ?? findings[0]?.code).toBe(expected);
});
