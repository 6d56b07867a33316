import type { JointTexts } from "./texts";

/** 共同承担的指标的中文用语。 */
export const chineseJoint: JointTexts = {
  title: (changed) => (changed === 0 ? "共同承担的指标" : `共同承担的指标（改了 ${changed} 项）`),
  hints: {
    sending: "几个单位共同承担的，要填哪个数：写进表里的提示，回收时照此合并。请在发表前定好。",
    collecting: "收回的表按表上写的合并。这里改的只用于以后再发的表；与表上不同的会列为问题。",
  },
  rules: { agree: "填总数，应一致", sum: "只填本单位的数，相加" },
  lead: (bureau) => `填总数，以${bureau}为准`,
};
