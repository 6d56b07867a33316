import type { CollectPart } from "../collect-part";
import { createCollectActions } from "./actions";
import { collectTextsFor } from "./texts";
import { askView } from "./view/ask";
import { collectView } from "./view/collect";

/** The step 回收 as the pane fetches it. */
export const collectPart: CollectPart = {
  create: createCollectActions,
  view: collectView,
  describe: (problem, language) => collectTextsFor(language).problem(problem),
  ask: askView,
};
