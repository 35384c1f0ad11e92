import { useQuery } from "@apollo/client/react";
import { Link, Outlet } from "@tanstack/react-router";
import {
  BookOpen,
  ChartColumn,
  KeyRound,
  LayoutGrid,
  Menu as MenuIcon,
  Plug,
  Settings2,
  SquareTerminal,
  TriangleAlert,
  X,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { ConnectionLine } from "./ConnectionLine.tsx";
import { InstallationNote } from "./installation/InstallationNote.tsx";
import { AccountMenu } from "./session/AccountMenu.tsx";
import { useConfig, useSession, useSessionState } from "./session/context.ts";
import { Button } from "./ui/Button.tsx";
import { Mark } from "./ui/Mark.tsx";
import { Segment } from "./ui/Segment.tsx";
import { modelsQuery } from "./settings/models-query.ts";
import { useModelName } from "./settings/useModelName.ts";
import { usePreferences } from "./settings/usePreferences.ts";
import { useTheme } from "./ui/theme.ts";
import { words } from "./words/frame.ts";
import { words as account } from "./words/session.ts";
import { OpenErrorCount } from "./usage/OpenErrorCount.tsx";

const entry =
  "flex h-7.5 items-center gap-2.25 rounded-control px-2 font-medium text-ink-2 no-underline transition-colors hover:bg-hover focus-visible:-outline-offset-1 max-tablet:h-11 max-tablet:text-body";
const chosen = { className: "bg-press text-ink!", "aria-current": "page" } as const;

const iconOf = (Icon: LucideIcon) => <Icon size={16} strokeWidth={1.75} aria-hidden="true" />;

function Navigation() {
  const label = (text: ReactNode) => <span className="sidebar-label">{text}</span>;
  return (
    <>
      <nav aria-label={words.main} className="mt-4 grid gap-px">
        <Link
          to="/"
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={chosen}
          className={entry}
          title={words.pages.projects}
        >
          {iconOf(LayoutGrid)}
          {label(words.pages.projects)}
        </Link>
        <Link to="/usage" activeProps={chosen} className={entry} title={words.pages.usage}>
          {iconOf(ChartColumn)}
          {label(words.pages.usage)}
        </Link>
        <Link to="/integrations" activeProps={chosen} className={entry} title={words.pages.integrations}>
          {iconOf(Plug)}
          {label(words.pages.integrations)}
        </Link>
        <Link to="/errors" activeProps={chosen} className={entry} title={words.pages.errors}>
          {iconOf(TriangleAlert)}
          {label(words.pages.errors)}
          <OpenErrorCount />
        </Link>
        <Link to="/settings" activeProps={chosen} className={entry} title={words.pages.settings}>
          {iconOf(Settings2)}
          {label(words.pages.settings)}
        </Link>
        <h2 className="sidebar-label px-2 pt-4.5 pb-1.5 text-small font-medium text-ink-3">{words.api}</h2>
        <Link to="/api-tokens" activeProps={chosen} className={entry} title={words.pages.apiTokens}>
          {iconOf(KeyRound)}
          {label(words.pages.apiTokens)}
        </Link>
        <a href="/playground" className={entry} title={words.pages.playground}>
          {iconOf(SquareTerminal)}
          {label(words.pages.playground)}
        </a>
        <a
          href="/schema.graphql"
          target="_blank"
          rel="noreferrer"
          className={entry}
          title={words.pages.schema}
        >
          {iconOf(BookOpen)}
          {label(words.pages.schema)}
        </a>
      </nav>
      <div className="flex-1" />
      <InstallationNote className="mb-4 max-desktop:hidden" />
      <ModelFoot />
    </>
  );
}

const footLink =
  "link text-ink-2! max-tablet:relative max-tablet:after:absolute max-tablet:after:-inset-x-1 max-tablet:after:-inset-y-3.5";

/** The model that answers, and the way to another one where there is one. */
function ModelFoot() {
  const config = useConfig();
  const modelName = useModelName();
  const { data } = useQuery(modelsQuery, { fetchPolicy: "cache-only" });
  return (
    <div className="sidebar-label px-2 pb-2.5 text-small text-ink-3">
      <span className="block truncate" title={modelName}>
        {modelName}
      </span>
      {config.model.demo ? (
        <Link to="/about-this-installation" hash="model" className={footLink}>
          {words.model.own}
        </Link>
      ) : (
        (data?.viewer?.models.length ?? 0) > 1 && (
          <Link to="/settings" hash="model" className={footLink}>
            {words.model.other}
          </Link>
        )
      )}
    </div>
  );
}

/** The bench with its navigation, and one sheet of work lying on it. */
export default function Frame() {
  const [open, setOpen] = useState(false);
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) drawer.current?.showModal();
    else if (drawer.current?.open) drawer.current.close();
  }, [open]);

  return (
    <div className="grid h-full grid-cols-1 grid-rows-[3.25rem_minmax(0,1fr)] tablet:grid-cols-[3.5rem_minmax(0,1fr)] tablet:grid-rows-1 desktop:grid-cols-[var(--size-sidebar)_minmax(0,1fr)]">
      <a
        href="#page"
        className="btn skip"
        onClick={(event) => {
          // The address stays as it is.
          event.preventDefault();
          document.getElementById("page")?.focus();
        }}
      >
        {words.toPage}
      </a>
      <header className="flex items-center justify-between pr-1 pl-4 tablet:hidden">
        <Brand />
        <Button
          variant="quiet"
          size="touch"
          icon
          aria-label={words.menu}
          aria-expanded={open}
          onClick={() => setOpen(true)}
        >
          <MenuIcon size={20} strokeWidth={1.6} aria-hidden="true" />
        </Button>
      </header>
      {/* A native dialog: its focus stays inside, Escape and the scrim close it. */}
      <dialog
        ref={drawer}
        aria-label={words.menu}
        className="drawer"
        onClose={() => setOpen(false)}
        onClick={(event) => {
          const target = event.target;
          if (target === event.currentTarget || (target instanceof Element && target.closest("a")))
            setOpen(false);
        }}
      >
        <div className="flex h-full flex-col p-3">
          <div className="flex items-center justify-between pl-2">
            <Brand />
            <Button
              variant="quiet"
              size="touch"
              icon
              aria-label={words.closeMenu}
              onClick={() => setOpen(false)}
            >
              <X size={20} strokeWidth={1.6} aria-hidden="true" />
            </Button>
          </div>
          {open && (
            <>
              <Navigation />
              <DrawerAccount />
            </>
          )}
        </div>
      </dialog>
      <aside className="sidebar hidden flex-col p-3 tablet:flex">
        <div className="flex h-8 items-center px-1.5 desktop:px-2">
          <Brand />
        </div>
        <Navigation />
        <AccountMenu side="top" wide />
      </aside>
      <main
        id="page"
        tabIndex={-1}
        className="sheet -outline-offset-2 min-h-0 overflow-y-auto max-tablet:rounded-none max-tablet:border-x-0 max-tablet:border-b-0 tablet:my-2 tablet:mr-2"
      >
        <ConnectionLine />
        <div className="w-full max-w-(--size-page) px-4 py-4 pb-12 tablet:px-6 tablet:py-7 desktop:mx-auto desktop:px-10 wide:mx-0">
          <Outlet />
          {/* Where the sidebar has no room for it, at the end of the page: nothing moves when it comes. */}
          <InstallationNote className="mt-10 max-w-100 desktop:hidden" />
        </div>
      </main>
    </div>
  );
}

/** In the drawer there is room: what the account menu holds lies open. */
function DrawerAccount() {
  const session = useSession();
  const state = useSessionState();
  const theme = useTheme();
  const { setPreferences } = usePreferences();
  return (
    <div className="grid grid-cols-1 gap-3 border-t border-line px-2 pt-4 pb-[env(safe-area-inset-bottom)]">
      <Segment
        label={account.menu.theme}
        value={theme}
        onChange={(next) => void setPreferences({ theme: next })}
        options={[
          { value: "system", label: account.themes.system },
          { value: "light", label: account.themes.light },
          { value: "dark", label: account.themes.dark },
        ]}
        className="w-full *:flex-1"
      />
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate text-ink-2">{state.status === "in" ? state.email : ""}</span>
        <Button variant="quiet" size="touch" onClick={() => void session.signOut()}>
          {account.menu.signOut}
        </Button>
      </div>
    </div>
  );
}

const Brand = () => (
  <span className="flex items-center gap-2.25 text-body font-semibold tracking-snug">
    <Mark />
    <span className="sidebar-label">{words.brand}</span>
  </span>
);
