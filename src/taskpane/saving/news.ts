/** Where a file went. */
export type News =
  /** Into a file that a person chose, under whatever name. */
  | { readonly kind: "saved"; readonly name: string; readonly file: string }
  /** To where the browser puts what it downloads. */
  | { readonly kind: "downloaded"; readonly name: string }
  | { readonly kind: "not-saved"; readonly name: string };

/** What only a person can say before a file is saved. */
export type SavingQuestion =
  /** The pane has opened it from a file or saved it into one. */
  | { readonly kind: "same-file"; readonly name: string; readonly file: string }
  /** Somebody else has changed it since; or the browser, or the disk, did not let it be written. */
  | {
      readonly kind: "changed" | "forbidden" | "failed";
      readonly name: string;
      readonly file: string;
    }
  /** The choosing was broken off. */
  | { readonly kind: "given-up"; readonly name: string };

/** Into the same file, into one to be chosen, to where the browser puts downloads, or not at all. */
export type Answer = "same-file" | "elsewhere" | "download" | "leave";

/** The answers that a question has, the safest first. */
export const ANSWERS: Readonly<Record<SavingQuestion["kind"], readonly Answer[]>> = {
  "same-file": ["elsewhere", "same-file", "leave"],
  changed: ["elsewhere", "download", "leave"],
  forbidden: ["elsewhere", "download", "leave"],
  failed: ["elsewhere", "download", "leave"],
  "given-up": ["elsewhere", "download", "leave"],
};
