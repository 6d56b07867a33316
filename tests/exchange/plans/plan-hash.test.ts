import { builtInPlans, fingerprint, hashPlan } from "../../../src/exchange";

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
  expect(hashPlan(reversed(plan) as typeof plan)).toBe(hashPlan(plan));
  expect(hashPlan({ ...plan, title: `${plan.title}。` })).not.toBe(hashPlan(plan));
});
