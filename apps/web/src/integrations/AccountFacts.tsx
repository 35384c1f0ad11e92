import { TriangleAlert } from "lucide-react";
import type { PlaceType } from "../deployments/places.tsx";
import { exactTime } from "../ui/format.ts";
import { words } from "../words/integrations.ts";
import { type ConnectionFacts, allowedBy, checkedWords, expiryOf, tokenKind } from "./state.ts";

type Props = { type: PlaceType; facts: ConnectionFacts };

/** Whose token it is, and which: its last characters are all that is kept in sight. */
export const AccountLine = ({ type, facts }: Props) => (
  <>
    {facts.account && <span className="break-all">{facts.account} · </span>}
    {tokenKind(type, facts)}
    {facts.last4 && words.facts.ending(<span className="mono">{facts.last4}</span>)}
  </>
);

/** What the token may do, when the provider last said so, and when it ends. */
export function AccountFacts({ type, facts, now }: Props & { now: Date }) {
  const allowed = allowedBy(type, facts);
  const expiry = expiryOf(type, facts.expiresAt, now);
  const soon = expiry.state === "near" || expiry.state === "over";
  return (
    <dl className="provider-facts num">
      <div>
        <dt>{words.facts.may}</dt>
        <dd data-tone={allowed.lacking ? "brass" : undefined}>
          {allowed.lacking && <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />}
          <span>
            {allowed.words}
            {allowed.scopes.map((scope) => (
              <span key={scope} className="mono text-ink-3">
                {" "}
                {scope}
              </span>
            ))}
          </span>
        </dd>
      </div>
      <div>
        <dt>{words.facts.checked}</dt>
        <dd title={facts.validatedAt ? exactTime(facts.validatedAt) : undefined}>
          {checkedWords(facts.validatedAt, now)}
        </dd>
      </div>
      <div>
        <dt>{words.facts.expires}</dt>
        <dd
          data-tone={soon ? "brass" : undefined}
          title={facts.expiresAt ? exactTime(facts.expiresAt) : undefined}
        >
          {soon && <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />}
          <span>{expiry.words}</span>
        </dd>
      </div>
      {facts.notice && (
        <div className="provider-notice">
          <dt className="sr-only">{words.facts.toKnow}</dt>
          <dd>{facts.notice}</dd>
        </div>
      )}
    </dl>
  );
}
