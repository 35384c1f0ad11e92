import type { Config } from "../config.ts";

export const parts = ["database", "accounts", "model", "publishing"] as const;
export type Part = (typeof parts)[number];

/** Whether each part of this server is one of its own that stands in for the real one. */
export const standIns = ({ embedded, model, deploys }: Config): Readonly<Record<Part, boolean>> => ({
  database: embedded,
  accounts: embedded,
  model: model.demo,
  publishing: deploys.local,
});

/** Lines of a .env file, ready for what belongs to them. */
export const envLines = (variables: Readonly<Record<string, string>>): string =>
  Object.entries(variables)
    .map(([name, why]) => `# ${why}\n${name}=\n`)
    .join("");
