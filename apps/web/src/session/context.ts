import { createContext, use, useSyncExternalStore } from "react";
import type { Config } from "../config.ts";
import type { Session, SessionState } from "./session.ts";

export const SessionContext = createContext<{ session: Session; config: Config } | null>(null);

function useBoth() {
  const value = use(SessionContext);
  if (!value) throw new Error("SessionContext is missing above this component.");
  return value;
}

export const useConfig = (): Config => useBoth().config;
export const useSession = (): Session => useBoth().session;

export function useSessionState(): SessionState {
  const { session } = useBoth();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** A path of this app, or the start: an address of another site is never followed. */
export const safePath = (path: unknown): string =>
  typeof path === "string" && /^\/(?![/\\])/.test(path) ? path : "/";
