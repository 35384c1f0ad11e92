import { blog } from "./blog.ts";
import { calculator } from "./calculator.ts";
import { dashboard } from "./dashboard.ts";
import { game } from "./game.ts";
import type { KindOfPage } from "./kind.ts";
import { landing } from "./landing.ts";
import { portfolio } from "./portfolio.ts";
import { pricing } from "./pricing.ts";
import { quiz } from "./quiz.ts";
import { shop } from "./shop.ts";
import { timer } from "./timer.ts";
import { todo } from "./todo.ts";

export const kindNames = [
  "landing",
  "portfolio",
  "shop",
  "blog",
  "pricing",
  "todo",
  "calculator",
  "quiz",
  "timer",
  "game",
  "dashboard",
] as const;
export type Kind = (typeof kindNames)[number];

export const isKind = (text: string): text is Kind => kindNames.some((name) => name === text);

/** A new kind is one file beside this one, its test, and a line here. */
export const kinds: Readonly<Record<Kind, KindOfPage>> = {
  landing,
  portfolio,
  shop,
  blog,
  pricing,
  todo,
  calculator,
  quiz,
  timer,
  game,
  dashboard,
};
