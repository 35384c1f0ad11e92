import { useQuery } from "@apollo/client/react";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useTitle } from "../ui/useTitle.ts";
import { useLiveView } from "../useLiveView.ts";
import { words } from "../words/partners.ts";
import { type ApiTokenFacts, apiTokensQuery, apiTokensUpdated } from "./api-tokens-query.ts";
import { ApiTokenRow } from "./ApiTokenRow.tsx";
import { type Made, MadeToken } from "./MadeToken.tsx";
import { NewToken } from "./NewToken.tsx";

export default function ApiTokensPage() {
  useTitle(words.title);
  const { data, error, refetch } = useQuery(apiTokensQuery, { fetchPolicy: "cache-and-network" });
  useLiveView(apiTokensUpdated, { variables: {}, read: refetch });
  const viewer = data?.viewer;
  return (
    <div className="max-w-190">
      <h1 className="mb-2 text-title tracking-snug" tabIndex={-1} id="api-tokens">
        {words.title}
      </h1>
      <p className="mb-7 max-w-155 text-body text-pretty text-ink-2">
        {words.lead(
          (text) => (
            <a href="/playground" className="link">
              {text}
            </a>
          ),
          (text) => (
            <a href="/schema.graphql" target="_blank" rel="noreferrer" className="link">
              {text}
            </a>
          ),
        )}
      </p>
      {error && !viewer && (
        <Note
          tone="ember"
          role="alert"
          action={
            <Button size="s" onClick={() => void refetch().catch(() => {})}>
              {words.tryAgain}
            </Button>
          }
        >
          <b>{words.notLoaded}</b> {errorWords(error)}
        </Note>
      )}
      {!viewer && !error && (
        <div className="grid gap-4" role="group" aria-busy="true" aria-label={words.loading}>
          <Skeleton className="h-14 w-full rounded-card!" />
          <Skeleton className="h-14 w-full rounded-card!" />
        </div>
      )}
      {viewer && <Tokens tokens={viewer.apiTokens} problem={viewer.apiTokenProblem ?? null} />}
    </div>
  );
}

function Tokens({ tokens, problem }: { tokens: readonly ApiTokenFacts[]; problem: string | null }) {
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const open = useRef<HTMLButtonElement>(null);
  const empty = tokens.length === 0;
  const toButton = () => requestAnimationFrame(() => open.current?.focus());
  return (
    <>
      {problem && (
        <Note tone="brass" className="mb-5">
          <b>{words.off}</b> {problem}
        </Note>
      )}
      {made && (
        <MadeToken
          made={made}
          onDone={() => {
            setMade(null);
            toButton();
          }}
        />
      )}
      {!made && making && (
        <NewToken
          onMade={(token) => {
            setMade(token);
            setMaking(false);
          }}
          onCancel={() => {
            setMaking(false);
            toButton();
          }}
        />
      )}
      {!made && !making && empty && (
        <div className="border-y border-line py-6">
          <h2 className="text-lead">{words.empty.title}</h2>
          <p className="mt-1 max-w-130 text-pretty text-ink-2">{words.empty.what}</p>
        </div>
      )}
      {!made && !making && (
        <Button
          ref={open}
          variant="rose"
          className={empty ? "mt-5" : "mb-5"}
          reason={problem && words.off}
          onClick={() => setMaking(true)}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          {words.form.open}
        </Button>
      )}
      {!empty && (
        <ul aria-label={words.list} className={made || making ? undefined : "border-t border-line"}>
          {tokens.map((token) => (
            <ApiTokenRow key={token.id} token={token} onRevoked={toButton} />
          ))}
        </ul>
      )}
    </>
  );
}
