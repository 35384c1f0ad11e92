/** What ends what was opened, in the order of opening; it is run from the last to the first. */
export type Closing = (() => Promise<unknown> | unknown)[];

/** Nothing that fails to close keeps the rest open. */
export async function closeAll(closing: Closing): Promise<void> {
  for (const close of closing.toReversed()) {
    try {
      await close();
    } catch {
      // The process ends.
    }
  }
}
