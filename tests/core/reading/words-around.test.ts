import {
  BLANK_CELL,
  readTypedText,
  readValue,
  type ReportedCell,
  type Target,
} from "../../../src/core";
import { detailOf } from "../../finding-details";
import {
  above6000,
  brands,
  cap60,
  changed,
  firms,
  fundsInTenThousands,
  increase1400,
  makeTarget,
  passRate,
  qualitative,
  satisfaction,
  top10,
  typed,
} from "../targets";

/** The value as digits, or null, and the codes. */
function read(text: string, target: Target): [string | null, ...string[]] {
  const reading = readValue(typed(text), target);
  return [reading.value?.toFixed() ?? null, ...reading.findings.map(({ code }) => code)];
}

type Row = readonly [text: string, target: Target, value: string | null, ...codes: string[]];
const check = (table: readonly Row[]) => {
  test.each(table.map(([text, target, ...expected]) => [text, target, expected] as const))(
    "%j: %#",
    (text, target, expected) => {
      expect(read(text, target)).toEqual(expected);
    },
  );
};

const inDollars = makeTarget({ threshold: 8, unit: "亿美元" });
const inYen = makeTarget({ threshold: 8, unit: "亿日元" });
const inYuan = makeTarget({ threshold: 6000, unit: "元" });
const people = makeTarget({ name: "新增就业人数", threshold: 500, unit: "人" });
const provincial = changed(top10, { fragment: "进入全省前10位", name: "全省排名" });

describe("what changes nothing about a figure is read over", () => {
  check([
    ["6100（亿元）", above6000, "6100"],
    ["6100(单位：亿元)", above6000, "6100"],
    ["6100亿（元）", above6000, "6100"],
    ["6100（亿）", above6000, "6100"],
    ["累计数300", brands, "300"],
    ["61000000（万元）", above6000, "6100", "unit-converted"],
    ["300（个）", brands, "300"],
    ["97（%）", passRate, "97"],
    ["6100亿元（含税）", above6000, "6100"],
    ["6100（不含税）", above6000, "6100"],
    ["6100亿元（现价）", above6000, "6100"],
    ["300（已核实）", brands, "300"],
    ["300家企业", changed(firms, { threshold: 300 }), "300"],
    ["三百家企业", changed(firms, { threshold: 300 }), "300"],
    ["480户企业", firms, "480", "unit-differs"],
    ["300个品牌", brands, "300"],
    ["300个省高端产品品牌", brands, null, "not-a-number"],
    ["500名就业", people, "500"],
    ["累计300个", brands, "300"],
    ["累计完成300个", brands, "300"],
    ["累计：300", brands, "300"],
    ["共300个", brands, "300"],
    ["合计6100亿元", above6000, "6100"],
    ["全市累计6100亿元", above6000, "6100"],
    ["全国第8", top10, "8"],
    ["全省第8位", provincial, "8"],
    ["排名第8", top10, "8"],
    ["位居全国第8", top10, "8"],
    ["全国排名第八位", top10, "8"],
    ["“6100亿元”", above6000, "6100"],
    ['"6100"', above6000, "6100"],
    ["“6100亿元。”", above6000, "6100"],
    ["‘300’", brands, "300"],
    ["「300」", brands, "300"],
    ["6100亿元。", above6000, "6100"],
  ]);
});

describe("what makes it another figure, or none, is not", () => {
  check([
    ["6100亿元（预计）", above6000, null, "approximate-value"],
    ["6100亿元（目标）", above6000, null, "not-a-number"],
    ["6100亿元（上年）", above6000, null, "not-a-number"],
    ["6100亿元（其中新增5亿元）", above6000, null, "not-a-number"],
    ["6100（家）", above6000, null, "unit-mismatch"],
    ["6100亿元（亿元）", above6000, null, "not-a-number"],
    ["300个以上", brands, null, "approximate-value"],
    ["300家以上", firms, null, "approximate-value"],
    ["300个项目", brands, null, "not-a-number"],
    ["300个未完成", brands, null, "not-a-number"],
    ["目前300个", brands, null, "not-a-number"],
    ["新增300个", brands, null, "not-a-number"],
    ["累计达到300个", brands, null, "approximate-value"],
    ["累计超300个", brands, null, "approximate-value"],
    ["累计97%", passRate, null, "not-a-number"],
    ["并列第8", top10, null, "not-a-number"],
    ["全国第8", provincial, null, "not-a-number"],
    ["全国前8", top10, null, "approximate-value"],
    ["第8", brands, null, "not-a-number"],
    ["“300", brands, null, "not-a-number"],
    ["“300”“310”", brands, null, "not-a-number"],
  ]);
});

