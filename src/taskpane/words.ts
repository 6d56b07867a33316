import type { Language, Messages } from "../core";
import type { CheckTexts } from "./check";
import type { EarlierTexts } from "./earlier";
import type { InsertTexts } from "./insert";
import type { JointTexts } from "./joint";
import type { KitTexts } from "./kit";
import type { MakeTexts } from "./make";
import type { ShellTexts } from "./shell";

/** Everything the pane says in one language, but for the step 回收, whose words come with it. Only the language in use is fetched. */
export interface Words {
  readonly language: Language;
  readonly messages: Messages;
  readonly kit: KitTexts;
  readonly shell: ShellTexts;
  readonly insert: InsertTexts;
  readonly check: CheckTexts;
  readonly make: MakeTexts;
  readonly earlier: EarlierTexts;
  readonly joint: JointTexts;
}
