import type { CorpusFile } from "./corpus-file";
import { saved } from "./corpus-file";
import { fill, only, typedBy } from "./forms";
import {
  hideRows,
  insertRowsAndColumn,
  prefixed,
  printedAs,
  rowTwice,
  sortVisibleColumns,
  withExternalLink,
  withoutRow,
} from "./sheet-changes";

/** The right files of the nine bureaus by short names, as the table of values speaks of them. */
export const RIGHT = {
  market: "一 收到/市市场监管局/市市场监管局-2022（终稿）.xlsx",
  industryPlan: "一 收到/市工业和信息化局/产业处/市工业和信息化局-2022(1).xlsx",
  industryRaw: "一 收到/市工业和信息化局/规划处/市工业和信息化局-2022.xlsx",
  health: "一 收到/市卫生健康委-2022.xlsx",
  farming: "一 收到/市农业农村局/市农业农村局 2022 年填报表.XLSX",
  tourism: "一 收到/文旅&体育“合报”/市文化和旅游局-2022.xlsx",
  finance: "一 收到/市地方金融监管局-2022 插了行列.xlsx",
  science: "一 收到/市科技局-2022（按指标名称排序）.xlsx",
  commerce: "一 收到/市商务局/市商务局-2022 筛选后.xlsx",
  office: "一 收到/市政府办公厅's 表-2022.xlsx",
} as const;

/** Files that say something right besides, line by line. */
export const BESIDES = {
  quality: "二 补报/市市场监管局/质量处 只填本处的.xlsx",
  thresholds: "二 补报/市商务局/改了目标值.xlsx",
  replaced: "二 补报/市政府办公厅/旧表.xlsx",
  linked: "二 补报/市科技局/引用了别的表.xlsx",
  lostLine: "二 补报/市文化和旅游局/删了一行.xlsx",
} as const;

/** The file whose 3.1 contradicts the others'. */
export const CONTRADICTING = "二 补报/市文化和旅游局/领军企业 重新统计.xlsx";

const RAW = ["3.1", "3.2", "6.1", "6.2", "7.1", "7.2"];
const PLAN = ["3.1", "8.1", "8.2", "9.1", "9.2", "10.1", "10.2", "10.3"];

/** Everything the nine bureaus have to report, once; two divisions of one bureau each filled in their half. */
export const RIGHT_FILES: readonly CorpusFile[] = [
  [
    ...([RIGHT.market, "merged", "unit-converted"] as const),
    ({ form }) => fill(form("市市场监管局"), typedBy("市市场监管局")),
  ],
  [
    ...([RIGHT.industryRaw, "merged", "missing-value"] as const),
    ({ form }) => fill(form("市工业和信息化局"), only("市工业和信息化局", ...RAW)),
  ],
  [
    ...([RIGHT.industryPlan, "merged", "missing-value"] as const),
    ({ form }) => fill(form("市工业和信息化局"), only("市工业和信息化局", ...PLAN)),
  ],
  [RIGHT.health, "merged", "", saved("libreoffice.xlsx")],
  [RIGHT.farming, "merged", "", saved("openpyxl.xlsx")],
  [RIGHT.tourism, "merged", "", saved("exceljs.xlsx")],
  [
    ...([RIGHT.finance, "merged", "extra-content"] as const),
    ({ form }) =>
      insertRowsAndColumn(
        fill(form("市地方金融监管局"), typedBy("市地方金融监管局")),
        "数据由综合处提供",
      ),
  ],
  [RIGHT.science, "merged", "", saved("libreoffice-sorted.xlsx")],
  [
    ...([RIGHT.commerce, "merged", "hidden-rows"] as const),
    ({ form }) => hideRows(fill(form("市商务局"), typedBy("市商务局")), [3, 6]),
  ],
  [
    ...([RIGHT.office, "merged", ""] as const),
    ({ form }) => prefixed(fill(form("市政府办公厅"), typedBy("市政府办公厅"))),
  ],
];

/** Files that are read besides: halves that agree, lines that cannot be used, one that contradicts. */
export const FILES_BESIDES: readonly CorpusFile[] = [
  [
    ...([BESIDES.quality, "merged", "missing-value"] as const),
    ({ form }) => fill(form("市市场监管局"), only("市市场监管局", "2.3", "17.1", "17.2", "17.3")),
  ],
  [
    ...([BESIDES.thresholds, "merged", "missing-value template-altered"] as const),
    ({ form }) => printedAs(fill(form("市商务局"), only("市商务局", "11.1")), "D6", "不低于 3000"),
  ],
  [
    ...([BESIDES.replaced, "merged", "missing-value replaced-form"] as const),
    ({ replacedForm }) => fill(replacedForm, only("市政府办公厅", "16.1")),
  ],
  [
    ...([BESIDES.linked, "merged", "external-link extra-content missing-value"] as const),
    ({ form }) => withExternalLink(fill(form("市科技局"), only("市科技局", "3.3"))),
  ],
  [
    ...([BESIDES.lostLine, "merged", "missing-target missing-value"] as const),
    ({ form }) => withoutRow(fill(form("市文化和旅游局"), only("市文化和旅游局", "12.1")), 4),
  ],
  [
    ...([
      "二 补报/市农业农村局/行粘了两遍.xlsx",
      "merged",
      "duplicate-target missing-value",
    ] as const),
    ({ form }) => rowTwice(fill(form("市农业农村局"), { "4.1": { value: 9999 } }), 3),
  ],
  [
    ...(["二 补报/市商务局/只排了看得见的列.xlsx", "merged", "line-mismatch"] as const),
    ({ form }) => sortVisibleColumns(fill(form("市商务局"), typedBy("市商务局"))),
  ],
  [
    ...([CONTRADICTING, "merged", "missing-value reason-required"] as const),
    ({ form }) => fill(form("市文化和旅游局"), { "3.1": { value: 28 } }),
  ],
];
