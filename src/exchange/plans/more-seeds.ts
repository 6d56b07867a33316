import jinanBrandPress2020 from "../../../seeds/jinan-brand-press-2020.json";
import jinanBrandTasks2020 from "../../../seeds/jinan-brand-tasks-2020.json";
import jinanRoadSafety2020 from "../../../seeds/jinan-road-safety-2020.json";
import qingdaoYoupin2023 from "../../../seeds/qingdao-youpin-2023.json";
import shandongBrand2015 from "../../../seeds/shandong-brand-2015.json";

/** The built-in plans beside the first, in the order in which they are listed; the pane starts without them (webpack.config.js). */
export const MORE_SEEDS: readonly { readonly id: string }[] = [
  jinanBrandTasks2020,
  jinanBrandPress2020,
  shandongBrand2015,
  qingdaoYoupin2023,
  jinanRoadSafety2020,
];
