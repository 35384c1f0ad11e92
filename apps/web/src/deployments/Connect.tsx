import { IntegrationsLink } from "./IntegrationsLink.tsx";
import { type PlaceType, placeName } from "./places.tsx";

type Props = { type: PlaceType; inactive: boolean; reason: string | null };

/** Nothing can be published there before an account is connected. */
export const Connect = ({ type, inactive, reason }: Props) => (
  <div className="mt-5 grid justify-items-start gap-3.5">
    <p className="max-w-150 text-pretty text-ink-2">
      {inactive
        ? `${reason ?? `${placeName[type]} does not take the stored token any more.`} What is published stays as it is.`
        : `No ${placeName[type]} account is connected, and this server does not publish on its own machine. A token of yours is all it takes.`}
    </p>
    <IntegrationsLink type={type} look={{ size: "l", variant: "rose" }}>
      {inactive ? "Reconnect" : "Connect"} {placeName[type]}
    </IntegrationsLink>
  </div>
);
