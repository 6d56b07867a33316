import type { SummariesTexts } from "./texts";

/** 各单位汇总的中文用语。 */
export const chineseSummaries: SummariesTexts = {
  title: "各单位汇总",
  back: "返回",
  of: (origin, period) =>
    `${origin === "table" ? "按“指标跟踪表”里的数" : "按收回来的填报表"} · ${period}。每个单位一张：完成值、判定、原因，留有签字处。`,
  delivery: "做成什么",
  deliveries: {
    zip: { label: "打成一个压缩包", hint: "每个单位一个工作簿；只选一个单位时直接存成 .xlsx" },
    sheets: { label: "插入到这个工作簿", hint: "每个单位一张工作表" },
    single: { label: "逐份保存", hint: "做好后一份一份点保存" },
    open: { label: "逐份在 Excel 里打开", hint: "看过再自己保存" },
  },
  bureaus: "哪些单位",
  all: "全选",
  search: "查找单位",
  notFound: "没有名称含这几个字的单位",
  alsoTicked: (count) => `另有 ${count} 个已勾选的单位没有列出`,
  action: (delivery, count) =>
    delivery === "sheets" ? `插入 ${count} 张单位汇总` : `生成 ${count} 份单位汇总`,
  notYet: (chosen, of) => `已选 ${chosen}/${of} 个单位`,
  nobody: "请勾选单位",
  made: (made) => {
    switch (made.kind) {
      case "inserted":
        return made.sheets === 1
          ? `已插入“${made.sheet}”`
          : `已插入 ${made.sheets} 张，第一张是“${made.sheet}”`;
      case "saved":
        return made.count === 1 ? `已保存“${made.file}”` : `${made.count} 份已打包保存`;
      case "opened":
        return `已打开 ${made.count} 份`;
      case "ready": {
        const saved = made.files.filter(({ isSaved }) => isSaved).length;
        return `已做好 ${made.files.length} 份，保存了 ${saved} 份`;
      }
    }
  },
  ready: "已做好",
  save: "保存",
  saveNamed: (file) => `保存 ${file}`,
  saved: "已保存",
  nothing: {
    table: {
      what: "没有找到这份计划的指标跟踪表，做不了各单位汇总。",
      next: "请回到“校验”校验一次，表改了名也会找到。",
    },
    collection: {
      what: "还没有可以汇总的填报表。",
      next: "请回到“回收”，把交回的文件拖进来。",
    },
  },
  notOpened: {
    what: "Excel 没有让面板打开新工作簿，一份也没有打开。",
    next: "已改为插入到这个工作簿，请再按一次。",
  },
  replace: (sheets) => ({
    what: `工作簿里已有 ${sheets.length} 张单位汇总（${sheets.slice(0, 3).join("、")}${sheets.length > 3 ? "等" : ""}）。`,
    next: "替换成现在的数；旧的那几张，连同后来写在里面的，都不再保留，替换后不能撤销。",
  }),
  replaceAnswer: "替换",
};
