import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./playground.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createClient } from "graphql-ws";
import { useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { loadConfig } from "../config.ts";
import { createSession } from "../session/session.ts";
import type { Session } from "../session/session.ts";
import { useTheme } from "../ui/theme.ts";

const query = `# Everything the app does goes through this one API, and so can your programs.
# Ctrl/⌘ Enter sends. The schema is behind the book on the left.
query Projects {
  viewer {
    email
    stats {
      totalProjects
      totalPrompts
    }
  }
  projects(first: 5) {
    totalCount
    nodes {
      id
      name
      status
      stats {
        messageCount
        totalTokens
      }
    }
  }
}
`;
const subscription = `# What changes in a project, as it changes. Put the id of one of yours into the variables.
subscription Watch($projectId: ID!) {
  projectUpdated(projectId: $projectId) {
    name
    status
    updatedAt
    activeGeneration {
      id
      status
      lastSeq
    }
  }
}
`;

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
  return (
    <div className="playground">
      <header>
        <a href="/" className="back">
          <span aria-hidden="true">←</span> Roseram Builder
        </a>
        <h1>API playground</h1>
        {state.status === "in" ? (
          <p>
            Signed in as <b>{state.email}</b>. What runs here is real.
          </p>
        ) : (
          <p className="nobody" role="status">
            Nobody is signed in: every field answers UNAUTHENTICATED.{" "}
            <a href="/sign-in?next=%2Fplayground">Sign in</a>
          </p>
        )}
      </header>
      <GraphiQL
        fetcher={fetcher}
        forcedTheme={theme}
        defaultTabs={[{ query }, { query: subscription, variables: '{ "projectId": "" }' }]}
        defaultEditorToolsVisibility="variables"
      />
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
      The server does not answer, so there is nothing to ask. <a href="/playground">Try again</a>
    </p>,
  );
}
