import type { Shelf } from "../notebook";
import type { World } from "./world";

/** How long a browser may take to open what it keeps. In milliseconds. */
const PATIENCE = 5_000;

/**
 * Opens what the browser keeps; nobody waits for one that does not answer.
 *
 * @throws where it keeps nothing, or takes too long
 */
export function openShelfInTime({
  openShelf,
  timers,
}: Pick<World, "openShelf" | "timers">): Promise<Shelf> {
  return new Promise<Shelf>((resolve, reject) => {
    const stop = timers.after(PATIENCE, () => {
      reject(new Error("the browser does not answer"));
    });
    openShelf().then(resolve, reject).finally(stop);
  });
}