describe("a negative number in the dress of an account, where negatives can be", () => {
  check([
    ["(5)", increase1400, "-5", "magnitude-suspect"],
    ["（300）", increase1400, "-300"],
    ["(300)亿元", increase1400, "-300"],
    ["(300亿元)", increase1400, "-300"],
    ["△300", increase1400, "-300"],
    ["△300亿元", increase1400, "-300"],
    ["(-300)", increase1400, null, "not-a-number"],
    ["△-300", increase1400, null, "not-a-number"],
    ["▲300", increase1400, null, "not-a-number"],
    ["(300)", brands, null, "not-a-number"],
    ["△300", brands, null, "not-a-number"],
    ["(60)", cap60, null, "not-a-number"],
  ]);
});

describe("what is probably no figure is refused", () => {
  check([
    ["2022.12", above6000, null, "date-value"],
    ["2022.5", above6000, null, "date-value"],
    ["20221231", above6000, null, "date-value"],
    ["20221231", brands, null, "date-value"],
    ["202212", above6000, null, "date-value"],
    ["２０２２．１２", above6000, null, "date-value"],
    ["“2022.12”", above6000, null, "date-value"],
    ["2022.12亿元", above6000, "2022.12"],
    ["2022.12（亿元）", above6000, "2022.12"],
    ["2022.13", above6000, "2022.13"],
    ["2022.125", above6000, "2022.125"],
    ["20221331", above6000, "20221331", "magnitude-suspect"],
    ["2022", above6000, "2022"],
    ["300 310 320", brands, null, "bad-grouping"],
    ["6100亿亿元", above6000, null, "not-a-number"],
    ["10万万", inYuan, null, "not-a-number"],
    ["○", brands, null, "not-a-number"],
  ]);

  test.each([
    // written as a date is: asked, whatever the target
    [2022.12, above6000, "2022-12"],
    [2022.5, above6000, "2022-05"],
    [20221231, above6000, "2022-12-31"],
    [202212, brands, "2022-12"],
    // a day that was typed into a cell with a format of its own, and a year: where they are ten times off
    [44926, brands, "2022-12-31"],
    [2022, brands, null],
    [44926, above6000, null],
    [44926.5, brands, null],
    [2022.13, above6000, null],
    [6100, above6000, null],
  ])("the number %s of %o may be the date %s", (value, target, date) => {
    const cell: ReportedCell = {
      content: { kind: "number", value, format: "plain" },
      ...{ shown: String(value), formula: null },
    };
    const { findings } = readValue(cell, target);
    const [suspect] = findings.filter(({ code }) => code === "magnitude-suspect");
    expect(detailOf(suspect, "date") ?? null).toBe(date);
  });

  test("a number that is stored as one is no month", () => {
    expect(readTypedText("2022.12", above6000, { isNumber: true }).value?.toFixed()).toBe(
      "2022.12",
    );
  });
});

describe("what everybody reads one way is read, and told", () => {
  check([
    ["三百五", brands, "350", "read-as"],
    ["三百五个", brands, "350", "read-as"],
    ["两千四百五", brands, "2450", "read-as"],
    ["三万五", inYuan, "35000", "read-as"],
    ["三万五元", inYuan, "35000", "read-as"],
    ["012", brands, "12", "read-as"],
    ["0300个", brands, "300", "read-as"],
    ["1万2", inYuan, null, "not-a-number"],
    ["三百五亿元", above6000, null, "not-a-number"],
    ["百分之零点九七", passRate, "0.97", "magnitude-suspect"],
    ["百分之097", passRate, "97", "read-as"],
  ]);

  test("the figure that was read stands in the finding", () => {
    expect(readValue(typed("三百五"), brands).findings).toMatchObject([
      { code: "read-as", severity: "info", details: { value: "350", unit: "个", why: "spoken" } },
    ]);
  });
});

describe("a magnitude with the unit left out", () => {
  check([
    ["三亿零五百万", above6000, "3.05", "unit-converted", "magnitude-suspect"],
    ["3亿5000万", above6000, "3.5", "unit-converted", "magnitude-suspect"],
    ["六千一百亿", above6000, "6100"],
    ["一万二千", above6000, null, "not-a-number"],
    ["12万5千", fundsInTenThousands, null, "not-a-number"],
    ["5000万", fundsInTenThousands, "5000"],
    ["一万二千", brands, "12000"],
  ]);
});

describe("money down to 角 and 分", () => {
  check([
    ["玖仟陆佰陆拾伍圆壹角捌分", inYuan, "9665.18"],
    ["壹佰捌拾壹圆柒角整", inYuan, "181.7"],
    ["壹拾万零叁仟元正", inYuan, "103000"],
    ["人民币伍仟元整", inYuan, "5000"],
    ["伍仟元零伍分", inYuan, "5000.05"],
    ["五千元五角五分", inYuan, "5000.55"],
    ["5000元5角", inYuan, "5000.5"],
    ["5000.5元5角", inYuan, null, "not-a-number"],
    ["5角", inYuan, null, "unit-mismatch"],
    ["五千元五角", inDollars, null, "unit-mismatch"],
    ["九十分", satisfaction, "90"],
  ]);
});

