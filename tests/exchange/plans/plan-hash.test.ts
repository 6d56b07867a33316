import { fingerprint, parsePlan } from "../../../src/core";
import { builtInPlans, findBuiltInPlan } from "../../../src/exchange";

const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, each]) => [key, reversed(each)]),
        )
      : value;

test("the fingerprint is sha256 (FIPS 180-4, the example “abc”)", () => {
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(fingerprint("abc")).toBe(abc);
  expect(fingerprint(new TextEncoder().encode("abc"))).toBe(abc);
});

test("a plan's hash does not depend on the order of its keys, but on every word", () => {
  const [plan] = builtInPlans();
  if (!plan) throw new Error("no plan");
  const read = (json: unknown) => {
    const parsed = parsePlan(json);
    return "plan" in parsed ? parsed.plan.hash : parsed.problems;
  };
  expect(read(reversed(plan.file))).toBe(plan.hash);
  expect(read({ ...plan.file, title: `${plan.title}。` })).toMatch(/^[0-9a-f]{64}$/);
  expect(read({ ...plan.file, title: `${plan.title}。` })).not.toBe(plan.hash);
});

test("a built-in plan is read once, however often it is asked for", () => {
  for (const plan of builtInPlans()) expect(findBuiltInPlan(plan.id)).toBe(plan);
});
