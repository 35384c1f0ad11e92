import type { Kind } from "../words/types.ts";
import { blog } from "./blog.ts";
import { calculator } from "./calculator.ts";
import type { Compose } from "./context.ts";
import { cv } from "./cv.ts";
import { event } from "./event.ts";
import { memory, tictactoe } from "./games.ts";
import { invitation } from "./invitation.ts";
import { landing } from "./landing.ts";
import { portfolio } from "./portfolio.ts";
import { quiz } from "./quiz.ts";
import { gallery, menu, pricing, soon } from "./simple-sites.ts";
import { timer } from "./timer.ts";
import { todo } from "./todo.ts";

export const compose: Record<Kind, Compose> = {
  landing,
  portfolio,
  todo,
  calculator,
  quiz,
  blog,
  event,
  menu,
  pricing,
  soon,
  timer,
  gallery,
  cv,
  invitation,
  tictactoe,
  memory,
};

/** Programs rather than pages: they take no further sections. */
export const programs: readonly Kind[] = ["todo", "calculator", "quiz", "timer", "tictactoe", "memory", "cv"];

/** Which kind a page of this model is, by the heading its styles carry. */
const signs: readonly (readonly [string, Kind])[] = [
  ["/* The list */", "todo"],
  ["/* The calculator */", "calculator"],
  ["/* The quiz */", "quiz"],
  ["/* The clock */", "timer"],
  ["/* The board */", "tictactoe"],
  ["/* The cards */", "memory"],
  ["/* The sheet */", "cv"],
  ["/* The card */", "invitation"],
  ["/* Posts */", "blog"],
  ["/* Poster */", "event"],
  ["/* Work */", "portfolio"],
  ["/* Coming soon */", "soon"],
];

export const kindOfStyles = (css: string): Kind | null =>
  signs.find(([sign]) => css.includes(sign))?.[1] ?? null;
