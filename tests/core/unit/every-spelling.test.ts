import { CURRENCIES, parseUnit } from "../../../src/core/unit";

/** Spellings as offices write them, to what they are read as; pinned whole, for a unit less is a target refused. */
const SPELLINGS = [
  ..."个 家 户 所 处 项 条 件 人 名 位 分 % ‰ 元 万元 亿元 千元 百万元 万亿元 吨 万吨 亿吨 公斤 千克 斤 亿斤 亩 万亩 公顷 平方公里 平方千米 平方米 ㎡ 万平方米 立方米 亿立方米".split(
    " ",
  ),
  ..."米 公里 千米 km 里 小时 分钟 天 日 工作日 个工作日 个月 年 岁 部 册 万册 份 期 级 对 艘 架 片 块 笔 床 张 学位 个学位 标箱 万标箱 TEU 千瓦 kW 万千瓦 兆瓦 MW 吉瓦 GW 千瓦时 亿千瓦时".split(
    " ",
  ),
  ..."吨标准煤 吨标煤 万吨标准煤 吨二氧化碳 吨/日 吨/天 万吨/日 元/人 元/月 亿元/平方公里 微克/立方米 μg/m3 μg/m³ µg/m³ ug/m3 毫克/立方米 mg/m3 张/千人 人/千人 /10万 人/10万".split(
    " ",
  ),
  ..."件/万人 起/万人 平方米/人 ㎡/人 ℃ °C 摄氏度 分贝 dB 件次 车次 户次 场次 场 人次 万人次 班次 个百分点 百分点 倍 株 万株 头 万头 只 万只 辆 台 套 座 栋 间 门 种 类 篇 批 次 起 宗".split(
    " ",
  ),
  ...CURRENCIES.flatMap(({ symbol, aliases }) => [symbol, ...aliases, `亿${symbol}`]),
];

test("what each spelling of a unit is", () => {
  const told = SPELLINGS.map((spelling) => `${spelling}: ${JSON.stringify(parseUnit(spelling))}`);
  expect(told.join("\n")).toMatchSnapshot();
});

test("what may stand before a figure for a currency", () => {
  expect(
    CURRENCIES.map(({ symbol, signs }) => `${symbol}: ${signs.join(" ")}`).join("\n"),
  ).toMatchSnapshot();
});
