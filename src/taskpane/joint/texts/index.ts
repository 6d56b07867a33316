import type { Language } from "../../../core";
import { englishJoint } from "./en-US";
import type { JointTexts } from "./texts";
import { chineseJoint } from "./zh-CN";

export type { JointTexts } from "./texts";

const TEXTS: Readonly<Record<Language, JointTexts>> = {
  "zh-CN": chineseJoint,
  "en-US": englishJoint,
};

/** What is said of shared targets in a language. */
export function jointTexts(language: Language): JointTexts {
  return TEXTS[language];
}
