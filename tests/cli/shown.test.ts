import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { FindingCode } from "../../src/core";
import { run, runJson } from "./run";

const FOLDER = join(__dirname, "../fixtures/shown");

interface Report {
  readonly files: readonly {
    readonly status: string;
    readonly entries: readonly {
      readonly target: string;
      readonly typed: string | null;
      readonly value: number | null;
    }[];
    readonly findings: readonly {
      readonly target: string | null;
      readonly code: FindingCode;
      readonly cell: string | null;
      readonly message: string;
    }[];
  }[];
}

type Line = readonly [target: string, shown: string, value: number | null, ...codes: FindingCode[]];

/** What each form shows where its number formats say something, and what is made of it; 21 other values are as they should be. */
const FORMS: Readonly<Record<string, readonly Line[]>> = {
  "fmt-wanyuan-label.xlsx": [
    ["1.2", "6100.00万元", null, "shown-differs"],
    ["2.2", "2100万元", null, "shown-differs"],
  ],
  "r02-shown-6100-wanyuan.xlsx": [["1.2", "6,100万元", null, "shown-differs"]],
  "r03-wps-wanyuan-format.xlsx": [["1.2", "6100.0万元", null, "shown-differs"]],
  "fmt-scaled-comma.xlsx": [
    ["1.1", "310", null, "shown-differs"],
    ["1.2", "6,100", null, "shown-differs"],
    ["2.2", "2,100", null, "shown-differs"],
  ],
  "fmt-silent.xlsx": [
    ["1.1", "310.00万个", null, "shown-differs"],
    ["1.2", "￥6,100.00万", null, "shown-differs"],
    ["2.2", "2100.00元", null, "shown-differs"],
    ["2.3", "89.5%", null, "shown-differs"],
    ["2.4", "前8名", null, "approximate-value"],
    ["15.1", "第8至10名", null, "approximate-value"],
    ["17.2", "975.0‰", null, "shown-differs"],
    ["18.1", "前1100名", null, "approximate-value"],
    ["18.3", "520家（含在建）", null, "not-a-number"],
    ["19.1", "计划41", null, "not-a-number"],
    ["19.2", "≥2210", null, "approximate-value"],
    ["19.3", "3,010（预计）", null, "approximate-value"],
    ["19.4", "37.60", null, "shown-differs"],
    ["19.5", "0", null, "shown-differs"],
  ],
  "fmt-rounds-over-threshold.xlsx": [
    ["1.2", "6000", 6000.4, "rounding-hides"],
    ["2.2", "2,000.00", 2000.004, "rounding-hides"],
    ["2.4", "10", null, "invalid-rank"],
    ["17.1", "96.0%", 95.996, "rounding-hides"],
    ["17.2", "97%", 96.99, "rounding-hides", "reason-required"],
  ],
  // digits one by one are no figure when typed either
  "fmt-dbnum.xlsx": [
    ["2.1", "二一○个", null, "not-a-number"],
    ["18.1", "壹壹零零", null, "not-a-number"],
  ],
};

test("every form here is in the table", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(FORMS).sort());
});

test.each(Object.entries(FORMS))("%s", async (name, lines) => {
  const report = (await runJson("check", join(FOLDER, name))) as unknown as Report;
  const [file] = report.files;
  const codesOf = (target: string): FindingCode[] =>
    (file?.findings ?? []).filter((each) => each.target === target).map(({ code }) => code);
  const told = (file?.entries ?? [])
    .filter(({ target, typed }) => typed !== null && codesOf(target).length > 0)
    .map(({ target, typed, value }) => [target, typed, value, ...codesOf(target)]);
  expect(file?.status).toBe("accepted");
  expect(told).toEqual(lines);
});

test("figures that a format writes in Chinese are read", async () => {
  const report = (await runJson("check", join(FOLDER, "fmt-dbnum.xlsx"))) as unknown as Report;
  const { entries = [] } = report.files[0] ?? {};
  expect(entries.slice(0, 4).map(({ typed, value }) => [typed, value])).toEqual([
    ["三百一十", 310],
    ["陆仟壹佰", 6100],
    ["九", 9],
    ["１２", 12],
  ]);
});

test("both readings are named where they stand, in either language", async () => {
  const file = join(FOLDER, "r02-shown-6100-wanyuan.xlsx");
  const { files } = (await runJson("check", file)) as unknown as Report;
  const [found] = (files[0]?.findings ?? []).filter(({ code }) => code === "shown-differs");
  expect(found).toMatchObject({ target: "1.2", cell: "G3" });
  for (const word of ["6,100万元", "0.61 亿元", "6100 亿元"]) {
    expect(found?.message).toContain(word);
  }
  const { out } = await run("check", "--lang", "en-US", file);
  expect(out).toContain(
    "“6,100万元” is what the cell shows, read as 0.61 亿元, but it holds 6100 亿元",
  );
});
