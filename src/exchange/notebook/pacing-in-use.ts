import {
  Big,
  DEFAULT_LIGHTS,
  type GivenBaseline,
  type GivenBaselines,
  type LightLimits,
} from "../../core";
import type { KeptBaseline, PlanPacing } from "./plan-pacing";

/** Baselines as a notebook keeps them. */
export function keptBaselines(given: GivenBaselines): readonly KeptBaseline[] {
  return [...given].map(([target, { value, asOf, source }]) => ({
    ...{ target, value: value.toFixed(), asOf, source },
  }));
}

/** The same, to reckon with. */
export function givenBaselines({ baselines }: Pick<PlanPacing, "baselines">): GivenBaselines {
  return new Map(
    baselines.map(({ target, value, asOf, source }): [string, GivenBaseline] => [
      target,
      { value: new Big(value), asOf, source },
    ]),
  );
}

/**
 * How far behind lights reach.
 *
 * @example lightLimits({ green: 5, yellow: 20 }) // => { greenDownTo: -0.05, yellowDownTo: -0.2 }
 */
export function lightLimits(lights: PlanPacing["lights"]): LightLimits {
  if (lights === null) return DEFAULT_LIGHTS;
  const share = (behind: number): number => -new Big(behind).div(100).toNumber();
  return { greenDownTo: share(lights.green), yellowDownTo: share(lights.yellow) };
}
