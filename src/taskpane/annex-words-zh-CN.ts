// what the step 计划 says in Chinese is fetched with it
export { chineseAnnex } from "./annex";
