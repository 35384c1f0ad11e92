import { Link } from "@tanstack/react-router";
import { ChevronsUpDown, Keyboard, LogOut, Monitor, Moon, Settings2, Sun } from "lucide-react";
import { runCommand } from "../commands/registry.ts";
import { Menu, MenuChoice, MenuItem, MenuLine, MenuLink } from "../ui/Menu.tsx";
import { Button } from "../ui/Button.tsx";
import { usePreferences } from "../settings/usePreferences.ts";
import { useSingleKeys } from "../ui/single-keys.ts";
import { useTheme } from "../ui/theme.ts";
import { words } from "../words/session.ts";
import { useSession, useSessionState } from "./context.ts";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Two letters for the petal: of "maria.adler@..." the first of both parts. */
export function initials(email: string): string {
  const [first = "", second] = (email.split("@")[0] ?? "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return (second ? first.slice(0, 1) + second.slice(0, 1) : first.slice(0, 2)).toUpperCase() || "?";
}

type Props = {
  side?: "top" | "bottom";
  /** With the address beside the petal, as in the sidebar. */
  wide?: boolean;
};

/** The person: theme, settings, sign out. */
export function AccountMenu({ side = "bottom", wide = false }: Props) {
  const session = useSession();
  const state = useSessionState();
  const theme = useTheme();
  const keys = useSingleKeys();
  const { setPreferences } = usePreferences();
  const email = state.status === "in" ? state.email : "";
  const trigger = wide ? (
    <Button
      variant="quiet"
      className="h-9! w-full justify-start! gap-2.25! px-2! max-desktop:tablet:justify-center! max-desktop:tablet:px-0! max-tablet:h-11!"
      aria-label={words.account(email)}
    >
      <span className="avatar" data-initials={initials(email)} />
      <span className="sidebar-label min-w-0 flex-1 truncate text-left">{email}</span>
      <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden="true" className="sidebar-label" />
    </Button>
  ) : (
    <Button variant="quiet" icon aria-label={words.account(email)}>
      <span className="avatar" data-initials={initials(email)} />
    </Button>
  );
  return (
    <Menu trigger={trigger} side={side} align={wide ? "start" : "end"}>
      <p className="menu-label truncate">{email}</p>
      <MenuLine />
      <MenuChoice
        label={words.menu.theme}
        value={theme}
        options={[
          {
            value: "system",
            label: words.themes.system,
            icon: <Monitor {...icon} />,
            choose: () => void setPreferences({ theme: "system" }),
          },
          {
            value: "light",
            label: words.themes.light,
            icon: <Sun {...icon} />,
            choose: () => void setPreferences({ theme: "light" }),
          },
          {
            value: "dark",
            label: words.themes.dark,
            icon: <Moon {...icon} />,
            choose: () => void setPreferences({ theme: "dark" }),
          },
        ]}
      />
      <MenuLine />
      <MenuLink icon={<Settings2 {...icon} />} render={<Link to="/settings" />}>
        {words.menu.settings}
      </MenuLink>
      <MenuItem icon={<Keyboard {...icon} />} shortcut={keys ? "?" : ""} onSelect={() => runCommand("keys")}>
        {words.menu.keys}
      </MenuItem>
      <MenuItem icon={<LogOut {...icon} />} onSelect={() => void session.signOut()}>
        {words.menu.signOut}
      </MenuItem>
    </Menu>
  );
}
