/** Files in a browser without Excel: opened and saved where a person says, never over what somebody else changed. */
export { ANSWERS, type Answer, type News, type SavingQuestion } from "./news";
export { openByHandle } from "./open-files";
export { createSaver, type Saver } from "./saver";
export { chineseSaving, englishSaving, type SavingTexts } from "./texts";
