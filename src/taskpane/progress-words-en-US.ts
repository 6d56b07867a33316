/** What the step 进度 says in English. */
export { englishProgress } from "./progress";
