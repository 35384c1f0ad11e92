import { Link } from "@tanstack/react-router";
import { standIns } from "../installation/stand-ins.ts";
import { useConfig } from "../session/context.ts";
import { buttonLook } from "../ui/Button.tsx";
import { words } from "../words/settings.ts";
import { Row } from "./Row.tsx";

const said = words.installation;

/** Where what was explained once is found again. */
export function InstallationRow() {
  const embedded = standIns(useConfig());
  const shown = ["model", "database", "publishing"] as const;
  return (
    <Row
      title={said.title}
      control={
        <Link to="/about-this-installation" {...buttonLook()}>
          {shown.some((part) => embedded[part]) ? said.open : said.openReal}
        </Link>
      }
    >
      {shown.map((part) => `${said.parts[part]}: ${embedded[part] ? said.embedded : said.real}`).join(" · ")}
    </Row>
  );
}
