// what the step 计划 says in English is fetched with it
export { englishAnnex } from "./annex";
