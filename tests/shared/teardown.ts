/** Ends what setup.ts began. */
export default async function teardown(): Promise<void> {
  await globalThis.endSharedWorkshop?.();
}
