import type { Advice, Choice } from "../../kit";
import type { MadeSummaries, SummaryDelivery, SummaryOrigin } from "../state";

/** Everything that is said while summaries are made, in one language. */
export interface SummariesTexts {
  readonly title: string;
  readonly back: string;
  /** What they are made of. */
  readonly of: (origin: SummaryOrigin, period: string) => string;
  readonly delivery: string;
  readonly deliveries: Readonly<Record<SummaryDelivery, Choice>>;
  readonly bureaus: string;
  readonly all: string;
  readonly search: string;
  readonly notFound: string;
  readonly alsoTicked: (count: number) => string;
  readonly action: (delivery: SummaryDelivery, count: number) => string;
  readonly notYet: (chosen: number, of: number) => string;
  readonly nobody: string;
  readonly made: (made: MadeSummaries) => string;
  readonly ready: string;
  readonly save: string;
  readonly saveNamed: (file: string) => string;
  readonly saved: string;
  readonly nothing: Readonly<Record<SummaryOrigin, Advice>>;
  readonly notOpened: Advice;
  readonly replace: (sheets: readonly string[]) => Advice;
  readonly replaceAnswer: string;
}
