import { closeWith, holdLate } from "../../../src/exchange";
import { answer, merge, returned, fillForm } from "../returns";

const COMMERCE = "市商务局";
const inTime = answer(COMMERCE, { "5.1": 480 }, "a.xlsx");
const late = answer("市科技局", { "3.3": 4400 }, "b.xlsx");
const closing = closeWith(merge([inTime], { asOf: "2023-01-16" }));

test("a period that is closed knows the day and all that had come, in one order", () => {
  expect(closing).toEqual({ on: "2023-01-16", files: [inTime.sha256] });
  const [one, other] = [merge([inTime, late]), merge([late, inTime])].map(closeWith);
  expect(one).toEqual(other);
  expect(one?.files).toEqual([inTime.sha256, late.sha256].toSorted());
  expect(
    closeWith(merge([inTime, { ...inTime, report: { ...inTime.report, path: "c.xlsx" } }])).files,
  ).toEqual([inTime.sha256]);
});

test("what comes later is told first, with the day, and waits for a person", () => {
  const [before, after] = holdLate([inTime, late], closing);
  expect(before).toBe(inTime);
  expect(after?.report.findings[0]).toMatchObject({
    ...{ code: "after-closing", file: "b.xlsx", bureau: "市科技局", expected: "2023-01-16" },
  });
  expect(after?.report.findings.slice(1)).toEqual(late.report.findings);
  const { files } = merge(holdLate([inTime, late], closing));
  expect(files.map(({ outcome }) => outcome)).toEqual(["merged", "unconfirmed"]);
});

test("what had come, under whatever name, and what is refused anyhow is not told", () => {
  const moved = { ...inTime, report: { ...inTime.report, path: "收回/a.xlsx" } };
  const refused = returned("x.xlsx", fillForm(COMMERCE, {}));
  const rejected = { ...refused, report: { ...refused.report, status: "rejected" as const } };
  expect(holdLate([moved, rejected], closing)).toEqual([moved, rejected]);
  expect(holdLate([late], null)).toEqual([late]);
  // of what could not be fingerprinted nobody knows that it had come
  const unknown = { ...inTime, sha256: null };
  expect(holdLate([unknown], closing)[0]?.report.findings[0]?.code).toBe("after-closing");
});
