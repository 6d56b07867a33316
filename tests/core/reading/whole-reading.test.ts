import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, readValue, type Target } from "../../../src/core";
import { above6000, brands, increase1400, passRate, qualitative, top10, typed } from "../targets";

/*
 * What is made of each typed text of the other tables under targets of several kinds, pinned whole: standing, value, findings with
 * their severity and facts. A change of the reader shows here what it changes elsewhere; look at each line before `jest -u`.
 */

const TEXTS = JSON.parse(
  readFileSync(join(__dirname, "../../fixtures/values/typed.json"), "utf8"),
) as readonly string[];

const TARGETS: Readonly<Record<string, Target>> = {
  "≥300个": brands,
  ">6000亿元": above6000,
  "≥97%": passRate,
  前10位: top10,
  提升1400亿元: increase1400,
  定性: qualitative,
};

const tellFinding = ({ code, severity, details }: Finding): string =>
  `${severity} ${code}${details === null ? "" : ` ${JSON.stringify(details)}`}`;

function tell(text: string, target: Target): string {
  const { findings, value, ...rest } = readValue(typed(text), target);
  return [
    JSON.stringify({ ...rest, value: value?.toFixed() ?? null }),
    ...findings.map(tellFinding),
  ].join(" | ");
}

/** The targets under which a text comes to the same, together in one line. */
function tellAll(text: string): readonly string[] {
  const told = new Map<string, string[]>();
  for (const [name, target] of Object.entries(TARGETS)) {
    const outcome = tell(text, target);
    told.set(outcome, [...(told.get(outcome) ?? []), name]);
  }
  return [...told].map(([outcome, names]) => `  ${names.join(" ")}: ${outcome}`);
}

test("each text is read as it was", () => {
  const lines = TEXTS.flatMap((text) => [text, ...tellAll(text)]);
  expect(lines.join("\n")).toMatchSnapshot();
});
