import { ApolloProvider } from "@apollo/client/react";
import { Outlet } from "@tanstack/react-router";
import { startTransition, useDeferredValue, useEffect, useState } from "react";
import { ApiContext, createApi } from "../apollo.ts";
import type { Api } from "../apollo.ts";
import { Commands } from "../commands/Commands.tsx";
import { AccountNews } from "../settings/AccountNews.tsx";
import { AccountCommands } from "./AccountCommands.tsx";
import { loadMenu } from "../ui/Menu.tsx";
import { loadToasts } from "../ui/toast.ts";
import { useSession, useSessionState } from "./context.ts";

/** Everything behind the door: one API client for the person who is signed in, gone with them. */
export default function SignedIn() {
  const state = useSessionState();
  return state.status === "in" ? <WithApi key={state.userId} userId={state.userId} /> : null;
}

/** After what the page itself still asks for. */
const AHEAD_MS = 2000;
/** What is chosen and told with no server to ask for it. */
const loadAhead = () => {
  void loadToasts().catch(() => {});
  void loadMenu().catch(() => {});
};

function WithApi({ userId }: { userId: string }) {
  const session = useSession();
  const [api, setApi] = useState<Api | null>(null);
  useEffect(() => {
    const created = createApi({ session, userId });
    // As a transition, the frame and the page are drawn in pieces: a slow device answers to the finger in between.
    startTransition(() => setApi(created));
    return () => created.stop();
  }, [session, userId]);
  useEffect(() => {
    const timer = setTimeout(loadAhead, AHEAD_MS);
    return () => clearTimeout(timer);
  }, []);
  return api ? (
    <ApolloProvider client={api.client}>
      <ApiContext value={api}>
        <Outlet />
        <BesidePage />
      </ApiContext>
    </ApolloProvider>
  ) : null;
}

/** After the page, in a turn of its own. */
function BesidePage() {
  return (
    useDeferredValue(true, false) && (
      <>
        <AccountNews />
        <AccountCommands />
        <Commands />
      </>
    )
  );
}
