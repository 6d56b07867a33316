import { BESIDES, CONTRADICTING, RIGHT } from "./counted-files";

/** Short names of the files that count, each with its bureau. */
const FILES = {
  market: [RIGHT.market, "市市场监管局"],
  quality: [BESIDES.quality, "市市场监管局"],
  plan: [RIGHT.industryPlan, "市工业和信息化局"],
  raw: [RIGHT.industryRaw, "市工业和信息化局"],
  health: [RIGHT.health, "市卫生健康委"],
  farming: [RIGHT.farming, "市农业农村局"],
  tourism: [RIGHT.tourism, "市文化和旅游局"],
  lostLine: [BESIDES.lostLine, "市文化和旅游局"],
  restated: [CONTRADICTING, "市文化和旅游局"],
  finance: [RIGHT.finance, "市地方金融监管局"],
  science: [RIGHT.science, "市科技局"],
  linked: [BESIDES.linked, "市科技局"],
  commerce: [RIGHT.commerce, "市商务局"],
  thresholds: [BESIDES.thresholds, "市商务局"],
  office: [RIGHT.office, "市政府办公厅"],
  replaced: [BESIDES.replaced, "市政府办公厅"],
} as const;

/** What the nine bureaus' files say: value and verdict of each target, and who typed what into which cell of which file. */
export type ExpectedValue = readonly [
  target: string,
  value: number | null,
  verdict: string,
  ...reports: (readonly [file: keyof typeof FILES, typed: string, cell: string])[],
];

/** Worked out by hand from tests/fixtures/returns/typed.json, the plan's targets and what was done to each file. */
export const VALUES: readonly ExpectedValue[] = [
  ["1.1", 305, "met", ["market", "305", "G2"]],
  ["1.2", 6100, "met", ["market", "6,100亿元", "G3"]],
  ["1.3", 9, "met", ["market", "9", "G4"]],
  ["1.4", 11, "met", ["market", "十一个", "G5"]],
  ["2.1", 206, "met", ["market", "206", "G6"]],
  ["2.2", 2055, "met", ["market", "20550000万元", "G7"]],
  ["2.3", 88, "met", ["market", "88", "G8"], ["quality", "88", "G8"]],
  ["2.4", 7, "met", ["market", "第7位", "G9"]],
  [
    ...(["3.1", 31, "met"] as const),
    ["plan", "31", "G2"],
    ["raw", "31", "G2"],
    ["health", "31家", "G2"],
    ["farming", "31", "G2"],
    ["tourism", "三十一", "G2"],
    ["restated", "28", "G2"],
    ["finance", "31", "H4"],
  ],
  ["3.2", 612, "met", ["raw", "612", "G3"]],
  ["3.3", 4460, "met", ["science", "4460", "G3"], ["linked", "4460", "G2"]],
  ["4.1", 1408, "met", ["farming", "1408", "G3"]],
  ["4.2", 45, "met", ["farming", "45", "G4"]],
  ["5.1", 482, "met", ["farming", "482家", "G5"], ["commerce", "482", "G2"]],
  ["5.2", 3, "met", ["farming", "3", "G6"], ["commerce", "3", "G3"]],
  ["5.3", 60, "not-met", ["farming", "60", "G7"], ["commerce", "60亿元", "G4"]],
  ["5.4", null, "needs-person", ["farming", "基本完成", "G8"], ["commerce", "推进中", "G5"]],
  ["6.1", 1405, "met", ["raw", "1405", "G4"]],
  ["6.2", 5205, "met", ["raw", "5205", "G5"]],
  ["7.1", 1500, "met", ["raw", "0.15万亿元", "G6"]],
  ["7.2", 5010, "met", ["raw", "5010", "G7"]],
  ["8.1", 480, "not-met", ["plan", "480", "G8"]],
  ["8.2", 1990, "not-met", ["plan", "1990", "G9"]],
  ["9.1", 1520, "met", ["plan", "1520", "G10"]],
  ["9.2", 2530, "met", ["plan", "2530", "G11"]],
  ["10.1", 8, "met", ["science", "8", "G7"], ["plan", "8", "G12"]],
  ["10.2", 28, "met", ["science", "28", "G2"], ["plan", "28", "G13"]],
  ["10.3", 61, "met", ["science", "61家", "G4"], ["plan", "61", "G14"]],
  ["11.1", 2025, "met", ["commerce", "2025", "G6"], ["thresholds", "2025", "G6"]],
  ["11.2", 4601.5, "met", ["commerce", "4601.5", "G7"]],
  ["12.1", 633.25, "met", ["tourism", "633.25", "G3"], ["lostLine", "633.25", "G3"]],
  ["13.1", 1302, "met", ["tourism", "1302", "G4"]],
  ["14.1", 1310, "met", ["health", "1310亿元", "G3"]],
  ["15.1", 7, "met", ["market", "7", "G10"]],
  ["16.1", null, "needs-person", ["office", "已完成", "G2"], ["replaced", "已完成", "G2"]],
  ["16.2", null, "needs-person", ["office", "产研院已挂牌，热线数据接入产业平台", "G3"]],
  [
    ...(["17.1", 97.12, "met"] as const),
    ["market", "97.12%", "G11"],
    ["quality", "97.12%", "G11"],
    ["farming", "97.12%", "G9"],
  ],
  [
    ...(["17.2", 97, "met"] as const),
    ["market", "97.00%", "G12"],
    ["quality", "97.00%", "G12"],
    ["farming", "百分之九十七", "G10"],
  ],
  [
    ...(["17.3", 98.6, "met"] as const),
    ["market", "98.6%", "G13"],
    ["quality", "98.6%", "G13"],
    ["farming", "98.60%", "G11"],
  ],
  ["18.1", 1012, "met", ["science", "1012", "G8"], ["market", "1012", "G14"]],
  ["18.2", 4000, "not-met", ["science", "4000", "G5"], ["market", "4000", "G15"]],
  ["18.3", 503, "met", ["science", "503", "G6"], ["market", "503", "G16"]],
  ["19.1", 41, "met", ["market", "41", "G17"]],
  ["19.2", 2210, "met", ["market", "2,210项", "G18"]],
  ["19.3", 3040, "met", ["market", "３０４０", "G19"]],
  ["19.4", 3755, "met", ["market", "3755", "G20"]],
  ["19.5", 183, "met", ["market", "183", "G21"]],
  ["20.1", 507, "met", ["market", "507", "G22"]],
  ["21.1", 52, "met", ["market", "52", "G23"]],
  ["21.2", 104, "met", ["market", "一百零四", "G24"]],
];

/** Who reported what, as `collect --json` says it of files in a folder. */
export function reportsOf(
  [, , , ...reports]: ExpectedValue,
  folder: string,
): { bureau: string; typed: string; file: string; sheet: string; cell: string }[] {
  return reports.map(([name, typed, cell]) => {
    const [path, bureau] = FILES[name];
    return { bureau, typed, file: `${folder}/${path}`, sheet: "指标填报", cell };
  });
}
