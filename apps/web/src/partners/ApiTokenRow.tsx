import { useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Note } from "../ui/Note.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import { toast } from "../ui/toast.ts";
import { dateOf, exactTime } from "../ui/format.ts";
import { words } from "../words/partners.ts";
import type { ApiTokenFacts } from "./api-tokens-query.ts";
import { SCOPES } from "./scopes.ts";
import { useApiTokens } from "./useApiTokens.ts";

type Props = { token: ApiTokenFacts; onRevoked: () => void };

export function ApiTokenRow({ token, onRevoked }: Props) {
  const [asking, setAsking] = useState(false);
  const { name, last4, scopes, createdAt, lastUsedAt, expiresAt } = token;
  const expired = expiresAt != null && Date.parse(expiresAt) <= Date.now();
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3.5">
      <div className="min-w-0 flex-1 basis-80">
        <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
          <h2 className="min-w-0 text-body break-words">{name}</h2>
          <span className="mono text-small text-ink-3">{words.row.ends(last4)}</span>
          {expired && <Tag tone="ember">{words.row.expired}</Tag>}
        </div>
        <p className="mt-0.5 text-ink-2">
          {SCOPES.filter((scope) => scopes.includes(scope))
            .map((scope) => words.scopes[scope].name)
            .join(" · ")}
        </p>
        <p className="mt-0.5 text-small text-ink-3">
          {words.row.made} <Time at={createdAt} />
          {" · "}
          {lastUsedAt ? (
            <>
              {words.row.used} <Time at={lastUsedAt} />
            </>
          ) : (
            words.row.unused
          )}
          {!expired && (
            <>
              {" · "}
              <span title={expiresAt ? exactTime(expiresAt) : undefined}>
                {expiresAt ? words.row.expires(dateOf(expiresAt)) : words.row.forever}
              </span>
            </>
          )}
        </p>
      </div>
      <Button
        size="s"
        variant="quiet"
        className="max-tablet:-ml-2.5"
        aria-label={words.row.revokeNamed(name)}
        onClick={() => setAsking(true)}
      >
        {words.row.revoke}
      </Button>
      <RevokeDialog token={token} open={asking} onOpenChange={setAsking} onRevoked={onRevoked} />
    </li>
  );
}

type DialogProps = Props & { open: boolean; onOpenChange: (open: boolean) => void };

function RevokeDialog({ token, open, onOpenChange, onRevoked }: DialogProps) {
  const { revoke } = useApiTokens();
  const safe = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const confirm = async () => {
    setBusy(true);
    const refused = await revoke(token.id);
    setBusy(false);
    setError(refused);
    if (refused) return;
    onOpenChange(false);
    toast(words.revoking.done(token.name));
    // The row is gone, and the button that opened this with it.
    onRevoked();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setError(null);
        onOpenChange(next);
      }}
      title={words.revoking.title(token.name)}
      description={words.revoking.what}
      initialFocus={safe}
      actions={
        <>
          <Button ref={safe} onClick={() => onOpenChange(false)}>
            {words.revoking.keep}
          </Button>
          <Button
            variant="ember"
            loading={busy}
            loadingText={words.revoking.busy}
            onClick={() => void confirm()}
          >
            {words.revoking.revoke}
          </Button>
        </>
      }
    >
      {error && (
        <Note tone="ember" role="alert" className="mt-3">
          {error}
        </Note>
      )}
    </Dialog>
  );
}
