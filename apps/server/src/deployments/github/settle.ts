import { Refusal } from "./refusal.ts";
import type { Story } from "./story.ts";

/** Asks again while GitHub is still getting ready what it has only just made. */
export async function settled<T>(
  { work, patience }: Pick<Story, "work" | "patience">,
  fresh: boolean,
  ask: () => Promise<T>,
): Promise<T> {
  for (const ms of fresh ? patience.settleMs : []) {
    try {
      return await ask();
    } catch (error) {
      if (!isUnready(error)) throw error;
      await patience.wait(ms, work.signal);
    }
  }
  return ask();
}

const isUnready = (error: unknown) =>
  error instanceof Refusal &&
  (error.status === 404 ||
    (error.status === 409 && error.says(/empty/i)) ||
    (error.status === 422 && error.says(/\b(tree|object|parent)\b.* does not exist/i)));
