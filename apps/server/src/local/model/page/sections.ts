import type { Plan } from "../plan.ts";
import type { SectionName } from "../texts/types.ts";
import type { Part } from "./document.ts";
import { markup } from "./html.ts";

export const sectionLink = (id: SectionName, { words }: Plan): string => words.sections[id].nav;

export function section(id: SectionName, { words }: Plan): Part {
  return {
    html: markup`<section id="${id}"><div class="wrap"><h2>${words.sections[id].title}</h2></div></section>`,
  };
}
