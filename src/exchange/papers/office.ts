import * as z from "zod/mini";
import type { PaperRun } from "../../sheets";

const Text = z.string().check(z.trim(), z.minLength(1));

/** What an office says of itself once (文书.json); what it leaves out is left to a person in every letter. */
export const OfficeFacts = z.strictObject({
  /** 发文机关署名 */
  office: z.optional(Text),
  /** 发文字号, by kind: 济质领办函〔2022〕3号 */
  numbers: z.optional(
    z.strictObject({
      remind: z.optional(Text),
      bulletin: z.optional(Text),
      supervise: z.optional(Text),
    }),
  ),
  /** 主送 of 通报 and 催报通知; the bureaus themselves where it is left out. */
  salutation: z.optional(Text),
  /** 联系人及电话 */
  contact: z.optional(Text),
  /** 签发人 */
  signer: z.optional(Text),
  /** 成文日期, a day. */
  date: z.optional(z.iso.date()),
  /** By when those who owe are to report, a day. */
  by: z.optional(z.iso.date()),
  /** 抄送 */
  copies: z.optional(Text),
});
export type OfficeFacts = z.infer<typeof OfficeFacts>;

/** Where in a settings file something is wrong, and what stands there. */
export interface OfficeProblem {
  readonly path: string;
  readonly kind: "unknown-key" | "wrong";
}

/** Reads a settings file; unknown keys are mistakes. */
export function parseOfficeFacts(
  json: unknown,
): { readonly facts: OfficeFacts } | { readonly problems: readonly OfficeProblem[] } {
  const parsed = OfficeFacts.safeParse(json);
  if (parsed.success) return { facts: parsed.data };
  return {
    problems: parsed.error.issues.flatMap((issue): OfficeProblem[] => {
      const path = issue.path.map(String).join(".");
      return issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({
            path: path === "" ? key : `${path}.${key}`,
            kind: "unknown-key",
          }))
        : [{ path: path === "" ? "$" : path, kind: "wrong" }];
    }),
  };
}

/** The words themselves, else a place for a person. */
export function orBlank(words: string | undefined, blank: string): PaperRun {
  return words ?? { blank };
}
