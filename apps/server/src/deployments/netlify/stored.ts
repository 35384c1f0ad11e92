import { z } from "zod";

const text = z.string().nullish().catch(null);

const storedShape = z.object({
  /** Chosen, and stored before the site is made. */
  siteName: text,
  siteId: text,
  deployId: text,
  /** The place that this deployment leaves, and why. */
  left: z
    .object({ siteName: z.string(), why: z.enum(["deleted", "account", "renamed"]) })
    .nullish()
    .catch(null),
  account: text,
  createdByUs: z.boolean().nullish().catch(null),
});

/** What the steps of a deployment leave for the next attempt. */
export type Stored = z.infer<typeof storedShape>;

export const readStored = (state: Readonly<Record<string, unknown>>): Stored => storedShape.parse(state);
