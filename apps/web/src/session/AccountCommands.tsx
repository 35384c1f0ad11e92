import { useNavigate } from "@tanstack/react-router";
import {
  BookOpen,
  ChartColumn,
  HardDrive,
  KeyRound,
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
import { words } from "../words/session.ts";
import { useSession } from "./context.ts";

const said = words.commands;
const themes = [
  { value: "system", title: said.themes.system, icon: Monitor },
  { value: "light", title: said.themes.light, icon: Sun },
  { value: "dark", title: said.themes.dark, icon: Moon },
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
        { to: "/", ...said.projects, icon: LayoutGrid },
        { to: "/usage", ...said.usage, icon: ChartColumn },
        { to: "/integrations", ...said.integrations, icon: Plug },
        { to: "/api-tokens", ...said.apiTokens, icon: KeyRound },
        { to: "/errors", ...said.errors, icon: TriangleAlert },
        { to: "/settings", ...said.settings, icon: Settings2 },
        { to: "/about-this-installation", ...said.installation, icon: HardDrive },
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
      ...said.playground,
      icon: SquareTerminal,
      run: () => location.assign("/playground"),
    },
    {
      id: "account-schema",
      group: "account",
      ...said.schema,
      icon: BookOpen,
      run: () => void window.open("/schema.graphql", "_blank", "noopener"),
    },
    {
      id: "account-sign-out",
      group: "account",
      ...said.signOut,
      icon: LogOut,
      run: () => void session.signOut(),
    },
    ...themes.map<Command>(({ value, ...look }) => ({
      id: `theme-${value}`,
      group: "theme",
      ...look,
      note: value === theme && said.chosen,
      run: () => void setPreferences({ theme: value }),
    })),
  ]);
  return null;
}
