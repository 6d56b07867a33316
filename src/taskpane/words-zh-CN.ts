import { chinese } from "../core";
import { chineseCheck } from "./check";
import { chineseEarlier } from "./earlier";
import { chineseInsert } from "./insert";
import { chineseJoint } from "./joint";
import { chineseKit } from "./kit";
import { chineseMake } from "./make";
import { chineseTexts } from "./shell";
import type { Words } from "./words";

/** What the pane says in Chinese. */
export const chineseWords: Words = {
  language: "zh-CN",
  messages: chinese,
  kit: chineseKit,
  shell: chineseTexts,
  insert: chineseInsert,
  check: chineseCheck,
  make: chineseMake,
  earlier: chineseEarlier,
  joint: chineseJoint,
};
