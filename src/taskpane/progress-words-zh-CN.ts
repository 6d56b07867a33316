/** What the step 进度 says in Chinese. */
export { chineseProgress } from "./progress";
