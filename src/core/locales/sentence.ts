import type { Finding } from "../finding";
import type { Target } from "../target";

/** Says one finding in one language. */
export type Sentence = (finding: Finding, target: Target | null) => string;
