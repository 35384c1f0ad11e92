import { setTimeout as wait } from "node:timers/promises";
import { json } from "./http/answers.ts";
import type { Respond } from "./http/listener.ts";

/** What can be asked to go wrong. The first fault that matches a request is used for it. */
export interface Fault {
  /** Against "METHOD /path": a part of it, or a pattern. */
  readonly match: string | RegExp;
  /** How many requests it strikes; 1 if left out. */
  readonly times?: number;
  /** Waits so long before anything else. */
  readonly delayMs?: number;
  /** The connection breaks: before anything was done, or ("answer") after all of it was. */
  readonly drop?: boolean | "answer";
  /** Answers this instead; without status, drop or delay alone apply. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Takes the fault that strikes this request, and counts it. */
export function takeFault(faults: Fault[], line: string): Fault | null {
  const at = faults.findIndex(({ match }) =>
    // A global pattern remembers where it stood; a search does not.
    typeof match === "string" ? line.includes(match) : line.search(match) >= 0,
  );
  const fault = faults[at];
  if (!fault) return null;
  const left = (fault.times ?? 1) - 1;
  if (left > 0) faults[at] = { ...fault, times: left };
  else faults.splice(at, 1);
  return fault;
}

/** The APIs with what goes wrong in front of them. */
export function withFaults(options: {
  faults: Fault[];
  onRequest: (line: string) => void;
  respond: Respond;
}): Respond {
  return async (call) => {
    const line = `${call.method} ${call.path}`;
    options.onRequest(line);
    const fault = takeFault(options.faults, line);
    if (fault?.delayMs) await wait(fault.delayMs, undefined, { signal: call.left }).catch(() => undefined);
    if (fault?.drop === true) return null;
    if (fault?.status !== undefined) return json(fault.status, fault.body ?? {}, fault.headers);
    const answered = options.respond(call);
    // A refusal is thrown, and is an answer too.
    return fault?.drop === "answer" ? answered.then(nothing, nothing) : answered;
  };
}

const nothing = () => null;
