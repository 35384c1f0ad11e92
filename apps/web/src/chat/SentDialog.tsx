import { useQuery } from "@apollo/client/react";
import { Copy } from "lucide-react";
import { graphql } from "../__generated__/gql.ts";
import type { SentCallsQuery } from "../__generated__/graphql.ts";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Note } from "../ui/Note.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Tag } from "../ui/Tag.tsx";
import { duration } from "../ui/format.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/chat.ts";
import { purposeWords } from "./report.ts";
import { firstLineOf, sentParts } from "./sent-parts.ts";

const sentCalls = graphql(`
  query SentCalls($id: ID!) {
    generation(id: $id) {
      id
      model
      calls {
        attempt
        number
        purpose
        status
        inputTokens
        outputTokens
        estimated
        durationMs
        prompt {
          role
          content
        }
      }
    }
  }
`);

type Call = NonNullable<SentCallsQuery["generation"]>["calls"][number];

type Props = { open: boolean; onOpenChange: (open: boolean) => void; generationId: string };

/** Everything the model was sent for an answer, call by call. */
export function SentDialog({ open, onOpenChange, generationId }: Props) {
  const { data, error } = useQuery(sentCalls, {
    variables: { id: generationId },
    skip: !open,
    fetchPolicy: "network-only",
  });
  const generation = data?.generation;
  const calls = generation?.calls ?? [];
  const copy = () => {
    const text = calls
      .map((call) => call.prompt.map(({ role, content }) => `[${role}]\n${content}`).join("\n\n"))
      .join("\n\n----\n\n");
    void navigator.clipboard.writeText(text).then(() => toast(words.copied));
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="large"
      title={words.sent.title}
      description={generation ? words.sent.to(generation.model, calls.length) : words.sent.toModel}
      actions={
        <>
          <Button off={calls.every((call) => call.prompt.length === 0)} onClick={copy}>
            <Copy size={14} strokeWidth={1.75} aria-hidden="true" />
            {words.sent.copyAll}
          </Button>
          <Button onClick={() => onOpenChange(false)}>{words.close}</Button>
        </>
      }
    >
      <div className="sent" tabIndex={0} role="region" aria-label={words.sent.title}>
        {error && (
          <Note tone="ember" role="alert">
            {errorWords(error)}
          </Note>
        )}
        {!generation && !error && (
          <div className="grid gap-2" aria-busy="true">
            <Skeleton className="h-4 w-1/3" />
            <Skeleton className="h-24 w-full" />
          </div>
        )}
        {generation && calls.length === 0 && <p className="text-ink-2">{words.sent.nothing}</p>}
        {calls.map((call) => (
          <SentCall key={`${call.attempt} ${call.number}`} call={call} alone={calls.length === 1} />
        ))}
      </div>
    </Dialog>
  );
}

const figures = (call: Call): string =>
  [
    call.inputTokens !== null && call.outputTokens !== null
      ? words.sent.tokens(call.inputTokens, call.outputTokens, call.estimated)
      : null,
    call.durationMs === null ? null : duration(call.durationMs),
    call.attempt > 1 ? words.sent.attempt(call.attempt) : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");

function SentCall({ call, alone }: { call: Call; alone: boolean }) {
  const status = words.sent.statuses[call.status];
  return (
    <section className="sent-call" aria-label={purposeWords(call.purpose)}>
      <h3 className="flex flex-wrap items-baseline gap-x-2.5">
        {!alone && <span className="num text-ink-3">{call.number}</span>}
        {purposeWords(call.purpose)}
        <span className="num text-small font-normal text-ink-3">{figures(call)}</span>
        {status && (
          <Tag tone={call.status === "OK" || call.status === "RUNNING" ? "plain" : "brass"}>{status}</Tag>
        )}
      </h3>
      {call.prompt.length === 0 && <p className="text-small text-ink-3">{words.sent.gone}</p>}
      {call.prompt.map((message, index) => (
        <SentMessage
          key={index}
          message={message}
          open={message.role === "USER" && index === call.prompt.length - 1}
        />
      ))}
    </section>
  );
}

function SentMessage({ message, open }: { message: Call["prompt"][number]; open: boolean }) {
  const parts = sentParts(message.content);
  return (
    <details className="sent-message" open={open}>
      <summary>
        <span className="sent-head">
          <span className="flex-none">{words.sent.roles[message.role]}</span>
          <span className="min-w-0 flex-1 truncate font-normal text-ink-2" dir="auto">
            {firstLineOf(parts)}
          </span>
          <span className="num flex-none font-normal text-ink-3">
            {words.sent.characters(message.content.length)}
          </span>
        </span>
      </summary>
      {parts.map((part, at) =>
        part.kind === "words" ? (
          <p key={at} className="sent-words" dir="auto">
            {part.text}
          </p>
        ) : (
          <details key={at} className="sent-code">
            <summary>
              <span className="mono">{part.name}</span>
              <span className="num ml-2 text-ink-3">{words.sent.lines(part.lines)}</span>
            </summary>
            <pre className="mono" dir="ltr">
              {part.text}
            </pre>
          </details>
        ),
      )}
    </details>
  );
}
