import { Link } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";
import { buttonLook } from "../ui/Button.tsx";
import type { PlaceType } from "./places.tsx";

const wanted = { GITHUB: "github", NETLIFY: "netlify" } as const;

type Props = {
  /** Whom to connect there. */
  type: PlaceType;
  children: ReactNode;
  /** Like a button; without it, like a word of the sentence. */
  look?: Parameters<typeof buttonLook>[0];
} & Pick<ComponentProps<"a">, "className">;

/** To the page where accounts are connected, at this provider. */
export const IntegrationsLink = ({ type, look, className, children }: Props) => (
  <Link
    to="/integrations"
    search={{ provider: wanted[type] }}
    {...(look ? buttonLook(look, className) : { className: className ?? "link" })}
  >
    {children}
  </Link>
);
