import { Minus, Plus } from "lucide-react";
import { Button } from "../ui/Button.tsx";
import { keyText } from "../commands/keys.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { Segment } from "../ui/Segment.tsx";
import { useSingleKeys } from "../ui/single-keys.ts";
import { useTheme } from "../ui/theme.ts";
import { FONT_SIZE } from "./preferences.ts";
import { Group, Row, Switch } from "./Row.tsx";
import { usePreferences } from "./usePreferences.ts";

/** How the app looks and works for this person, on every device. */
export function WorkSettings() {
  return (
    <>
      <Group title="Appearance">
        <Theme />
        <PreviewWidth />
        <Suggestions />
        <Keys />
      </Group>
      <Group title="Code editor">
        <FontSize />
        <EditorSwitches />
      </Group>
    </>
  );
}

function Theme() {
  const theme = useTheme();
  const { setPreferences } = usePreferences();
  return (
    <Row
      title="Theme"
      control={
        <Segment
          label="Theme"
          value={theme}
          onChange={(next) => void setPreferences({ theme: next })}
          options={[
            { value: "system", label: "System" },
            { value: "light", label: "Light" },
            { value: "dark", label: "Dark" },
          ]}
        />
      }
    >
      System follows what the device says, at night too.
    </Row>
  );
}

function PreviewWidth() {
  const { preferences, setPreferences } = usePreferences();
  return (
    <Row
      title="Preview"
      control={
        <Segment
          label="Preview"
          value={preferences.previewWidth}
          onChange={(previewWidth) => void setPreferences({ previewWidth })}
          options={[
            { value: "desktop", label: "Desktop" },
            { value: "tablet", label: "Tablet" },
            { value: "phone", label: "Phone" },
          ]}
        />
      }
    >
      The width in which a page is shown at first.
    </Row>
  );
}

function Suggestions() {
  const { preferences, setPreferences } = usePreferences();
  return (
    <Row
      title="Suggestions"
      control={
        <Switch
          label="Suggestions"
          on={preferences.suggestions}
          onChange={(suggestions) => void setPreferences({ suggestions })}
        />
      }
    >
      After an answer, up to three next requests stand over the composer: those it named itself, or what the
      page lacks. They use no tokens.
    </Row>
  );
}

function Keys() {
  const on = useSingleKeys();
  const { setPreferences } = usePreferences();
  return (
    <Row
      title="Single-letter keys"
      control={
        <Switch
          label="Single-letter keys"
          on={on}
          onChange={(next) => void setPreferences({ singleKeys: next })}
        />
      }
    >
      In a project: <Kbd>G</Kbd> then <Kbd>P</Kbd> <Kbd>C</Kbd> <Kbd>V</Kbd> <Kbd>D</Kbd> for Preview, Code,
      Versions, Deploy; <Kbd>W</Kbd> for the next width; <Kbd>J</Kbd> <Kbd>K</Kbd> from change to change.{" "}
      <Kbd>/</Kbd> leads to the composer, in the list to the search; <Kbd>?</Kbd> shows all of them. They act
      outside of fields only. Without them everything is in the commands, {keyText("mod+k")}.
    </Row>
  );
}

function FontSize() {
  const { preferences, setPreferences } = usePreferences();
  const fontSize = preferences.editor.fontSize ?? FONT_SIZE.own;
  const set = (size: number) => void setPreferences({ editor: { fontSize: size } });
  return (
    <Row
      title="Size of the letters"
      control={
        <div className="flex items-center gap-1" role="group" aria-label="Size of the letters">
          <Button
            size="s"
            icon
            label="Smaller letters"
            reason={fontSize <= FONT_SIZE.least && `${FONT_SIZE.least} is the smallest`}
            onClick={() => set(fontSize - 1)}
          >
            <Minus size={14} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <output className="num w-12 text-center" aria-label="Size in pixels">
            {fontSize} px
          </output>
          <Button
            size="s"
            icon
            label="Larger letters"
            reason={fontSize >= FONT_SIZE.most && `${FONT_SIZE.most} is the largest`}
            onClick={() => set(fontSize + 1)}
          >
            <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        </div>
      }
    >
      <span className="font-mono" style={{ fontSize, lineHeight: 1.6 }}>
        {'<h1 class="name">Crumb & Co</h1>'}
      </span>
    </Row>
  );
}

function EditorSwitches() {
  const { preferences, setPreferences } = usePreferences();
  const { editor } = preferences;
  return (
    <>
      <Row
        title="Wrap long lines"
        control={
          <Switch
            label="Wrap long lines"
            on={editor.wrap}
            onChange={(wrap) => void setPreferences({ editor: { wrap } })}
          />
        }
      />
      <Row
        title="Line numbers"
        control={
          <Switch
            label="Line numbers"
            on={editor.lineNumbers}
            onChange={(lineNumbers) => void setPreferences({ editor: { lineNumbers } })}
          />
        }
      />
      <Row
        title="Width of a tab"
        control={
          <Segment
            label="Width of a tab"
            value={editor.tabSize === 4 ? "4" : "2"}
            onChange={(size) => void setPreferences({ editor: { tabSize: size === "4" ? 4 : 2 } })}
            options={[
              { value: "2", label: "2 spaces" },
              { value: "4", label: "4 spaces" },
            ]}
          />
        }
      />
    </>
  );
}
