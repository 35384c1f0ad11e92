import { useApolloClient, useSubscription } from "@apollo/client/react";
import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { ConnectGithubDeviceMutation } from "../__generated__/graphql.ts";
import { placeName, webAddress } from "../deployments/places.tsx";
import { errorWords } from "../errors.ts";
import { Button, buttonLook } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Status } from "../ui/Petal.tsx";
import { toast } from "../ui/toast.ts";
import { words } from "../words/integrations.ts";
import { deviceWords, validUntil } from "./device.ts";
import { providersQuery } from "./providers-query.ts";

const connectGithubDevice = graphql(`
  mutation ConnectGithubDevice {
    connectGithubDevice {
      deviceConnection {
        id
        userCode
        verificationUri
        expiresAt
        status
        message
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const deviceConnectionUpdated = graphql(`
  subscription DeviceConnectionUpdated($id: ID!) {
    deviceConnectionUpdated(id: $id) {
      id
      status
      message
    }
  }
`);

type Begun = NonNullable<ConnectGithubDeviceMutation["connectGithubDevice"]["deviceConnection"]>;
type Props = {
  /** A code is shown: it stays until it is used or over, whatever else is heard of the account meanwhile. */
  onBegun: () => void;
  onConnected: () => void;
  onCancel: (() => void) | undefined;
};

/** Signing in on GitHub's own page: a code is shown here and typed there, and GitHub hands out the token. */
export function DeviceConnect({ onBegun, onConnected, onCancel }: Props) {
  const client = useApolloClient();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [beginning, setBeginning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  // State is a render late: two presses of one moment would ask for two codes.
  const busy = useRef(false);

  const begin = async () => {
    if (busy.current) return;
    busy.current = true;
    setBeginning(true);
    setProblem(null);
    try {
      const { data } = await client.mutate({ mutation: connectGithubDevice, fetchPolicy: "no-cache" });
      const made = data?.connectGithubDevice.deviceConnection ?? null;
      setBegun(made);
      if (made) onBegun();
      else setProblem(data?.connectGithubDevice.userErrors[0]?.message ?? words.code.none);
    } catch (error) {
      setProblem(errorWords(error));
    }
    busy.current = false;
    setBeginning(false);
  };
  const ended = (words: string) => {
    setBegun(null);
    setProblem(words);
  };
  const connected = async () => {
    const { data } = await client
      .query({ query: providersQuery, fetchPolicy: "network-only" })
      .catch(() => ({ data: undefined }));
    const account = data?.viewer?.providers.find(({ type }) => type === "GITHUB")?.integration?.account;
    toast(words.connectedAs(placeName.GITHUB, account));
    onConnected();
  };

  if (begun) return <DeviceCode begun={begun} onEnded={ended} onConnected={() => void connected()} />;
  return (
    <>
      <p className="mb-4 text-pretty text-ink-2">{words.code.what(<span className="mono">repo</span>)}</p>
      {problem && (
        <Note tone="ember" role="alert" className="mb-4">
          {problem}
        </Note>
      )}
      <div className="token-actions">
        {onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
        <Button
          variant="rose"
          loading={beginning}
          loadingText={words.code.asking}
          onClick={() => void begin()}
        >
          {problem ? words.code.getNew : words.code.get}
        </Button>
      </div>
    </>
  );
}

type CodeProps = { begun: Begun; onEnded: (words: string) => void; onConnected: () => void };

function DeviceCode({ begun, onEnded, onConnected }: CodeProps) {
  const { data, error } = useSubscription(deviceConnectionUpdated, { variables: { id: begun.id } });
  const [copied, setCopied] = useState(false);
  const code = useRef<HTMLOutputElement>(null);
  const status = data?.deviceConnectionUpdated.status ?? begun.status;
  const message = data?.deviceConnectionUpdated.message ?? begun.message;
  const page = webAddress(begun.verificationUri);

  useEffect(() => code.current?.focus(), []);
  useEffect(() => {
    if (error) onEnded(errorWords(error));
    else if (status === "CONNECTED") onConnected();
    else if (status !== "WAITING") onEnded(deviceWords(status, message));
    // Each of them ends this part: what they are bound to then does not matter.
  }, [status, error]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(begun.userCode);
      setCopied(true);
    } catch {
      // Not allowed to: the code can be selected by hand.
      getSelection()?.selectAllChildren(code.current ?? document.body);
    }
  };
  return (
    <>
      <p className="text-ink-2">{words.code.type}</p>
      <div className="device-code">
        <output ref={code} tabIndex={-1} aria-label={words.code.label} className="mono">
          {begun.userCode}
        </output>
        <Button size="s" onClick={() => void copy()}>
          {copied ? (
            <Check size={14} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <Copy size={14} strokeWidth={1.75} aria-hidden="true" />
          )}
          {copied ? words.code.copied : words.code.copy}
        </Button>
      </div>
      <div className="token-actions">
        <span
          role="status"
          className="flex min-w-0 flex-1 flex-wrap gap-x-3 text-small max-tablet:basis-full"
        >
          <Status state="wait">{words.code.waiting}</Status>
          <span className="text-ink-3">{validUntil(begun.expiresAt)}</span>
        </span>
        {page && (
          <a href={page} target="_blank" rel="noopener noreferrer" {...buttonLook({ variant: "rose" })}>
            {words.code.open}
            <span className="sr-only"> {words.code.inNewTab}</span>
          </a>
        )}
      </div>
    </>
  );
}
