import type { Topic } from "../brief.ts";
import type { Code } from "../conversation.ts";
import type { FoundDate } from "../dates.ts";
import type { SectionName } from "../words/types.ts";
import type { SectionContext } from "./sections.ts";
import type { Theme } from "./theme.ts";

/** Everything a page is made from. */
export interface Plan extends SectionContext {
  theme: Theme;
  /** The parts of the page in their order; pages with a form of their own add these below it. */
  sections: readonly SectionName[];
  /** What the person called the thing: "dog groomer". Stands above the headline. */
  subject: string | null;
  headline: string | null;
  date: FoundDate | null;
  /** What the person of a résumé does. */
  role: string | null;
  /** Of a quiz. */
  topic: Topic | null;
  /** A calculator with functions. */
  scientific: boolean;
}

export type Compose = (plan: Plan) => Code;
