import type { KitTexts } from "./texts";

const named = (sheet: string | null): string => (sheet === null ? "这个工作簿" : `“${sheet}”`);

/** 表格程序拒绝时说的话：发生了什么、下一步怎么办；各步共用的数目。 */
export const chineseKit: KitTexts = {
  refusals: {
    protected: (sheet) => ({
      what: `${named(sheet)}受保护，写不进去。`,
      next: "请在“审阅”里撤销保护，再试一次。",
    }),
    "read-only": () => ({
      what: "这个工作簿以只读方式打开，写不进去。",
      next: "请另存一份，或点“启用编辑”，再试一次。",
    }),
    "sheet-missing": (sheet) => ({
      what: `${named(sheet)}不见了，可能被删除或改名。`,
      next: "请重新校验，改了名的会自动找到。刚删的：不保存、关闭工作簿再打开可以找回。",
    }),
    "sheet-exists": (sheet) => ({
      what: `已经有一张叫${named(sheet)}的工作表。`,
      next: "请再试一次，会先问怎么处理。",
    }),
    "cell-editing": () => ({
      what: "有一格正在编辑，这时 Excel 不接受别的操作。",
      next: "请按回车或 Esc 结束编辑，再试一次。",
    }),
    unsupported: () => ({
      what: "这个版本的 Excel 没有这项功能。",
      next: "请更新 Excel，或用浏览器打开本面板，按文件操作。",
    }),
    interrupted: () => ({
      what: "Excel 没有回应，这一步没有完成。",
      next: "已填的内容没有变，请再试一次。",
    }),
    "too-large": (sheet) => ({
      what: `${named(sheet)}内容太多，Excel 一次处理不了。`,
      next: "工作簿没有变。网页版 Excel 一次最多收 5 MB：请用电脑上的 Excel 打开再做；或先删掉用不到的行列。",
    }),
  },
  counts: {
    error: (count) => `${count} 处错误`,
    warning: (count) => `${count} 处提醒`,
    blank: (count) => `${count} 项未填`,
    info: (count) => `${count} 处说明`,
  },
  bureauSummaries: "各单位汇总…",
};
