import { words } from "./words/app.ts";

export type Config = {
  supabaseUrl: string;
  supabasePublishableKey: string;
  /** The database lives in the server's own folder: accounts on this machine, no e-mail. */
  embedded: boolean;
  model: { name: string; demo: boolean };
  /** Whether this machine may be published to. */
  deploys: {
    local: boolean;
    /** Where it shows a site, with `<site>` in the place of its name: an address of its own, or a path of one for all. */
    siteAddress?: string;
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

export function parseConfig(value: unknown): Config {
  if (isObject(value) && isObject(value.model)) {
    const { supabaseUrl, supabasePublishableKey, embedded, model, deploys } = value;
    if (typeof supabaseUrl === "string" && typeof supabasePublishableKey === "string") {
      return {
        supabaseUrl,
        supabasePublishableKey,
        embedded: embedded === true,
        model: { name: String(model.name), demo: model.demo === true },
        deploys: {
          local: isObject(deploys) && deploys.local === true,
          ...(isObject(deploys) && typeof deploys.siteAddress === "string"
            ? { siteAddress: deploys.siteAddress }
            : {}),
        },
      };
    }
  }
  throw new Error("The server's /config.json has an unknown shape.");
}

export async function loadConfig(fetcher: typeof fetch = fetch): Promise<Config> {
  const response = await fetcher("/config.json");
  if (!response.ok) throw new Error(`The server answered ${response.status} to /config.json.`);
  return parseConfig(await response.json());
}

/** Resolves once the server answers: asked after 1 s, then less and less often, at most every 10 s. */
export async function untilAnswering(
  fetcher: typeof fetch = fetch,
  pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms)),
): Promise<void> {
  for (let wait = 1000; ; wait = Math.min(wait * 1.5, 10_000)) {
    await pause(wait);
    const answers = await loadConfig(fetcher).then(
      () => true,
      () => false,
    );
    if (answers) return;
  }
}

/** The name of the model wherever it is shown. The demo says that it is one. */
export const modelLabel = ({ model }: Config): string => (model.demo ? words.demoModel : model.name);
