import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Lang, Words } from "./types.ts";

/** What the pages of each language share. */
export const texts: Record<Lang, Words> = { en, de, fr, es };
