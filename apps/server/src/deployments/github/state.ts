import { z } from "zod";

/** What a deployment stores between its steps, for the attempt that goes on after this one. */
export interface State {
  /** The commit that a branch is about to be moved to; null: nothing is about to be published. */
  readonly moving: Moving | null;
  /** Whether the commit was already made anew because somebody else had pushed. */
  readonly rebuilt: boolean;
  /** What a success has to say. */
  readonly notices: readonly string[];
}

export interface Moving {
  readonly account: string;
  readonly owner: string;
  readonly repo: string;
  readonly branch: string;
  readonly commit: string;
  /** Earlier deployments published to this repository. */
  readonly again: boolean;
}

const text = z.string().min(1);
const moving = z.object({
  account: text,
  owner: text,
  repo: text,
  branch: text,
  commit: text,
  again: z.boolean(),
});
const rest = z.object({ rebuilt: z.boolean().catch(false), notices: z.array(z.string()).catch([]) });

type Stored = Readonly<Record<string, unknown>>;

export const readState = (stored: Stored): State => ({
  moving: moving.safeParse(stored).data ?? null,
  ...rest.parse(stored),
});

/** As a patch of what is stored: null removes. */
export const storedState = ({ moving, ...rest }: Partial<State>): Stored => ({
  ...rest,
  ...(moving === null ? { commit: null } : moving),
});
