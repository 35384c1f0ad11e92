import type { Words } from "./types.ts";
import { words as old } from "../words/index.ts";

export const fr = old.fr as unknown as Words;
