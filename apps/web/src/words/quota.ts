import { count } from "../ui/format.ts";

/** The month's tokens, as they are told beside the work. Apart from usage.ts, which only its page needs. */
export const words = {
  usage: "Usage",
  allUsed: (limit: number, month: string, day: string) =>
    `All ${count(limit)} tokens of ${month} are used. It starts again on ${day}.`,
  left: (tokens: number, limit: number, month: string, day: string) =>
    `${count(tokens)} of ${count(limit)} tokens are left in ${month}. It starts again on ${day}.`,
  top: {
    ofLimit: (used: number, limit: number, month: string) =>
      `${count(used)} of ${count(limit)} tokens of ${month} are used`,
    used: (used: number, month: string) => `${count(used)} tokens in ${month}`,
    /** What is seen, and what is heard after it. */
    tight: (used: string, limit: string | null) =>
      limit === null ? `${used} tokens` : `${used} of ${limit}`,
    rest: (month: string, limited: boolean) => `${limited ? "tokens " : ""}of ${month}. Open Usage`,
  },
};
