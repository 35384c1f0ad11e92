import { CircleAlert } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { FormEvent } from "react";
import type { ApiTokenScope } from "../__generated__/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Note } from "../ui/Note.tsx";
import { Segment } from "../ui/Segment.tsx";
import { words } from "../words/partners.ts";
import type { Made } from "./MadeToken.tsx";
import { endOf, type Lifetime, SCOPES } from "./scopes.ts";
import { type MakeProblem, useApiTokens } from "./useApiTokens.ts";

const { form } = words;
const LIFETIMES = (["30", "90", "365", "never"] as const).map((value) => ({
  value,
  label: words.lifetimes[value],
}));

type Props = { onMade: (made: Made) => void; onCancel: () => void };

/** The least that is useful is chosen at first: a token that looks, for three months. */
export function NewToken({ onMade, onCancel }: Props) {
  const { make } = useApiTokens();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly ApiTokenScope[]>(["PROJECTS_READ"]);
  const [lifetime, setLifetime] = useState<Lifetime>("90");
  const [problem, setProblem] = useState<MakeProblem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => field.current?.focus(), []);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const refused = refusal(name, scopes);
    setProblem(refused);
    if (refused) return refused.field === "name" ? field.current?.focus() : undefined;
    setBusy(true);
    const made = await make({ name, scopes: [...scopes], expiresAt: endOf(lifetime, new Date()) });
    setBusy(false);
    if ("secret" in made) onMade({ name: name.trim(), scopes, secret: made.secret });
    else setProblem(made);
  };
  const toggle = (scope: ApiTokenScope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope]);
  const errorOf = (of: string) => (problem?.field === of ? problem.message : undefined);
  const other = problem && !["name", "scopes"].includes(problem.field ?? "") ? problem.message : null;
  const unread = scopes.length > 0 && !scopes.includes("PROJECTS_READ") && scopes.some(answers);

  return (
    <form
      aria-label={form.title}
      className="mb-7 grid max-w-155 gap-5 border-y border-line py-6"
      noValidate
      onSubmit={(event) => void send(event)}
    >
      <Field
        ref={field}
        label={form.name}
        hint={form.nameHint}
        error={errorOf("name")}
        value={name}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset aria-describedby={`${id}-scopes`}>
        <legend className="field-label">{form.scopes}</legend>
        <div className="grid gap-px">
          {SCOPES.map((scope) => (
            <label
              key={scope}
              className="flex cursor-pointer items-start gap-2.5 rounded-control px-2 py-1.75 hover:bg-hover max-tablet:min-h-11"
            >
              <input
                type="checkbox"
                className="mt-0.5 size-4 flex-none accent-ink"
                aria-labelledby={`${id}-${scope}`}
                aria-describedby={`${id}-${scope}-what`}
                checked={scopes.includes(scope)}
                onChange={() => toggle(scope)}
              />
              <span>
                <span id={`${id}-${scope}`} className="font-medium text-ink">
                  {words.scopes[scope].name}
                </span>
                <span id={`${id}-${scope}-what`} className="block text-small text-ink-2">
                  {words.scopes[scope].what}
                </span>
              </span>
            </label>
          ))}
        </div>
        {errorOf("scopes") ? (
          <p id={`${id}-scopes`} className="field-error" role="alert">
            <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
            <span>{errorOf("scopes")}</span>
          </p>
        ) : (
          <p id={`${id}-scopes`} className="field-hint">
            {unread ? form.reading : words.never}
          </p>
        )}
      </fieldset>
      <div>
        <p className="field-label" aria-hidden="true">
          {form.expires}
        </p>
        <Segment label={form.expires} value={lifetime} onChange={setLifetime} options={LIFETIMES} />
      </div>
      {other && (
        <Note tone="ember" role="alert">
          {other}
        </Note>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="rose" loading={busy} loadingText={form.making}>
          {form.make}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {form.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What these do comes back as projects, messages and deployments. */
const answers = (scope: ApiTokenScope) => ["PROJECTS_WRITE", "CHAT", "DEPLOY"].includes(scope);

function refusal(name: string, scopes: readonly ApiTokenScope[]): MakeProblem | null {
  if (name.trim() === "") return { field: "name", message: form.nameEmpty };
  return scopes.length === 0 ? { field: "scopes", message: form.noScope } : null;
}
