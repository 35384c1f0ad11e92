import { words } from "../words/deploy-pane.ts";
import { words as deploys } from "../words/deploys.ts";
import { IntegrationsLink } from "./IntegrationsLink.tsx";
import { type PlaceType, placeName } from "./places.tsx";

const { next } = deploys;

type Props = { type: PlaceType; inactive: boolean; reason: string | null };

/** Nothing can be published there before an account is connected. */
export const Connect = ({ type, inactive, reason }: Props) => {
  const name = placeName[type];
  return (
    <div className="mt-5 grid justify-items-start gap-3.5">
      <p className="max-w-150 text-pretty text-ink-2">
        {inactive ? words.connect.refused(reason ?? words.connect.tokenOver(name)) : words.connect.none(name)}
      </p>
      <IntegrationsLink type={type} look={{ size: "l", variant: "rose" }}>
        {inactive ? next.reconnect(name) : next.connect(name)}
      </IntegrationsLink>
    </div>
  );
};
