import type { RefObject } from "react";
import { useConfig } from "../session/context.ts";
import { Field } from "../ui/Field.tsx";
import { Segment } from "../ui/Segment.tsx";
import { words } from "../words/deploy-pane.ts";
import type { Fields } from "./fields.ts";
import type { WrongField } from "./failure.ts";
import { type PlaceTarget, type PlaceType, aroundSiteName } from "./places.tsx";

export type FieldRefs = Readonly<Record<WrongField, RefObject<HTMLInputElement | null>>>;

type Props = {
  type: PlaceType;
  target: PlaceTarget;
  fields: Fields;
  onChange: (change: Partial<Fields>) => void;
  /** The account that a repository without an owner belongs to. */
  owner: string | null;
  /** Whether the repository is there already: then nobody is asked whether it shall be private. */
  known: boolean;
  disabled: boolean;
  /** A sentence for one of the fields. */
  problem: { field: string; words: string } | null;
  refs: FieldRefs;
};

type SwitchProps = {
  label: string;
  hint: string;
  on: boolean;
  disabled: boolean;
  onChange: (on: boolean) => void;
};

function Switch({ label, hint, on, disabled, onChange }: SwitchProps) {
  return (
    <label className="flex items-start gap-2.5 max-tablet:min-h-11">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label={label}
        aria-disabled={disabled || undefined}
        className="switch mt-px"
        onClick={() => !disabled && onChange(!on)}
      />
      <span>
        <span className="block font-medium" aria-hidden="true">
          {label}
        </span>
        <span className="block text-small text-ink-3">{hint}</span>
      </span>
    </label>
  );
}

const said = words.fields;
const noSpelling = { autoComplete: "off", autoCapitalize: "off", spellCheck: false } as const;

/** What is asked for beside the version, for the provider in view. */
export function DeployFields({
  type,
  target,
  fields,
  onChange,
  owner,
  known,
  disabled,
  problem,
  refs,
}: Props) {
  const { siteAddress } = useConfig().deploys;
  const errorOf = (field: WrongField) => (problem?.field === field ? problem.words : undefined);
  if (type === "NETLIFY") {
    return (
      <div className="deploy-fields">
        <Field
          {...noSpelling}
          ref={refs.siteName}
          label={said.siteName}
          {...(target === "LOCAL" ? aroundSiteName(siteAddress) : { after: ".netlify.app" })}
          value={fields.siteName}
          placeholder={said.madeUp}
          disabled={disabled}
          error={errorOf("siteName")}
          onChange={(event) => onChange({ siteName: event.target.value })}
        />
        <div>
          <span className="field-label" aria-hidden="true">
            {said.as}
          </span>
          <Segment
            label={said.as}
            className="segment-field"
            value={fields.draft ? "draft" : "production"}
            onChange={(value) => !disabled && onChange({ draft: value === "draft" })}
            options={[
              { value: "production", label: said.production },
              { value: "draft", label: said.draft },
            ]}
          />
        </div>
      </div>
    );
  }
  const named = fields.repository.includes("/");
  return (
    <>
      <div className="deploy-fields">
        <Field
          {...noSpelling}
          ref={refs.repository}
          label={said.repository}
          before={owner && !named ? `${owner} /` : undefined}
          value={fields.repository}
          disabled={disabled}
          error={errorOf("repository")}
          onChange={(event) => onChange({ repository: event.target.value })}
        />
        <Field
          {...noSpelling}
          ref={refs.branch}
          label={said.branch}
          value={fields.branch}
          disabled={disabled}
          error={errorOf("branch")}
          onChange={(event) => onChange({ branch: event.target.value })}
        />
      </div>
      <div className="deploy-switches">
        {!known && (
          <Switch
            label={said.private}
            hint={fields.pages && target === "REMOTE" ? said.paidPlan : said.privateCounts}
            on={fields.private}
            disabled={disabled}
            onChange={(value) => onChange({ private: value })}
          />
        )}
        <Switch
          label={said.pages}
          hint={target === "LOCAL" ? said.localPages : said.githubPages}
          on={fields.pages}
          disabled={disabled}
          onChange={(value) => onChange({ pages: value })}
        />
      </div>
    </>
  );
}
