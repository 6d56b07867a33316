/** What the step 回收 says in English. */
export { englishCollect } from "./collect";
