import { useState } from "react";
import { Segment } from "../ui/Segment.tsx";
import { words } from "../words/integrations.ts";
import { ConnectForm } from "./ConnectForm.tsx";
import { DeviceConnect } from "./DeviceConnect.tsx";
import type { ProviderFacts } from "./providers-query.ts";

type Props = {
  provider: ProviderFacts;
  verb: string;
  focus: "field" | "steps" | null;
  onBegun: () => void;
  onConnected: () => void;
  onCancel: (() => void) | undefined;
};

/** A token can always be pasted; where the operator has set it up, GitHub's own page makes one. */
export function ConnectWays({ provider, focus, onBegun, ...rest }: Props) {
  const { type, tokenUrl, deviceFlow } = provider;
  const [way, setWay] = useState<"code" | "token">(deviceFlow && focus !== "field" ? "code" : "token");
  const [chose, setChose] = useState(false);
  const form = (
    <ConnectForm
      type={type}
      tokenUrl={tokenUrl}
      focus={chose ? null : focus}
      // Whatever is heard of the account meanwhile, a form that is in use stays.
      onType={() => {
        setChose(true);
        onBegun();
      }}
      {...rest}
    />
  );
  if (!deviceFlow) return <div className="provider-body">{form}</div>;
  return (
    <div className="provider-body">
      <Segment
        label={words.ways.label}
        className="mb-4"
        value={way}
        onChange={(next) => {
          setChose(true);
          setWay(next);
        }}
        options={[
          { value: "code", label: words.ways.code },
          { value: "token", label: words.ways.token },
        ]}
      />
      {way === "code" ? <DeviceConnect onBegun={onBegun} {...rest} /> : form}
    </div>
  );
}
