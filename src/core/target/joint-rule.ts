/**
 * What the values of several bureaus make together: one value all agree on, their sum, or that of the first-named bureau.
 */
export const JOINT_RULES = ["agree", "sum", "lead"] as const;
export type JointRule = (typeof JOINT_RULES)[number];
