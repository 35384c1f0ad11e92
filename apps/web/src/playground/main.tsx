import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./playground.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createClient } from "graphql-ws";
import { useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { useMedia } from "../builder/useMedia.ts";
import { loadConfig } from "../config.ts";
import { createSession } from "../session/session.ts";
import type { Session } from "../session/session.ts";
import { useTheme } from "../ui/theme.ts";
import { words } from "../words/playground.ts";

/** Signed in as the web app is: the same stored session, refreshed the same way. */
function createFetcher(session: Session) {
  const socket = createClient({
    url: `${location.origin.replace(/^http/, "ws")}/graphql`,
    connectionParams: async () => {
      const token = await session.token();
      return token ? { authorization: `Bearer ${token}` } : {};
    },
    retryAttempts: Infinity,
    shouldRetry: () => true,
  });
  // A socket keeps the rights it was opened with: another person needs another one.
  session.subscribe(() => socket.terminate());
  return createGraphiQLFetcher({
    url: "/graphql",
    wsClient: socket,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      const token = await session.token();
      if (token && !headers.has("authorization")) headers.set("authorization", `Bearer ${token}`);
      return fetch(input, { ...init, headers });
    },
  });
}

function Playground({ session }: { session: Session }) {
  const [fetcher] = useState(() => createFetcher(session));
  const state = useSyncExternalStore(session.subscribe, session.state);
  const theme = useTheme();
  // GraphiQL looks at the system's theme once: told which one it is, its editors follow when that changes.
  const dark = useMedia("(prefers-color-scheme: dark)");
  return (
    <div className="playground">
      <header>
        <a href="/" className="back">
          <span aria-hidden="true">←</span> {words.back}
        </a>
        <h1>{words.title}</h1>
        {state.status === "in" ? (
          <p>
            {words.signedIn(
              (text) => (
                <b>{text}</b>
              ),
              state.email,
            )}
          </p>
        ) : (
          <p className="nobody" role="status">
            {words.signedOut((text) => (
              <a href="/sign-in?next=%2Fplayground">{text}</a>
            ))}
          </p>
        )}
      </header>
      <main>
        <GraphiQL
          fetcher={fetcher}
          forcedTheme={theme === "system" ? (dark ? "dark" : "light") : theme}
          defaultTabs={[
            { query: words.query },
            { query: words.subscription, variables: '{ "projectId": "" }' },
          ]}
          defaultEditorToolsVisibility="variables"
        />
      </main>
    </div>
  );
}

const place = document.getElementById("root");
if (!place) throw new Error("playground.html has no #root.");
const root = createRoot(place);
try {
  const session = await createSession({ config: await loadConfig() });
  root.render(<Playground session={session} />);
} catch (error) {
  console.error(error);
  root.render(
    <p className="unreachable" role="alert">
      {words.noServer((text) => (
        <a href="/playground">{text}</a>
      ))}
    </p>,
  );
}
