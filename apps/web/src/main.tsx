import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "@tanstack/react-router";
import { createAppRouter } from "./app.tsx";
import { loadConfig, untilAnswering } from "./config.ts";
import { SessionContext } from "./session/context.ts";
import { createSession } from "./session/session.ts";
import { Button } from "./ui/Button.tsx";
import { MessagePage } from "./ui/MessagePage.tsx";
import { words } from "./words/app.ts";
import "./ui/index.css";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root.");
const root = createRoot(place);

let reached = false;
try {
  const config = await loadConfig();
  reached = true;
  const session = await createSession({ config });
  const router = createAppRouter(session);
  // Who is signed in decides which pages there are: a change asks the routes again.
  session.subscribe(() => void router.invalidate());
  root.render(
    <StrictMode>
      <SessionContext value={{ session, config }}>
        <RouterProvider router={router} />
      </SessionContext>
    </StrictMode>,
  );
} catch (error) {
  console.error(error);
  root.render(
    <MessagePage
      title={words.noServer.title}
      actions={
        <Button variant="rose" onClick={() => location.reload()}>
          {words.tryAgain}
        </Button>
      }
    >
      {words.noServer.why}
    </MessagePage>,
  );
  // What fails although the server answers would fail again: that is left to the button.
  if (!reached) {
    await untilAnswering();
    location.reload();
  }
}
