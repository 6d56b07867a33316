import type { CorpusFile } from "./corpus-file";
import { saved } from "./corpus-file";
import { RIGHT, RIGHT_FILES } from "./counted-files";
import { fill, typedBy } from "./forms";
import {
  hugeDimension,
  idsAsNumbers,
  idsInFront,
  printedAs,
  withoutSheets,
  withSheet,
} from "./sheet-changes";

/** The right file again: `"市商务局"` filled in as it was typed. */
const again =
  (bureau: string, change: (form: Uint8Array) => Uint8Array): CorpusFile[3] =>
  ({ form }) =>
    change(fill(form(bureau), typedBy(bureau)));

const COMMERCE = RIGHT_FILES.find(([path]) => path === RIGHT.commerce);

/** Copies of right files, saved, moved and changed in ways that change no value. */
export const COPIES: readonly CorpusFile[] = [
  [
    ...([
      "三 重复/市商务局-2022 筛选后 - 副本.xlsx",
      "identical",
      "hidden-rows identical-file",
    ] as const),
    (sent) => COMMERCE?.[3](sent) ?? new Uint8Array(),
  ],
  [
    ...(["三 重复/市商务局-2022 另存.xlsx", "identical", "identical-file"] as const),
    saved("libreoffice-again.xlsx"),
  ],
  [
    ...(["三 重复/市市场监管局-2022.xlsx", "identical", "identical-file unit-converted"] as const),
    saved("exceljs-again.xlsx"),
  ],
  [
    ...(["三 重复/市政府办公厅 只留了填报表.xlsx", "identical", "identical-file"] as const),
    again("市政府办公厅", (form) => withoutSheets(form, "填报说明", "责任分解表")),
  ],
  [
    ...(["三 重复/市农业农村局 编号列挪到前面.xlsx", "identical", "identical-file"] as const),
    again("市农业农村局", idsInFront),
  ],
  [
    ...([
      "三 重复/市农业农村局 改了指标说法.xlsx",
      "identical",
      "identical-file template-altered",
    ] as const),
    again("市农业农村局", (form) => printedAs(form, "C4", "省级农产品牌子")),
  ],
  [
    ...([
      "三 重复/市地方金融监管局 没了识别信息.xlsx",
      "identical",
      "identical-file reconstructed",
    ] as const),
    again("市地方金融监管局", (form) => withoutSheets(form, "_meta")),
  ],
  [
    ...([
      "三 重复/市地方金融监管局 加了一张表.xlsx",
      "identical",
      "extra-content identical-file",
    ] as const),
    again("市地方金融监管局", (form) => withSheet(form, "企业名单", "甲公司 31")),
  ],
  [
    ...(["三 重复/市卫生健康委 编号成了数字.xlsx", "identical", "identical-file"] as const),
    again("市卫生健康委", (form) => idsAsNumbers(form, [3.1, 14.1])),
  ],
  [
    ...(["三 重复/市科技局 区域写得极大.xlsx", "identical", "identical-file"] as const),
    again("市科技局", hugeDimension),
  ],
];

/** Earlier files of a bureau that a later one replaces, because a person said so. */
export const DRAFTS = {
  commerce: "四 初稿/市商务局-2022 初稿.xlsx",
  health: "四 初稿/市卫生健康委-2022 更正前.xlsx",
} as const;

export const DRAFT_FILES: readonly CorpusFile[] = [
  [
    ...([DRAFTS.commerce, "superseded", "reason-required superseded-file"] as const),
    ({ form }) => fill(form("市商务局"), { ...typedBy("市商务局"), "11.2": { value: 4480 } }),
  ],
  [
    ...([DRAFTS.health, "superseded", "reason-required superseded-file"] as const),
    ({ form }) =>
      fill(form("市卫生健康委"), { ...typedBy("市卫生健康委"), "14.1": { value: "1130亿元" } }),
  ],
];

/** Forms that have lost who they are and say something that no whole form says. */
export const UNCONFIRMED_FILES: readonly CorpusFile[] = [
  [
    ...([
      "五 只剩一张表/市文化和旅游局（单独一张）.xlsx",
      "unconfirmed",
      "reason-required reconstructed",
    ] as const),
    saved("libreoffice-sheet-alone.xlsx"),
  ],
  [
    ...([
      "五 只剩一张表/工信局 粘到新工作簿.xlsx",
      "unconfirmed",
      "reason-required reconstructed",
    ] as const),
    saved("openpyxl-sheet-alone.xlsx"),
  ],
  [
    ...(["五 只剩一张表/科技局 无识别信息.xlsx", "unconfirmed", "reconstructed"] as const),
    ({ form }) =>
      withoutSheets(
        fill(form("市科技局"), { ...typedBy("市科技局"), "3.3": { value: 4470 } }),
        "_meta",
      ),
  ],
];
