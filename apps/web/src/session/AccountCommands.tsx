import { useNavigate } from "@tanstack/react-router";
import {
  BookOpen,
  ChartColumn,
  LayoutGrid,
  LogOut,
  Monitor,
  Moon,
  Plug,
  Settings2,
  SquareTerminal,
  Sun,
  TriangleAlert,
} from "lucide-react";
import { type Command, useCommands } from "../commands/registry.ts";
import { usePreferences } from "../settings/usePreferences.ts";
import { type Theme, useTheme } from "../ui/theme.ts";
import { useSession } from "./context.ts";

const themes = [
  { value: "system", title: "Theme of the system", icon: Monitor },
  { value: "light", title: "Light", icon: Sun },
  { value: "dark", title: "Dark", icon: Moon },
] as const satisfies readonly { value: Theme; title: string; icon: Command["icon"] }[];

/** What is at hand on every page: the pages of the account, the theme, and the way out. */
export function AccountCommands() {
  const navigate = useNavigate();
  const session = useSession();
  const theme = useTheme();
  const { setPreferences } = usePreferences();
  useCommands([
    ...(
      [
        { to: "/", title: "Projects", icon: LayoutGrid, words: "home list" },
        { to: "/usage", title: "Usage", icon: ChartColumn, words: "tokens quota cost" },
        { to: "/integrations", title: "Integrations", icon: Plug, words: "github netlify connect" },
        { to: "/errors", title: "Error log", icon: TriangleAlert, words: "errors" },
        { to: "/settings", title: "Settings", icon: Settings2, words: "preferences model" },
      ] as const
    ).map<Command>(({ to, ...page }) => ({
      id: `account-${to}`,
      group: "account",
      ...page,
      run: () => void navigate({ to }),
    })),
    {
      id: "account-playground",
      group: "account",
      title: "Playground",
      icon: SquareTerminal,
      words: "graphql api",
      run: () => location.assign("/playground"),
    },
    {
      id: "account-schema",
      group: "account",
      title: "Schema",
      icon: BookOpen,
      words: "graphql api",
      run: () => void window.open("/schema.graphql", "_blank", "noopener"),
    },
    {
      id: "account-sign-out",
      group: "account",
      title: "Sign out",
      icon: LogOut,
      run: () => void session.signOut(),
    },
    ...themes.map<Command>(({ value, ...look }) => ({
      id: `theme-${value}`,
      group: "theme",
      ...look,
      note: value === theme && "Chosen",
      run: () => void setPreferences({ theme: value }),
    })),
  ]);
  return null;
}
