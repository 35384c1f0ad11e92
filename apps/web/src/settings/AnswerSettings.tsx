import { useQuery } from "@apollo/client/react";
import { graphql } from "../__generated__/gql.ts";
import { modelLabel } from "../config.ts";
import { useConfig } from "../session/context.ts";
import { Textarea } from "../ui/Field.tsx";
import { Segment } from "../ui/Segment.tsx";
import { Tag } from "../ui/Tag.tsx";
import { count } from "../ui/format.ts";
import { languageOptions } from "./languages.ts";
import { INSTRUCTIONS_CHARACTERS, tones } from "./preferences.ts";
import { Choice, Group, Row } from "./Row.tsx";
import { usePreferences } from "./usePreferences.ts";
import { useSavedText } from "./useSavedText.ts";

export const modelsQuery = graphql(`
  query Models {
    viewer {
      id
      models
    }
  }
`);

const toneWords = { plain: "Plain", friendly: "Friendly", formal: "Formal", playful: "Playful" } as const;

/** What goes with every request: the model, the standing instructions, tone and language. */
export function AnswerSettings() {
  return (
    <Group title="Answers">
      <Model />
      <Instructions />
      <Tone />
      <Language />
    </Group>
  );
}

const variables = [
  { name: "OPENAI_API_KEY", why: "the key of the provider" },
  { name: "OPENAI_BASE_URL", why: "any server that speaks the OpenAI API, one on your own machine too" },
  { name: "OPENAI_MODEL", why: "the name of the model there" },
];

function Model() {
  const config = useConfig();
  const { preferences, setPreferences } = usePreferences();
  const { data } = useQuery(modelsQuery, { fetchPolicy: "cache-only" });
  const models = data?.viewer?.models ?? [];
  const first = models[0] ?? config.model.name;
  if (config.model.demo) {
    return (
      <Row id="model" title="Model" control={<Tag tone="brass">{modelLabel(config)}</Tag>}>
        <p>
          The demo model runs in this server, without a key and without a network. It composes pages from
          parts it knows; it does not understand. To use your own, set these where the server starts, and
          start it again:
        </p>
        <dl className="mt-3 grid gap-x-4 gap-y-1.5 rounded-card bg-well px-3.5 py-3 tablet:grid-cols-[auto_1fr]">
          {variables.map(({ name, why }) => (
            <div key={name} className="contents">
              <dt className="mono text-ink not-first:max-tablet:mt-1">{name}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      </Row>
    );
  }
  if (models.length < 2) {
    return (
      <Row id="model" title="Model" control={<Tag>{modelLabel(config)}</Tag>}>
        Set by the server with <span className="mono">OPENAI_MODEL</span>; the person who runs it can change
        it there.
      </Row>
    );
  }
  return (
    <Row
      id="model"
      title="Model"
      control={
        <Choice
          label="Model"
          value={preferences.model ?? first}
          onChange={(model) => void setPreferences({ model: model === first ? null : model })}
          options={models.map((model) => ({ value: model, label: model }))}
        />
      }
    >
      It writes your next answers. An answer that is being written keeps the one it began with.
    </Row>
  );
}

function Instructions() {
  const { preferences, setPreferences } = usePreferences();
  const { text, type, flush, state } = useSavedText({
    saved: preferences.instructions,
    valid: (typed) => typed.length <= INSTRUCTIONS_CHARACTERS,
    save: (typed) => setPreferences({ instructions: typed.trim() === "" ? null : typed }),
  });
  const tooLong = text.length > INSTRUCTIONS_CHARACTERS;
  const length = `${count(text.length)} of ${count(INSTRUCTIONS_CHARACTERS)} characters`;
  return (
    <Row
      title="Standing instructions"
      wide
      control={
        <Textarea
          label="Standing instructions"
          hideLabel
          rows={4}
          className="max-h-80"
          placeholder="Use our colours #1f3a2e and #f4ead8. Never write prices."
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={flush}
          error={tooLong ? `${length}: not saved. Shorten it.` : null}
          hint={
            <span className="num flex justify-between gap-4">
              <span>{length}</span>
              <span role="status">{state === "saving" ? "Saving" : state === "saved" ? "Saved" : ""}</span>
            </span>
          }
        />
      }
    >
      They go with every request in every project, and count among its tokens.
    </Row>
  );
}

function Tone() {
  const { preferences, setPreferences } = usePreferences();
  return (
    <Row
      title="Tone"
      control={
        <Segment
          label="Tone"
          value={preferences.tone ?? "none"}
          onChange={(tone) => void setPreferences({ tone: tone === "none" ? null : tone })}
          options={[
            { value: "none", label: "Any" },
            ...tones.map((tone) => ({ value: tone, label: toneWords[tone] })),
          ]}
        />
      }
    >
      Of the answers, not of your pages.
    </Row>
  );
}

function Language() {
  const { preferences, setPreferences } = usePreferences();
  return (
    <Row
      title="Language of answers"
      control={
        <Choice
          label="Language of answers"
          value={preferences.language ?? ""}
          onChange={(language) => void setPreferences({ language: language === "" ? null : language })}
          options={[
            { value: "", label: "As the request is written" },
            ...languageOptions(preferences.language),
          ]}
        />
      }
    >
      What is on a page is in the language you ask for there.
    </Row>
  );
}
