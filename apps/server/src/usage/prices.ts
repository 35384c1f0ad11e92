import type { Prices } from "../env.ts";

export interface CallCost {
  readonly amount: number;
  readonly currency: string;
}

/** What a call cost by the operator's table; null for a model that has no price there. Prices are per million tokens. */
export function costOf(
  prices: Prices | null,
  model: string,
  tokens: { readonly input: number; readonly output: number },
): CallCost | null {
  const price = prices && Object.hasOwn(prices.models, model) ? prices.models[model] : undefined;
  if (!prices || !price) return null;
  const amount = (tokens.input * price.input + tokens.output * price.output) / 1_000_000;
  return { amount, currency: prices.currency };
}
