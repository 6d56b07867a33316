/** Why a district's part of a figure cannot be taken. */
export type PartTrouble =
  /** No form came back, or none was sent. */
  | "awaited"
  | "not-sent"
  /** The file that came was refused, or waits for a person. */
  | "rejected"
  | "unconfirmed"
  /** The form came, and its line is blank, cannot be used, waits to be verified, or says two things. */
  | "blank"
  | "refused"
  | "unverified"
  | "conflict";

/** A district whose part a figure lacks. */
export interface MissingPart {
  readonly district: string;
  readonly why: PartTrouble;
}

/** What the sentences on a second level tell beside what every finding has. */
export interface DivisionDetails {
  readonly "division-differs": {
    readonly rule: "sum" | "each" | "weighted";
    readonly standing: "stricter" | "weaker" | "other";
    /** How many districts have a part. */
    readonly districts: number;
    /** Those of which less is asked than the target itself says, where each has to reach it. */
    readonly weak: readonly string[];
  };
  /** A relation between targets that cannot be checked among the districts. */
  readonly "rule-undivided": {
    readonly kind: "sameAs" | "increaseAndTotal" | "partsOf";
    /** Ids; the total first. */
    readonly targets: readonly string[];
    /** Those of them that were not divided; none where they were divided by different rules or among others. */
    readonly undivided: readonly string[];
  };
  readonly "part-missing": {
    readonly parts: readonly MissingPart[];
    /** How many districts have a part. */
    readonly of: number;
  };
  /** Words of the districts that are not all the same. */
  readonly "words-differ": { readonly words: readonly string[] };
  readonly "average-rounded": { readonly average: string };
}