describe("parts of a hundred, a thousand, ten thousand", () => {
  const rate = changed(passRate, { threshold: 1, comparator: "<=", kind: "cap" });
  check([
    ["百分之九十七", passRate, "97"],
    ["千分之三", rate, "0.3", "unit-converted"],
    ["万分之三", rate, "0.03", "unit-converted"],
    ["萬分之肆", rate, "0.04", "unit-converted"],
    ["三分之一", rate, null, "not-a-number"],
    ["一又二分之一", rate, null, "not-a-number"],
    ["九成", passRate, null, "not-a-number"],
    ["七折", passRate, null, "not-a-number"],
    ["40k", brands, null, "unit-mismatch"],
    ["3M", brands, null, "unit-mismatch"],
    ["一二三", brands, null, "not-a-number"],
    ["今年完成三百个左右", brands, null, "approximate-value"],
    ["我局今年完成300个", brands, null, "not-a-number"],
  ]);
});

describe("each currency is a dimension of its own", () => {
  check([
    ["8亿美元", inDollars, "8"],
    ["8亿美金", inDollars, "8"],
    ["8亿USD", inDollars, "8"],
    ["80000万美元", inDollars, "8", "unit-converted"],
    ["$8亿", inDollars, "8"],
    ["US$8亿", inDollars, "8"],
    ["美元8亿", inDollars, "8"],
    ["8亿欧元", inDollars, null, "unit-mismatch"],
    ["8亿港元", inDollars, null, "unit-mismatch"],
    ["8亿元", inDollars, null, "unit-mismatch"],
    ["¥8亿", inDollars, null, "unit-mismatch"],
    ["€8亿", inDollars, null, "unit-mismatch"],
    ["8亿日元", above6000, null, "unit-mismatch"],
    ["$8亿元", above6000, null, "not-a-number"],
    ["¥8亿", inYen, "8"],
    ["¥300", brands, null, "unit-mismatch"],
  ]);
});

describe("a bare currency sign names money, not its size", () => {
  check([
    ["¥6100", above6000, "6100", "unit-differs"],
    ["￥6,100.00", above6000, "6100", "unit-differs"],
    ["人民币6100", above6000, "6100", "unit-differs"],
    ["6100人民币", above6000, "6100", "unit-differs"],
    ["6100rmb", above6000, "6100", "unit-differs"],
    ["6100亿rmb", above6000, "6100"],
    ["rmb6100亿", above6000, "6100"],
    ["6100CNY", inYuan, "6100"],
    ["人民币 6100 亿元", above6000, "6100"],
    ["$8", inDollars, "8", "unit-differs"],
    ["¥610000000000", above6000, "610000000000", "unit-differs", "magnitude-suspect"],
    ["¥6100", inYuan, "6100"],
  ]);
});

describe("words without a number", () => {
  test.each([
    "本期不统计",
    "本季度不统计",
    "本期不报",
    "本期无需填报",
    "季度不报",
    "一季度不报",
    "年度指标",
    "年度指标（季度不报）",
    "年度指标，本季度不填",
    "年报指标",
    "按年统计",
    "未到统计期",
    " 本期 不统计。",
  ])("%j says that nothing is due: no value and no error", (text) => {
    for (const target of [brands, passRate, qualitative]) {
      const reading = readValue(typed(text), target);
      expect(reading).toMatchObject({ state: "not-due", value: null, typed: text });
      expect(reading.findings).toMatchObject([{ code: "not-due", severity: "info" }]);
    }
  });

  test.each(["尚未公布", "暂未公布", "数据未出", "待公布", "省统计局尚未发布", "全年数据尚未反馈"])(
    "%j is missing, and says why",
    (text) => {
      for (const target of [brands, qualitative]) {
        const reading = readValue(typed(text), target);
        expect(reading).toMatchObject({ state: "missing", value: null });
        expect(reading.findings).toMatchObject([
          { code: "missing-value", severity: "warning", details: { why: "unpublished" } },
        ]);
      }
    },
  );

  test.each(["见附件", "详见附表", "见附件2", "见佐证材料"])("%j is no value", (text) => {
    expect(read(text, brands)).toEqual([null, "not-a-number"]);
    expect(readValue(typed(text), qualitative)).toMatchObject({
      state: "missing",
      findings: [{ code: "missing-value", details: { why: "elsewhere" } }],
    });
  });

  test.each(["不报", "年度", "年底", "不统计", "待统计", "未统计", "年度300个", "本期不统计300个"])(
    "%j is neither",
    (text) => {
      expect(readValue(typed(text), brands).state).toBe("refused");
    },
  );

  test("a blank cell stays blank", () => {
    expect(readValue(BLANK_CELL, brands).findings).toMatchObject([
      { code: "missing-value", details: { confirm: false } },
    ]);
  });
});
