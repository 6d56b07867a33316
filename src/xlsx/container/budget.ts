import {
  MAXIMUM_CONTAINER_FILES,
  MAXIMUM_CONTAINER_UNPACKED_BYTES,
  megabytes,
  tooLarge,
} from "../limits";

/** What a container may still hold: one account for it and all the containers inside it, so that none of them asks for it again. */
export class Budget {
  private filesLeft = MAXIMUM_CONTAINER_FILES;
  private bytesLeft = MAXIMUM_CONTAINER_UNPACKED_BYTES;

  /**
   * Takes what a container claims to hold.
   *
   * @throws {Refusal} `too-large` where it is more than is left; then nothing is taken
   */
  take(sizes: readonly number[]): void {
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (sizes.length > this.filesLeft) {
      throw tooLarge("files", String(sizes.length), String(MAXIMUM_CONTAINER_FILES));
    }
    if (bytes > this.bytesLeft) {
      throw tooLarge("unpacked", megabytes(bytes), megabytes(MAXIMUM_CONTAINER_UNPACKED_BYTES));
    }
    this.filesLeft -= sizes.length;
    this.bytesLeft -= bytes;
  }
}
