import type { Answer, News, SavingQuestion } from "../news";

/** What is said of saving, in one language. */
export interface SavingTexts {
  readonly news: (news: News) => string;
  readonly question: (question: SavingQuestion) => string;
  readonly answers: Readonly<Record<Answer, string>>;
}
