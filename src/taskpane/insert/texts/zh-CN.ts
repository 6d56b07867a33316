import type { InsertTexts } from "./texts";

/** 插入这一步的中文用语。 */
export const chineseInsert: InsertTexts = {
  welcome: {
    title: "四步完成",
    steps: [
      "插入：把责任分解表放进工作簿，在黄色格里填完成值。",
      "校验：逐项核对，点格号就到那一格；填写时也会自动校验。",
      "生成：给每个责任单位做一份填报表，发下去填报。",
      "回收：把交回的表拖进来，逐项裁定，生成汇总表。",
    ],
    fileSteps: [
      "插入：把责任分解表做成工作簿，存下来，在黄色格里填完成值。",
      "校验：打开填好的表，逐项核对。",
      "生成：给每个责任单位做一份填报表，发下去填报。",
      "回收：把交回的表拖进来，逐项裁定，存成汇总表。",
    ],
    close: "知道了",
  },
  plan: "计划",
  documentNumber: "文号",
  issued: "印发",
  issuedBy: (issuer, day) => [issuer, day].filter((part) => part !== null).join("，"),
  content: "规模",
  counts: (rows, targets, bureaus) => `${rows} 行，${targets} 项指标，${bureaus} 个责任单位`,
  what: "插入什么",
  kinds: {
    tracking: { label: "跟踪表", hint: "一行一项指标，填完成值，自动判定" },
    published: { label: "公布原表", hint: "栏目与附件一致，用于印发" },
  },
  paper: "打印纸张",
  papers: {
    A4: { label: "A4 横向", hint: "普通打印机都有" },
    A3: { label: "A3 横向", hint: "字大三成，看得清" },
  },
  preview: "预览",
  number: "序号",
  goal: "目标任务",
  bureaus: "责任单位",
  target: "指标",
  threshold: "目标值",
  more: (rest) => `…… 还有 ${rest} 行`,
  note: (sheet) => `新建工作表“${sheet}”，按横向排好打印，不改动已有内容。`,
  fileNote: (sheet) => `做成新的工作簿“${sheet}.xlsx”，按横向排好打印，保存到下载文件夹。`,
  action: "插入到新工作表",
  fileAction: "做成工作簿并保存",
  notYet: "尚未插入",
  done: (sheet) => `已插入“${sheet}”`,
  afterwards: "在黄色格里填完成值，填的时候会自动校验；填好后逐项核对。",
  next: "下一步：校验",
  another: "再插入一张",
  fileDone: (sheet) => `已保存“${sheet}.xlsx”`,
  question: {
    exists: ({ sheet, known, filled, lost }) => {
      const what = `工作簿里已有“${sheet}”。`;
      if (!known) {
        return { what, next: "它不是这份计划的表，不能替换。可以另建一张，原表不动。" };
      }
      if (lost.length > 0) {
        const first = lost.slice(0, 3).join("、");
        const rest = lost.length > 3 ? ` 等 ${lost.length} 格` : "";
        return {
          what,
          next: `${first}${rest}的内容新表里放不下，不能替换。可以另建一张，原表不动。`,
        };
      }
      return filled > 0
        ? { what, next: `替换：已填的 ${filled} 项会带到新表，格式恢复原样。另建：两张都留。` }
        : { what, next: "里面没有填过的内容，可以替换，也可以另建一张。" };
    },
    replace: "替换",
    keepBoth: "另建一张",
  },
};
