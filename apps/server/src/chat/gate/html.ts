import { factsOf, type HtmlFacts } from "./html-facts.ts";
import { faultsOf, type Unclosed, unclosedIn } from "./html-faults.ts";
import { readTree, Unreadable } from "./html-tree.ts";
import type { Fault } from "./reading.ts";

export interface HtmlReading extends HtmlFacts {
  readonly faults: readonly Fault[];
  readonly unclosed: readonly Unclosed[];
}

export function readHtml(source: string): HtmlReading {
  try {
    const { visits, errors } = readTree(source);
    return { faults: faultsOf(source, visits, errors), unclosed: unclosedIn(visits), ...factsOf(visits) };
  } catch (error) {
    const said = error instanceof Unreadable ? error.message : "cannot be read";
    return { faults: [{ code: "HTML_INVALID", line: null, said }], unclosed: [], ...factsOf([]) };
  }
}
