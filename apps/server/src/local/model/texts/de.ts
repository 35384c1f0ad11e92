import type { Words } from "./types.ts";
import { words as old } from "../words/index.ts";

export const de = old.de as unknown as Words;
