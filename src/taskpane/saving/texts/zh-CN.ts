import type { SavingTexts } from "./texts";

/** 保存时说的话。 */
export const chineseSaving: SavingTexts = {
  news: (news) => {
    switch (news.kind) {
      case "saved":
        return news.file === news.name
          ? `“${news.name}”已存在您选的位置。`
          : `“${news.name}”已存为“${news.file}”，在您选的位置。`;
      case "downloaded":
        return `“${news.name}”已交给浏览器下载，一般在“下载”文件夹里。`;
      case "not-saved":
        return `“${news.name}”没有保存。`;
    }
  },
  question: (question) => {
    switch (question.kind) {
      case "same-file":
        return `“${question.file}”是刚才打开或保存过的文件。存回去会换掉里面的内容。`;
      case "changed":
        return `“${question.file}”这期间被别人改过、挪走或删除了，没有动它。请另存一份，再看两份有什么不同。`;
      case "forbidden":
        return `浏览器不允许写入“${question.file}”，文件没有动。`;
      case "failed":
        return `“${question.file}”没有写成，可能磁盘满了、网络盘断了或正被别的程序打开。`;
      case "given-up":
        return `“${question.name}”已经做好，还没有保存。`;
    }
  },
  answers: {
    "same-file": "存回原文件",
    elsewhere: "另存…",
    download: "下载",
    leave: "不存",
  },
};
