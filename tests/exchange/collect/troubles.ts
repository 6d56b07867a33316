import { type CollectionInput, parseDecisions, type ReturnedFile } from "../../../src/exchange";
import { periodOf } from "../../sheets/seed-plan";
import { answer, fillForm, KNOWN, returned, SIGNED } from "../returns";

export const [OFFICE, INDUSTRY, MARKET, COMMERCE] = [
  "市政府办公厅",
  "市工业和信息化局",
  "市市场监管局",
  "市商务局",
];
export const [SCIENCE, FARMING, TOURISM, HEALTH, FINANCE] = [
  "市科技局",
  "市农业农村局",
  "市文化和旅游局",
  "市卫生健康委",
  "市地方金融监管局",
];

/** One of every trouble: conflicts, refused and suspect values, words for none, halves, doubles, foreign and lost forms. */
export function returns(): readonly ReturnedFile[] {
  const industry = fillForm(INDUSTRY, { "3.1": 29, "6.1": 1400, "6.2": 4900, "7.1": "1500亿元" });
  return [
    answer(MARKET, { "1.1": 300, "1.2": 3_826_000, "1.3": "约8", "2.3": 96, "2.4": 8, "15.1": 9 }),
    answer(
      MARKET,
      { "1.1": 301, "1.4": 10, "17.1": 0.96, "18.1": 1000, "19.1": "四十项" },
      "收回/补报.xlsx",
    ),
    returned("收回/工信.xlsx", industry),
    returned("收回/工信 副本.xlsx", industry),
    answer(FARMING, {
      "3.1": 31,
      "4.1": { 完成值: 1300, 未达标原因: "市场波动" },
      "5.1": 480,
      "17.1": 0.9604,
    }),
    answer(COMMERCE, {
      "5.1": 481,
      "5.2": "本期不统计",
      "5.3": "尚未公布",
      "5.4": "已初步形成",
      "11.1": "2000个",
    }),
    answer(TOURISM, { "3.1": 29, "12.1": "6000000万元", "13.1": 1300 }),
    answer(HEALTH, {}),
    answer(
      SCIENCE,
      { "3.3": "4,400家", "10.1": 6, "10.2": 27, "10.3": 59, "18.1": 999 },
      "收回/科技一.xlsx",
    ),
    answer(SCIENCE, { "3.3": 4400, "10.1": 7, "18.2": 4000, "18.3": "无" }, "收回/科技二.xlsx"),
    returned("收回/旧表.xlsx", fillForm(FINANCE, { "3.1": 28 }, { formId: "f".repeat(32) })),
    returned(
      "收回/去年.xlsx",
      fillForm(OFFICE, { "16.1": "已实现" }, { period: periodOf("2021") }),
    ),
  ];
}

export const DECISIONS = [
  { target: "3.1", bureau: INDUSTRY },
  { target: "1.2", value: "6100亿元" },
  { target: "1.3", value: 8 },
  { target: "3.3", file: "科技二.xlsx" },
  { target: "10.1", file: "没有这个.xlsx" },
  { target: "17.1", bureau: FARMING },
  { target: "5.1", value: "约480" },
  { target: "2.4", value: 8 },
  { file: "补报.xlsx", supersedes: `${MARKET}-2022.xlsx` },
  { file: "旧表.xlsx", confirms: true },
  { file: "去年.xlsx", confirms: OFFICE },
];

export function decisions(said: readonly object[]): CollectionInput["decisions"] {
  const parsed = parseDecisions(
    said.map((each) => ({ ...each, ...SIGNED })),
    KNOWN,
  );
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.decisions;
}
