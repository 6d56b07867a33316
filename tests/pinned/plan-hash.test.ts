import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlan } from "../../src/core";
import { builtInPlans } from "../../src/exchange";

/*
 * A plan's hash stands in every form that went out. It is the sha256 of the plan file's own JSON in canonical form (RFC 8785):
 * what the file does not say is not hashed, whatever the schema makes of it later. For files of format 1 that holds for ever.
 */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const SEEDS = join(__dirname, "../../seeds");
const readPlan = (path: string): Json => JSON.parse(readFileSync(path, "utf8")) as Json;
const everyKind = readPlan(join(__dirname, "every-kind.json"));

const PINNED: Readonly<Record<string, string>> = {
  "jinan-brand-2020": "09bc8b7b1a9a5b1a8d4fcda8143e7e7799f58ce24f169ad52470b35bd24553a8",
  "jinan-brand-press-2020": "daac03d92173fdeeee8305709071dca6440bd121dc63ed3fe46bd857e7fe4a37",
  "jinan-brand-tasks-2020": "2276e8e1b977170d3c6bb0940c7d30119efe5f1611d3a188443a6b35b86efd59",
  "jinan-road-safety-2020": "4c56f413c253315ca1be4386d7b511be6c552373028179d813b3bf64a6ea4502",
  "qingdao-youpin-2023": "b524bdccb62bb5c23f5b40bdbd0477a01930d6146d15e84bd8a3cb422744d11f",
  "shandong-brand-2015": "3fa090b5803cab7b6edc2536e20a0822c9a13b1636561a4637d8abafa2cc706d",
};

/** Keys in order, nothing between: RFC 8785 for keys and numbers such as plans have. */
function canonical(json: Json): string {
  if (Array.isArray(json)) return `[${json.map(canonical).join(",")}]`;
  if (typeof json !== "object" || json === null) return JSON.stringify(json);
  const keys = Object.keys(json).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(json[key] ?? null)}`).join(",")}}`;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function hashOf(json: Json): string {
  const parsed = parsePlan(json);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan.hash;
}

/** The plan with something changed in its first target. */
function withTarget(changes: Record<string, Json>): Json {
  const plan = structuredClone(everyKind) as {
    rows: { cells: { targets: Record<string, Json>[] }[] }[];
  };
  const target = plan.rows[0]?.cells[0]?.targets[0] ?? {};
  Object.assign(target, changes);
  return plan;
}

test.each(builtInPlans().map((plan) => [plan.id, plan] as const))(
  "the hash of the built-in plan %s is written down",
  (id, plan) => {
    expect(PINNED[id]).toBeDefined();
    expect(plan.hash).toBe(PINNED[id]);
  },
);

test("every built-in plan of today is still there", () => {
  expect(builtInPlans().map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(PINNED)));
});

const firstFormat = readdirSync(SEEDS)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, readPlan(join(SEEDS, name))] as const)
  .filter(([, json]) => (json as Record<string, Json>).formatVersion === 1);

test.each(firstFormat)("%s, of format 1, hashes as its own JSON", (_, json) => {
  expect(hashOf(json)).toBe(sha256(canonical(json)));
});

test("a plan with every kind of target and every optional field", () => {
  expect(hashOf(everyKind)).toBe(
    "07ea4ee23b6603f4e0e08db12989d2f090564baafa9a0f8e320ab96d83b452c2",
  );
});

test.each([
  [
    "a field left out",
    withTarget({}),
    "07ea4ee23b6603f4e0e08db12989d2f090564baafa9a0f8e320ab96d83b452c2",
  ],
  // agree is what a joint rule is when none is given: said or not, the file's own words are hashed
  [
    "the same field with its usual value",
    withTarget({ jointRule: "agree" }),
    "a3f360e83de0d3dcc35dfbe9c7108ff10e8ecf07be88abd3f3e56d8b12c05730",
  ],
  [
    "bounds that change nothing",
    withTarget({ bounds: { minimum: 0, maximum: 1e9 } }),
    "ef62a1339e2e369af2e766914fe671ee091d3050f94af0d785477cb24bc64641",
  ],
  [
    "an annual flow",
    withTarget({ flow: "annual" }),
    "e2310404daff770a5ec846e81bba6aa4dbc5ea0b234e3f34361bb288bf49316e",
  ],
])("%s counts as the file has it", (_, json, hash) => {
  expect(hashOf(json)).toBe(sha256(canonical(json)));
  expect(hashOf(json)).toBe(hash);
});

test("another word or figure, or a note more, is another plan", () => {
  const own = hashOf(everyKind);
  expect(hashOf(withTarget({ threshold: 301 }))).not.toBe(own);
  expect(hashOf(withTarget({ name: "数目" }))).not.toBe(own);
  expect(hashOf(withTarget({ notes: ["按年报"] }))).not.toBe(own);
});
