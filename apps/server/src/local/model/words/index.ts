import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import type { Lang, Words } from "./types.ts";

export const words: Record<Lang, Words> = { en, de, fr, es, it, pt, nl };

export const isLang = (text: string): text is Lang => text in words;
