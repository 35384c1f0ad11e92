import { graphql } from "../__generated__/gql.ts";
import type { Quota_ViewerFragment } from "../__generated__/graphql.ts";
import { words } from "../words/quota.ts";
import { dayName, dayOf, monthName } from "./period.ts";

/** What the quota line, the top bar and the page of usage say. */
export const quotaFragment = graphql(`
  fragment Quota_viewer on Viewer {
    id
    quota {
      tokensUsed
      tokensReserved
      tokensLimit
      tokensRemaining
      periodStart
      periodEnd
      requestsUsed
      requestsLimit
      requestsFreeAt
    }
  }
`);

export const quotaQuery = graphql(`
  query Quota {
    viewer {
      id
      ...Quota_viewer @unmask
    }
  }
`);

export type Quota = Quota_ViewerFragment["quota"];

export const NEARLY = 0.8;

/** The part of the month's tokens that is spoken for, 0 to 1; null without a limit. */
export const shareOf = ({ tokensUsed, tokensReserved, tokensLimit }: Quota): number | null =>
  tokensLimit ? Math.min((tokensUsed + tokensReserved) / tokensLimit, 1) : null;

export type QuotaTone = "ink" | "brass" | "ember";
export const toneOf = (share: number): QuotaTone =>
  share >= 1 ? "ember" : share >= NEARLY ? "brass" : "ink";

const restart = (quota: Quota): string => dayName(dayOf(new Date(quota.periodEnd)));

/** What was refused for the month's tokens at this time is refused until the month, in UTC, is another. */
export const monthIsOver = (refusedAt: string, now = new Date()): boolean =>
  dayOf(new Date(refusedAt)).slice(0, 7) !== dayOf(now).slice(0, 7);

/** The line above the composer, from four fifths on; null while there is nothing to say. */
export const quotaWords = (quota: Quota): { words: string; tone: QuotaTone } | null => {
  const share = shareOf(quota);
  if (share === null || share < NEARLY || !quota.tokensLimit) return null;
  const limit = quota.tokensLimit;
  const month = monthName(quota.periodStart);
  if (share >= 1) {
    return {
      words: words.allUsed(limit, month, restart(quota)),
      tone: toneOf(share),
    };
  }
  const left = limit - quota.tokensUsed - quota.tokensReserved;
  return {
    words: words.left(left, limit, month, restart(quota)),
    tone: toneOf(share),
  };
};
