import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { modelLabel } from "../config.ts";
import { useConfig } from "../session/context.ts";
import { Textarea } from "../ui/Field.tsx";
import { Segment } from "../ui/Segment.tsx";
import { Tag } from "../ui/Tag.tsx";
import { words } from "../words/settings.ts";
import { languageOptions } from "./languages.ts";
import { modelsQuery } from "./models-query.ts";
import { INSTRUCTIONS_CHARACTERS, tones } from "./preferences.ts";
import { Choice, Group, Row } from "./Row.tsx";
import { usePreferences } from "./usePreferences.ts";
import { useSavedText } from "./useSavedText.ts";

const said = words.answers;

/** What goes with every request: the model, the standing instructions, tone and language. */
export function AnswerSettings() {
  return (
    <Group title={said.group}>
      <Model />
      <Instructions />
      <Tone />
      <Language />
    </Group>
  );
}

function Model() {
  const config = useConfig();
  const { preferences, setPreferences } = usePreferences();
  const { data } = useQuery(modelsQuery, { fetchPolicy: "cache-only" });
  const models = data?.viewer?.models ?? [];
  const first = models[0] ?? config.model.name;
  if (config.model.demo) {
    return (
      <Row id="model" title={said.model.title} control={<Tag tone="brass">{modelLabel(config)}</Tag>}>
        {said.model.demo}{" "}
        <Link to="/about-this-installation" hash="model" className="link">
          {said.model.own}
        </Link>
      </Row>
    );
  }
  if (models.length < 2) {
    return (
      <Row id="model" title={said.model.title} control={<Tag>{modelLabel(config)}</Tag>}>
        {said.model.set(<span className="mono">OPENAI_MODEL</span>)}
      </Row>
    );
  }
  return (
    <Row
      id="model"
      title={said.model.title}
      control={
        <Choice
          label={said.model.title}
          value={preferences.model ?? first}
          onChange={(model) => void setPreferences({ model: model === first ? null : model })}
          options={models.map((model) => ({ value: model, label: model }))}
        />
      }
    >
      {said.model.choose}
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
  const length = said.instructions.length(text.length, INSTRUCTIONS_CHARACTERS);
  return (
    <Row
      title={said.instructions.title}
      wide
      control={
        <Textarea
          label={said.instructions.title}
          hideLabel
          rows={4}
          className="max-h-80"
          placeholder={said.instructions.example}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={flush}
          error={tooLong ? said.instructions.tooLong(length) : null}
          hint={
            <span className="num flex justify-between gap-4">
              <span>{length}</span>
              <span role="status">
                {state === "saving"
                  ? said.instructions.saving
                  : state === "saved"
                    ? said.instructions.saved
                    : ""}
              </span>
            </span>
          }
        />
      }
    >
      {said.instructions.what}
    </Row>
  );
}

function Tone() {
  const { preferences, setPreferences } = usePreferences();
  return (
    <Row
      title={said.tone.title}
      control={
        <Segment
          label={said.tone.title}
          value={preferences.tone ?? "none"}
          onChange={(tone) => void setPreferences({ tone: tone === "none" ? null : tone })}
          options={[
            { value: "none", label: said.tone.any },
            ...tones.map((tone) => ({ value: tone, label: said.tone.names[tone] })),
          ]}
        />
      }
    >
      {said.tone.what}
    </Row>
  );
}

function Language() {
  const { preferences, setPreferences } = usePreferences();
  return (
    <Row
      title={said.language.title}
      control={
        <Choice
          label={said.language.title}
          value={preferences.language ?? ""}
          onChange={(language) => void setPreferences({ language: language === "" ? null : language })}
          options={[
            { value: "", label: said.language.asRequested },
            ...languageOptions(preferences.language),
          ]}
        />
      }
    >
      {said.language.what}
    </Row>
  );
}
