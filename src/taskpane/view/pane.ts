import { html, type TemplateResult } from "lit/html.js";
import type { Step } from "../state";
import { checkView } from "./check";
import { collectView } from "./collect";
import { headerView } from "./header";
import { insertView } from "./insert";
import { makeView } from "./make";
import type { View } from "./view";

const STEP_VIEWS: Readonly<Record<Step, (view: View) => TemplateResult>> = {
  insert: insertView,
  check: checkView,
  make: makeView,
  collect: collectView,
};

/** The whole pane. */
export function paneView(view: View): TemplateResult {
  return html`${headerView(view)}${STEP_VIEWS[view.state.step](view)}`;
}
