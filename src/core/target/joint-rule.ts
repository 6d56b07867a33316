/**
 * What the values of several bureaus make together: one value all agree on, their sum, or that of the lead: the bureaus that the
 * document calls so (牵头), else the first-named one.
 */
export const JOINT_RULES = ["agree", "sum", "lead"] as const;
export type JointRule = (typeof JOINT_RULES)[number];

/** A bureau that answers for an indicator cell; the role is null where the document names none. */
export interface ResponsibleBureau {
  readonly name: string;
  readonly role: "lead" | "cooperating" | null;
}

/** What of a target says whose value counts. */
export interface JointFacts {
  readonly jointRule: JointRule;
  /** Who answers for it, in the order of the document. */
  readonly bureaus: readonly ResponsibleBureau[];
}

/**
 * The rule of a target whose plan names none: where the document has others cooperate with a lead, the lead's value counts.
 *
 * @example defaultJointRule([教育局 (牵头), 经开区 (配合)]) // => "lead"
 */
export function defaultJointRule(bureaus: readonly ResponsibleBureau[]): JointRule {
  return bureaus.length > 1 && bureaus.some(({ role }) => role === "lead") ? "lead" : "agree";
}

/** The bureaus whose value a target of the rule `lead` takes: those that the document calls so, else the first-named one. */
export function leadsOf({ bureaus }: Pick<JointFacts, "bureaus">): readonly ResponsibleBureau[] {
  const leads = bureaus.filter(({ role }) => role === "lead");
  return leads.length === 0 ? bureaus.slice(0, 1) : leads;
}

/** Whether a bureau's value takes part in a target's: under `lead` only the lead's does, the others' stand beside. */
export function isCounted(facts: JointFacts, bureau: string): boolean {
  return facts.jointRule !== "lead" || leadsOf(facts).some(({ name }) => name === bureau);
}

/**
 * Whether a bureau only helps with a target (配合): the lead's value counts, and of this one words and material are welcome,
 * nothing is owed.
 */
export function isCooperating(facts: JointFacts, bureau: string): boolean {
  return (
    !isCounted(facts, bureau) &&
    facts.bureaus.some(({ name, role }) => name === bureau && role === "cooperating")
  );
}
