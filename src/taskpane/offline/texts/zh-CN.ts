import type { OfflineTexts } from "./texts";

/** 面板存在这台电脑上时说的话。 */
export const chineseOffline: OfflineTexts = {
  region: "保存和离线",
  state: (state) => {
    switch (state.kind) {
      case "keeping":
        return "正在把面板存到这台电脑…";
      case "kept":
        return "面板已存在这台电脑，断网也能用。";
      case "newer":
        return "新版本已备好，下次打开时启用；这次照旧。";
      case "not-kept":
        return `${PROBLEMS[state.problem]}联网时照常使用，断网时打不开。`;
    }
  },
};

const PROBLEMS = {
  "no-room": "浏览器给的空间不够，面板没有存到这台电脑。",
  "not-reached": "网站中途连不上，面板没有存到这台电脑，下次打开时再试。",
  "other-content": "网站上的文件不齐或正在更新，面板没有存到这台电脑，下次打开时再试。",
  refused: "浏览器不让面板存到这台电脑，多半是网站证书不受信任或隐私设置不允许。",
} as const;
