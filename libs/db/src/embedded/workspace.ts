import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds supabase/migrations. This file may run from its source or from inside the server's bundle. */
export const findWorkspace = (from: string = import.meta.dirname): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "supabase", "migrations"))) return folder;
    if (dirname(folder) === folder) throw new Error(`No supabase/migrations above ${from}.`);
  }
};
