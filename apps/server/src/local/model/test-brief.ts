import type { Brief } from "./understand/brief.ts";

/** A brief in which nothing was asked for, with what a test asks for on top. */
export const briefOf = (asked: Partial<Brief> = {}): Brief => ({
  language: { talk: "en", page: "en", foreign: null, sure: true },
  kind: null,
  variants: [],
  topic: null,
  name: null,
  subject: null,
  headline: null,
  colours: [],
  mood: null,
  dark: false,
  sections: [],
  without: [],
  counts: {},
  contact: { phone: null, email: null, street: null, town: null },
  prices: [],
  hours: [],
  date: null,
  items: [],
  currency: "EUR",
  site: false,
  program: false,
  unknown: [],
  ...asked,
});
