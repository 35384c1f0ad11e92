import type { Brought, Work } from "../publish.ts";
import type { GithubClient } from "./client.ts";
import type { Patience } from "./patience.ts";
import { readState, storedState, type State } from "./state.ts";
import { provider } from "./words.ts";

/** What the steps of one publish share. */
export interface Story {
  readonly work: Work;
  readonly client: GithubClient;
  readonly patience: Patience;
  /** As stored: it changes with each step. */
  state(): State;
  /** Stores, then shows the next step. */
  step(step: string | null, brought?: StepBrought): Promise<void>;
}

export interface StepBrought extends Omit<Brought, "state" | "retryAt"> {
  readonly state?: Partial<State>;
  /** What a success has to say, beside what is noted already. */
  readonly notice?: string | null;
}

export function beginStory(options: {
  work: Work;
  patience: Patience;
  connect(onWait: (until: string | null) => Promise<void>): GithubClient;
}): Story {
  const { work, patience } = options;
  let state = readState(work.deployment.state);
  let shown: { readonly step: string | null; readonly publishing: boolean } = {
    step: null,
    publishing: false,
  };

  return {
    work,
    patience,
    client: options.connect(showLimit),
    state: () => state,
    async step(step, { state: patch = {}, notice, ...brought } = {}) {
      const noted = notice ? { notices: [...state.notices.filter((each) => each !== notice), notice] } : {};
      const changes = { ...patch, ...noted };
      state = { ...state, ...changes };
      shown = { step: step ?? shown.step, publishing: brought.publishing ?? false };
      await work.advance(step, {
        ...brought,
        ...(Object.keys(changes).length > 0 && { state: storedState(changes) }),
      });
    },
  };

  /** Before the first step it is not known yet whether visitors see it, and a cancelled deployment must not end for that. */
  async function showLimit(until: string | null) {
    if (shown.step === null) return;
    if (until === null) await work.advance(shown.step, { publishing: shown.publishing });
    else await work.advance(`${provider(work.access.local)} asks to slow down`, { retryAt: until });
  }
}
