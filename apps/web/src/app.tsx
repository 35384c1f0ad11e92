import {
  Link,
  Outlet,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import type { ErrorComponentProps, RouterHistory } from "@tanstack/react-router";
import { builderSearch } from "./builder/search.ts";
import { errorCode, errorWords } from "./errors.ts";
import { integrationsSearch } from "./integrations/search.ts";
import { projectsSearch } from "./projects/search.ts";
import { safePath } from "./session/context.ts";
import type { Session } from "./session/session.ts";
import { usageSearch } from "./usage/search.ts";
import { Button, buttonLook } from "./ui/Button.tsx";
import { MessagePage } from "./ui/MessagePage.tsx";
import { whenReachable } from "./when-reachable.ts";
import { words } from "./words/app.ts";

function NotFound() {
  return (
    <MessagePage
      title={words.notFound.title}
      actions={
        <Link to="/" {...buttonLook({ variant: "rose" })}>
          {words.toProjects}
        </Link>
      }
    >
      {words.notFound.why}
    </MessagePage>
  );
}

const technical = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** A chunk of a release that is no longer on the server. */
const isStaleChunk = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|module script|Failed to fetch/i.test(error.message);

function Broken({ error }: ErrorComponentProps) {
  const stale = isStaleChunk(error);
  return (
    <MessagePage
      title={stale ? words.broken.staleTitle : words.broken.title}
      details={technical(error)}
      actions={
        <>
          <Button variant="rose" onClick={() => location.reload()}>
            {words.broken.reload}
          </Button>
          <a href="/" {...buttonLook()}>
            {words.toProjects}
          </a>
        </>
      }
    >
      {stale ? words.broken.stale : errorCode(error) ? errorWords(error) : words.broken.why}
    </MessagePage>
  );
}

/** The routes of the app. What needs a session, its Apollo client included, loads only with one. */
export function createAppRouter(session: Session, history?: RouterHistory) {
  const signedOut = async ({ search }: { search: { next?: string | undefined } }) => {
    const state = session.state();
    if (state.status !== "in" || state.recovery) return;
    const href = safePath(search.next);
    if (!href.startsWith("/playground")) throw redirect({ href, replace: true });
    // The playground is a page of its own beside the app: the browser goes there, this page only waits for that.
    location.replace(href);
    await new Promise(() => {});
  };
  const nextSearch = (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === "string" && search.next !== "/" ? { next: safePath(search.next) } : {};

  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Broken });

  const signIn = createRoute({
    getParentRoute: () => root,
    path: "/sign-in",
    validateSearch: nextSearch,
    beforeLoad: signedOut,
    component: lazyRouteComponent(() => whenReachable(() => import("./session/SignInPage.tsx"))),
  });
  const signUp = createRoute({
    getParentRoute: () => root,
    path: "/sign-up",
    validateSearch: nextSearch,
    beforeLoad: signedOut,
    component: lazyRouteComponent(() => whenReachable(() => import("./session/SignUpPage.tsx"))),
  });
  const forgot = createRoute({
    getParentRoute: () => root,
    path: "/forgot-password",
    component: lazyRouteComponent(() => whenReachable(() => import("./session/ForgotPasswordPage.tsx"))),
  });
  const reset = createRoute({
    getParentRoute: () => root,
    path: "/reset-password",
    component: lazyRouteComponent(() => whenReachable(() => import("./session/ResetPasswordPage.tsx"))),
  });

  const signedIn = createRoute({
    getParentRoute: () => root,
    id: "signed-in",
    beforeLoad: ({ location }) => {
      const state = session.state();
      if (state.status === "out") {
        const search = state.left ? {} : nextSearch({ next: location.href });
        throw redirect({ to: "/sign-in", search, replace: true });
      }
      if (state.recovery) throw redirect({ to: "/reset-password", replace: true });
    },
    component: lazyRouteComponent(() => whenReachable(() => import("./session/SignedIn.tsx"))),
  });
  const frame = createRoute({
    getParentRoute: () => signedIn,
    id: "frame",
    component: lazyRouteComponent(() => whenReachable(() => import("./Frame.tsx"))),
  });
  const projects = createRoute({
    getParentRoute: () => frame,
    path: "/",
    validateSearch: projectsSearch,
    component: lazyRouteComponent(() => whenReachable(() => import("./projects/ProjectsPage.tsx"))),
  });
  /** The addresses of projects lie under it; people cut an address short to get to all of them. */
  const allProjects = createRoute({
    getParentRoute: () => root,
    path: "/projects",
    validateSearch: projectsSearch,
    beforeLoad: ({ search }) => {
      throw redirect({ to: "/", search, replace: true });
    },
  });
  const settings = createRoute({
    getParentRoute: () => frame,
    path: "/settings",
    component: lazyRouteComponent(() => whenReachable(() => import("./settings/SettingsPage.tsx"))),
  });
  const installation = createRoute({
    getParentRoute: () => frame,
    path: "/about-this-installation",
    component: lazyRouteComponent(() => whenReachable(() => import("./installation/InstallationPage.tsx"))),
  });
  const usage = createRoute({
    getParentRoute: () => frame,
    path: "/usage",
    validateSearch: usageSearch,
    component: lazyRouteComponent(() => whenReachable(() => import("./usage/UsagePage.tsx"))),
  });
  const integrations = createRoute({
    getParentRoute: () => frame,
    path: "/integrations",
    validateSearch: integrationsSearch,
    component: lazyRouteComponent(() => whenReachable(() => import("./integrations/IntegrationsPage.tsx"))),
  });
  const apiTokens = createRoute({
    getParentRoute: () => frame,
    path: "/api-tokens",
    component: lazyRouteComponent(() => whenReachable(() => import("./partners/ApiTokensPage.tsx"))),
  });
  const errors = createRoute({
    getParentRoute: () => frame,
    path: "/errors",
    component: lazyRouteComponent(() => whenReachable(() => import("./usage/ErrorLogPage.tsx"))),
  });
  const builder = createRoute({
    getParentRoute: () => signedIn,
    path: "/projects/$projectId",
    validateSearch: builderSearch,
    component: lazyRouteComponent(() => whenReachable(() => import("./projects/ProjectRoute.tsx"))),
  });
  const preview = createRoute({
    getParentRoute: () => signedIn,
    path: "/preview/$projectId",
    component: lazyRouteComponent(() => whenReachable(() => import("./projects/PreviewPage.tsx"))),
  });

  return createRouter({
    routeTree: root.addChildren([
      signIn,
      signUp,
      forgot,
      reset,
      allProjects,
      signedIn.addChildren([
        frame.addChildren([projects, usage, integrations, apiTokens, errors, settings, installation]),
        builder,
        preview,
      ]),
    ]),
    ...(history ? { history } : {}),
    defaultPreload: "intent",
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
