import { Rocket } from "lucide-react";
import { useEffect } from "react";
import type { VersionRef } from "../builder/bench.ts";
import type { Code } from "../chat/fold.ts";
import { Button } from "../ui/Button.tsx";
import { useVersionCode } from "../versions/version-code.ts";
import { words } from "../words/deploy-pane.ts";
import { DeployFields, type FieldRefs } from "./DeployFields.tsx";
import { isAtPlace, isKnownRepository } from "./fields.ts";
import { IntegrationsLink } from "./IntegrationsLink.tsx";
import type { NextRose } from "./next-rose.ts";
import { placeName } from "./places.tsx";
import { isRunning } from "./queries.ts";
import { siteSize } from "./site-size.ts";
import { firstDeploy } from "./status.ts";
import type { DeployForm } from "./useDeployForm.ts";

type Props = {
  projectId: string;
  form: DeployForm;
  version: VersionRef;
  current: VersionRef | null;
  code: Code;
  archived: boolean;
  offer: NextRose["publish"];
  refs: FieldRefs;
};

/** The field that a refusal is about. */
export const fieldOf = ({ refusal }: Pick<DeployForm, "refusal">): keyof FieldRefs | null =>
  refusal?.field === "repository" || refusal?.field === "branch" || refusal?.field === "siteName"
    ? refusal.field
    : null;

/** The fields of the provider in view, and Publish. */
export function PublishForm({ projectId, form, version, current, code, archived, offer, refs }: Props) {
  const { type, target, fields, place, provider, row, refusal } = form;
  const running = row !== null && isRunning(row);
  const wrong = fieldOf(form);
  useEffect(() => {
    if (wrong) refs[wrong].current?.focus();
  }, [wrong, refs]);
  const first = target !== null && place?.deployment == null && !form.here;
  const live = isAtPlace(type, fields, place) ? (place?.deployment?.version ?? null) : null;
  return (
    <form
      className="mt-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (offer && !archived) form.publish();
      }}
    >
      <DeployFields
        type={type}
        target={target ?? "REMOTE"}
        fields={fields}
        onChange={form.change}
        owner={target === "LOCAL" ? null : (place?.owner ?? provider?.integration?.account ?? null)}
        known={isKnownRepository(fields, place) || target === "LOCAL"}
        disabled={running || archived}
        problem={refusal && wrong ? { field: wrong, words: refusal.words } : null}
        refs={refs}
      />
      {first && (
        <div className="mt-5 grid max-w-150 gap-1.5 text-pretty text-ink-2">
          {firstDeploy({ type, target }, `v${version.number}`).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {target === "LOCAL" && (
            <p>
              {words.publish.toProvider(placeName[type], (text) => (
                <IntegrationsLink type={type}>{text}</IntegrationsLink>
              ))}
            </p>
          )}
        </div>
      )}
      {offer && (
        <div className="mt-6 flex flex-wrap items-center gap-x-3.5 gap-y-2">
          <Button
            type="submit"
            size="l"
            variant={offer}
            loading={form.doing?.what === "publish"}
            loadingText={words.publish.publishing}
            reason={archived ? words.archived : null}
            off={target === null}
          >
            <Rocket size={16} strokeWidth={1.75} aria-hidden="true" />
            {words.publish.button(version.number, form.draft)}
          </Button>
          <Size projectId={projectId} code={code} current={current} version={version} live={live} />
        </div>
      )}
    </form>
  );
}

type SizeProps = {
  projectId: string;
  code: Code;
  current: VersionRef | null;
  version: VersionRef;
  live: VersionRef | null;
};

/** What goes up: how many files, how large, and what differs from what is live. */
function Size({ projectId, code, current, version, live }: SizeProps) {
  const elsewhere = (one: VersionRef | null) => (one && one.id !== current?.id ? one.id : null);
  const versionCode = useVersionCode(projectId, elsewhere(version));
  const liveCode = useVersionCode(projectId, elsewhere(live));
  const own = elsewhere(version) ? versionCode : code;
  const before = elsewhere(live) ? liveCode : code;
  if (!own) return null;
  return (
    <span className="num text-ink-2">
      {siteSize(own, live && before ? { number: live.number, code: before } : null)}
    </span>
  );
}
