import type { Words } from "./types.ts";
import { words as old } from "../words/index.ts";

export const es = old.es as unknown as Words;
