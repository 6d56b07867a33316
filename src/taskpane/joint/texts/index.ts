export { englishJoint } from "./en-US";
export type { JointTexts } from "./texts";
export { chineseJoint } from "./zh-CN";
