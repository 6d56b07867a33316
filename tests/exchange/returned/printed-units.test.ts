import { chinese } from "../../../src/core";
import { assessWorkbook } from "../../../src/exchange";
import { type EntryHeader } from "../../../src/sheets";
import { type Filling, fillForm, KNOWN } from "../returns";

const COMMERCE = "市商务局";

// 5.1 超过480家, 5.3 超过60亿元
function check(
  changed: Readonly<Partial<Record<EntryHeader, string>>>,
  value: number | string,
  id = "5.3",
) {
  const filling: Filling = { [id]: { 完成值: value, ...changed } };
  const { entries, findings } = assessWorkbook({
    ...{ path: "a.xlsx", workbook: fillForm(COMMERCE, filling), findings: [], plans: [KNOWN] },
  });
  const entry = entries.find(({ target }) => target === id);
  const told = findings.filter(
    ({ code, target }) => target === id && !["missing-value", "reason-required"].includes(code),
  );
  return {
    value: entry?.value?.toFixed() ?? null,
    told: told.map(({ code, cell }) => `${code} ${cell ?? ""}`),
    findings: told,
  };
}

const NAME = KNOWN.targets.find(({ id }) => id === "5.3")?.name ?? "";
const REFUSED = "heading-unit G4";
const TOLD = "unit-differs G4";

describe("a unit written over what a line prints is never read over", () => {
  test.each<
    [changed: Partial<Record<EntryHeader, string>>, expected: string | null, ...told: string[]]
  >([
    [{}, "61"],
    [{ 单位: "万元" }, null, "template-altered E4", REFUSED],
    [{ 单位: "元" }, null, "template-altered E4", REFUSED],
    [{ 单位: "百万元" }, null, "template-altered E4", REFUSED],
    [{ 单位: "（万元）" }, null, "template-altered E4", REFUSED],
    [{ 单位: "单位：万元" }, null, "template-altered E4", REFUSED],
    [{ 单位: "亿元（万元）" }, null, "template-altered E4", REFUSED],
    [{ 单位: "亿元/万元" }, null, "template-altered E4", REFUSED],
    [{ 单位: "万" }, null, "template-altered E4", REFUSED],
    [{ 单位: "亿美元" }, null, "template-altered E4", REFUSED],
    [{ 单位: "万欧元" }, null, "template-altered E4", REFUSED],
    [{ 单位: "家" }, "61", "template-altered E4", TOLD],
    // the same unit, or none
    [{ 单位: "亿 元" }, "61"],
    [{ 单位: "亿元。" }, "61", "template-altered E4"],
    [{ 单位: "亿元人民币" }, "61", "template-altered E4"],
    [{ 单位: "市商务局" }, "61", "template-altered E4"],
    [{ 单位: "" }, "61", "template-altered E4"],
    // 指标
    [{ 指标: `${NAME}（单位：万元）` }, null, "template-altered C4", REFUSED],
    [{ 指标: `${NAME}（万元）` }, null, "template-altered C4", REFUSED],
    [{ 指标: `${NAME}\n单位为万元` }, null, "template-altered C4", REFUSED],
    [{ 指标: `${NAME}（单位：亿元）` }, "61", "template-altered C4"],
    [{ 指标: `${NAME}（含税）` }, "61", "template-altered C4"],
    [{ 指标: `${NAME}（市级）` }, "61", "template-altered C4"],
    // 目标值
    [{ 目标值: "超过 600000万元" }, null, "template-altered D4", REFUSED],
    [{ 目标值: "600000（万元）以上" }, null, "template-altered D4", REFUSED],
    [{ 目标值: "超过6,000,000,000元" }, null, "template-altered D4", REFUSED],
    [{ 目标值: "超过60亿元（600000万元）" }, "61", "template-altered D4"],
    [{ 目标值: "3年内超过 70亿元" }, "61", "template-altered D4"],
    [{ 目标值: "超过六十亿元" }, "61", "template-altered D4"],
    [{ 目标值: "超过 6千亿元" }, "61", "template-altered D4"],
    [{ 目标值: "超过 600" }, "61", "template-altered D4"],
  ])("%j", (changed, expected, ...told) => {
    const found = check(changed, 61);
    expect([found.value, ...found.told.sort()]).toEqual([expected, ...told.sort()]);
  });

  test.each<
    [changed: Partial<Record<EntryHeader, string>>, expected: string | null, ...told: string[]]
  >([
    [{ 单位: "万家" }, null, "template-altered E2", "heading-unit G2"],
    [{ 单位: "个" }, "500", "template-altered E2", "unit-differs G2"],
    [{ 单位: "户" }, "500", "template-altered E2", "unit-differs G2"],
  ])("of a number of enterprises: %j", (changed, expected, ...told) => {
    const found = check(changed, 500, "5.1");
    expect([found.value, ...found.told.sort()]).toEqual([expected, ...told.sort()]);
  });

  test("a figure with its own unit is what it says", () => {
    expect(check({ 单位: "万元" }, "61亿元").value).toBe("61");
    expect(check({ 单位: "万元" }, "610000万元").value).toBe("61");
  });

  test("both readings are named, and where the unit stands", () => {
    const finding = check({ 单位: "万元" }, 61).findings.find(
      ({ code }) => code === "heading-unit",
    );
    expect(finding).toMatchObject({
      received: "61",
      details: { unit: "万元", readings: ["0.0061 亿元", "61 亿元"], field: "单位" },
    });
    if (finding === undefined) return;
    expect(chinese.finding(finding, null)).toContain("“单位”改过，写的单位是“万元”");
  });
});
