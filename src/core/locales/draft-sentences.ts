import type { DraftDoubt, DraftPlace } from "../draft";

/** What is said of a draft, in one language. */
export interface DraftWords {
  /** Why a reading is doubted, and what to do; the place is shown beside it. */
  doubt(doubt: DraftDoubt): string;
  /** 表1第3行“量化指标”; the document as a whole where it is null. */
  place(place: DraftPlace | null): string;
}
