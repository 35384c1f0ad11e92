import type { Words } from "./types.ts";
import { words as old } from "../words/index.ts";

export const en = old.en as unknown as Words;
