/** Units and classifiers as plans print them. A text is matched against the longest that fits. */
const MEASURES = [
  ...["%", "‰", "‱", "℃", "个百分点", "百分点", "倍", "成"],
  ...["平方公里", "平方千米", "平方米", "㎡", "立方米", "立方", "方", "亩次", "亩", "公顷"],
  ...["公里", "千米", "海里", "车公里", "厘米", "毫米", "米"],
  ...[
    "吨标准煤",
    "吨标煤",
    "吨二氧化碳",
    "吨公里",
    "吨",
    "千克",
    "公斤",
    "毫克",
    "微克",
    "克",
    "斤",
  ],
  ...["标准箱", "标箱", "TEU", "车次", "列"],
  ...[
    "千瓦时",
    "千瓦·时",
    "兆瓦·时",
    "标台",
    "度",
    "兆瓦时",
    "千瓦",
    "兆瓦",
    "吉瓦",
    "瓦",
    "千伏安",
    "MWh",
    "GWh",
    "kWh",
    "MW",
    "GW",
    "kW",
  ],
  ...[
    "km",
    "kg",
    "Mbps",
    "Gbps",
    "Tbps",
    "EFLOPS",
    "EFlops",
    "PFLOPS",
    "PFlops",
    "PFLops",
    "TB",
    "PB",
    "EB",
    "兆",
    "分贝",
  ],
  ...["μg/m³", "μg/m3", "µg/m3", "ug/m3", "mg/L", "mg/m3", "mg/m³", "微克每立方米", "毫克每立方米"],
  ...[
    "人次",
    "人天",
    "人年",
    "人月",
    "人",
    "名",
    "位",
    "户次",
    "户",
    "家次",
    "家",
    "项次",
    "项",
    "件次",
    "件",
    "座",
    "处",
  ],
  ...[
    "条",
    "种",
    "类",
    "所",
    "套次",
    "套",
    "台套",
    "台（套）",
    "台次",
    "台",
    "辆次",
    "辆",
    "张",
    "篇次",
    "篇",
  ],
  ...[
    "场次",
    "场",
    "批次",
    "批",
    "例",
    "组",
    "支",
    "只",
    "头",
    "羽",
    "尾",
    "株",
    "棵",
    "间",
    "栋",
    "幢",
  ],
  ...[
    "款",
    "宗",
    "起",
    "部",
    "册次",
    "册",
    "份",
    "期",
    "级",
    "对",
    "艘",
    "架次",
    "架",
    "片",
    "块",
    "笔",
  ],
  ...[
    "床",
    "学位",
    "标准机架",
    "机架",
    "岁",
    "周岁",
    "本",
    "幅",
    "首",
    "门",
    "节",
    "课时",
    "学时",
    "眼",
    "口",
  ],
  ...["根", "枚", "颗", "面", "堂", "队", "班", "轮", "届", "次", "站", "线", "层", "点"],
  ...["小时", "分钟", "秒", "工作日", "个工作日", "个月", "个小时", "年", "天", "日", "周"],
  ...["美元", "欧元", "港元", "日元", "元", "分", "个"],
].sort((left, right) => right.length - left.length);

/** Behind a spelled numeral these count something; 三级, 一期, 两年 are words. */
const SPELLED_MEASURES = new Set(
  MEASURES.filter(
    (measure) =>
      !/^(?:级|期|次|度|年|天|日|周|分|点|面|部|线|层|口|方|成|轮|届|班|节|门|本|类)$/.test(
        measure,
      ),
  ),
);

/** What a quotient is taken of: 张/千人, 元/平方米·月, 起/万人. */
const DENOMINATOR =
  /^\/(?:每)?(?:\d+)?(?:百万|十万|百|千|万|亿)?(?:[A-Za-z]+|[\u4e00-\u9fff%]{1,5}?(?=以|左|之|及|[^\u4e00-\u9fff]|$))(?:·[年月日天])?/;

/** 300克标准煤/千瓦时 weighs coal. */
const OF_WHAT = /^(?:标准煤|标煤|二氧化碳当量|二氧化碳|油当量)/;

/** Other spellings of one unit; everything else stays as it is printed. */
const ONE_SPELLING: Readonly<Record<string, string>> = {
  百分点: "个百分点",
  个工作日: "工作日",
  个小时: "小时",
  周岁: "岁",
  "千瓦·时": "千瓦时",
  "兆瓦·时": "兆瓦时",
  微克每立方米: "微克/立方米",
  毫克每立方米: "毫克/立方米",
};

/** A unit found in a text. */
export interface Measure {
  readonly unit: string;
  readonly length: number;
}

/**
 * The longest unit that a text opens with, with what it is taken of.
 *
 * @example measureAt("张/千人以上") // => { unit: "张/千人", length: 4 }
 */
export function measureAt(text: string, isSpelled = false): Measure | null {
  const [ratio] = /^\/(?:每)?(?:10|\d*)?(?:百万|十万|百|千|万)人?口?/.exec(text) ?? [];
  if (ratio !== undefined && !isSpelled) return { unit: ratio, length: ratio.length };
  const base = MEASURES.find((measure) => text.startsWith(measure));
  if (base === undefined || (isSpelled && !SPELLED_MEASURES.has(base))) return null;
  const [what = ""] = OF_WHAT.exec(/[吨克斤]$/.test(base) ? text.slice(base.length) : "") ?? [];
  const measured = base.length + what.length;
  const [denominator = ""] = DENOMINATOR.exec(text.slice(measured)) ?? [];
  return {
    unit: (ONE_SPELLING[base] ?? base) + what + denominator,
    length: measured + denominator.length,
  };
}

/**
 * A text that is nothing but a unit, with or without 万 or 亿 before it: what stands in brackets behind a name.
 *
 * @example wholeMeasure("亿元") // => "亿元"
 */
export function wholeMeasure(text: string): string | null {
  const words = text.replace(/^单位[:：]/, "");
  const [magnitude = ""] = /^(?:万亿|亿|万|千|百)/.exec(words) ?? [];
  for (const size of [magnitude, ""]) {
    const measure = measureAt(words.slice(size.length));
    if (measure !== null && size.length + measure.length === words.length)
      return size + measure.unit;
  }
  return null;
}

/** Units that say how large a share is, or how much it changed. */
export function isShare(unit: string | null): boolean {
  return unit === "%" || unit === "‰" || unit === "‱" || unit === "个百分点";
}
