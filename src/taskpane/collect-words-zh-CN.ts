/** What the step 回收 says in Chinese. */
export { chineseCollect } from "./collect";
