import { chinese, english } from "../../../src/core";
import { builtInPlans, PLAN_SHELF } from "../../../src/exchange";
import { englishTexts } from "../../../src/taskpane/shell/texts/en-US";
import { chineseTexts } from "../../../src/taskpane/shell/texts/zh-CN";
import { fetchPlan } from "../../../src/taskpane/plans";
import { locateJson } from "../../../src/taskpane/plans/json-lines";
import { readPlanFile } from "../../../src/taskpane/plans/read-plan-file";

const SEED = builtInPlans()[0]?.file;

function picked(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { name: "计划.json", size: bytes.length, read: () => Promise.resolve(bytes) };
}

/** The mistakes of a plan file as the pane lists them. */
async function listed(text: string, language: "zh-CN" | "en-US" = "zh-CN") {
  const messages = language === "zh-CN" ? chinese : english;
  const reading = await readPlanFile(picked(text), messages);
  const mistakes = "mistakes" in reading ? reading.mistakes : [];
  const texts = language === "zh-CN" ? chineseTexts : englishTexts;
  return texts.notice.problem({ kind: "plan-file", file: "计划.json", mistakes });
}

const written = JSON.stringify(SEED, null, 2);

test("the shelf has every built-in plan by its id and title, and each can be fetched but the first", async () => {
  const plans = builtInPlans();
  expect(PLAN_SHELF).toEqual(plans.map(({ id, title }) => ({ id, title })));
  for (const plan of plans.slice(1)) expect((await fetchPlan(plan.id)).hash).toBe(plan.hash);
  await expect(fetchPlan("beijing")).rejects.toThrow("beijing");
});

test("a mistake is told by its line and path: what came, what is expected, an example", async () => {
  const broken = written
    .replace('"unit": "个"', '"unit": 5')
    .replace('"goal": "服务业质量水平显著提升"', '"goals": "服务业质量水平显著提升"');
  const unitLine = broken.split("\n").findIndex((line) => line.includes('"unit": 5')) + 1;
  const { what, list = [] } = await listed(broken);
  expect(what).toMatch(/^“计划.json”有 \d+ 处不对，没有采用。$/);
  expect(list[0]).toMatch(
    new RegExp(`^第 ${unitLine} 行 rows\\[0\\].*unit：应为文字，写成了数字（现为 5），例如 "亿元"`),
  );
  expect(list.every((each) => /^第 \d+ 行 \S+：.*\p{Script=Han}/u.test(each))).toBe(true);
  const inEnglish = (await listed(broken, "en-US")).list ?? [];
  expect(inEnglish[0]).toContain(`Line ${unitLine} rows[0]`);
  expect(inEnglish.length).toBe(list.length);
});

test.each([
  [
    "a comma is missing",
    (text: string) => text.replace('"id": "jinan-brand-2020",', '"id": "x"'),
    5,
  ],
  [
    "a comma too many",
    (text: string) => text.replace('"formatVersion": 1,', '"formatVersion": 1,,'),
    3,
  ],
  ["a typed quote", (text: string) => text.replace('"formatVersion": 1', "“formatVersion”: 1"), 3],
  ["the end is missing", (text: string) => text.slice(0, 60), 4],
])("%s: the line from which nothing can be read", async (_, change, line) => {
  const { list } = await listed(change(written));
  expect(list).toEqual([expect.stringMatching(`^第 ${line} 行：从这里起读不下去`)]);
});

test("a thousand mistakes are counted, fifty told", async () => {
  const rows = Array.from({ length: 1000 }, () => ({}));
  const { what, list = [] } = await listed(JSON.stringify({ ...SEED, rows }));
  expect(Number(/有 (\d+) 处/.exec(what)?.[1])).toBeGreaterThan(1000);
  expect(list).toHaveLength(51);
  expect(list.at(-1)).toMatch(/^另有 \d+ 处/);
});

test("lines of a text that JSON.parse takes are those of its fields", () => {
  const text = '{\r\n "a": [1, {"b": null},\n  -2e3, "\\u4e00\\"\\n"],\n "c]d.": {}\n}\n';
  JSON.parse(text);
  expect([...locateJson(text).byPath]).toEqual([
    ["", 1],
    ["a", 2],
    ["a[0]", 2],
    ["a[1]", 2],
    ["a[1].b", 2],
    ["a[2]", 3],
    ["a[3]", 3],
    ["c]d.", 4],
  ]);
  expect(locateJson("").brokenAt).toBe(1);
  expect(locateJson("[01]").brokenAt).toBe(1);
  expect(locateJson("{}\n{}").brokenAt).toBe(2);
});
