import { english } from "../core";
import { englishCheck } from "./check";
import { englishEarlier } from "./earlier";
import { englishInsert } from "./insert";
import { englishJoint } from "./joint";
import { englishKit } from "./kit";
import { englishMake } from "./make";
import { englishTexts } from "./shell";
import type { Words } from "./words";

/** What the pane says in English. */
export const englishWords: Words = {
  language: "en-US",
  messages: english,
  kit: englishKit,
  shell: englishTexts,
  insert: englishInsert,
  check: englishCheck,
  make: englishMake,
  earlier: englishEarlier,
  joint: englishJoint,
};
