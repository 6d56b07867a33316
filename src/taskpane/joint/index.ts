/** Which figure forms ask for of targets that several bureaus share: chosen before they go out, shown again when they come back. */
export { chooseRule, planToMake } from "./rules";
export { chineseJoint, englishJoint, type JointTexts } from "./texts";
export { jointView } from "./view";
