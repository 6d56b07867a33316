import { isOpen } from "../../../core";
import type { Review } from "../state";

/** What a person still has to settle. */
export const countOpen = ({ finished }: Review): number =>
  finished.draft.doubts.filter(isOpen).length;

/** The targets as they are now. */
export const countNow = ({ finished }: Review): number =>
  finished.draft.rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets)).length;
