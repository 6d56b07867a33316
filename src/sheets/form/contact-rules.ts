import type { RangeSpec, ValidationSpec } from "../kit";
import type { ContactLabel } from "./form-labels";

/** The rule of a contact cell on the cover. */
export function validateContact(label: ContactLabel, range: RangeSpec): ValidationSpec {
  const prompts: Readonly<Record<ContactLabel, string>> = {
    填报人: "填姓名。",
    审核人: "填审核负责人姓名。",
    联系电话: "填区号加座机，或手机号。\n例：0531-12345678",
    填报日期: "例：2022年1月10日",
  };
  return {
    range,
    rule: { type: "text-length", maximum: LONGEST_CONTACT },
    promptTitle: label,
    prompt: prompts[label],
    error: { style: "warning", title: "文字较长", text: `请控制在 ${LONGEST_CONTACT} 字以内。` },
  };
}

const LONGEST_CONTACT = 40;
