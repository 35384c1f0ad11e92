import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { clsx } from "clsx";
import { useConfig } from "../session/context.ts";
import { usePreferences } from "../settings/usePreferences.ts";
import { Button } from "../ui/Button.tsx";
import { quotaQuery } from "../usage/quota.ts";
import { words } from "../words/frame.ts";
import { parts, standIns } from "./stand-ins.ts";

const said = words.standIns;

/**
 * Says once that parts of this server stand in for real ones: after the first answer, so that nothing has to be read
 * before it, and until it is put away on any device.
 */
export function InstallationNote({ className }: { className?: string }) {
  const config = useConfig();
  const { preferences, known, setPreferences } = usePreferences();
  const { data } = useQuery(quotaQuery, { fetchPolicy: "cache-only" });
  const embedded = standIns(config);
  const answered = (data?.viewer?.quota.tokensUsed ?? 0) > 0;
  if (!known || preferences.installationExplained || !answered) return null;
  if (!embedded.database && !embedded.model) return null;
  const shown = parts.filter((part) => embedded[part]);
  return (
    <section
      aria-label={said.label}
      className={clsx("relative rounded-card border border-line bg-sheet p-3 text-small", className)}
    >
      <h2 className="pr-6 text-small font-medium">
        {shown.length === parts.length ? said.titleOfAll : said.titleOfSome}
      </h2>
      <p className="mt-1 text-pretty text-ink-2">{said.what(shown.map((part) => said.names[part]))}</p>
      <Link to="/about-this-installation" className="link reach mt-2 inline-block">
        {said.more}
      </Link>
      <Button
        variant="quiet"
        size="s"
        icon
        label={said.close}
        className="absolute! top-1 right-1"
        onClick={() => void setPreferences({ installationExplained: true })}
      >
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </section>
  );
}
