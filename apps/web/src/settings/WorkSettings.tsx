import { Minus, Plus } from "lucide-react";
import { Button } from "../ui/Button.tsx";
import { keyText } from "../commands/keys.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { Segment } from "../ui/Segment.tsx";
import { useSingleKeys } from "../ui/single-keys.ts";
import { useTheme } from "../ui/theme.ts";
import { words as account } from "../words/session.ts";
import { words } from "../words/settings.ts";
import { FONT_SIZE } from "./preferences.ts";
import { Group, Row, Switch } from "./Row.tsx";
import { usePreferences } from "./usePreferences.ts";

const { appearance: look, editor: code } = words;

/** How the app looks and works for this person, on every device. */
export function WorkSettings() {
  return (
    <>
      <Group title={look.group}>
        <Theme />
        <PreviewWidth />
        <Suggestions />
        <Keys />
      </Group>
      <Group title={code.group}>
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
      title={look.theme.title}
      control={
        <Segment
          label={look.theme.title}
          value={theme}
          onChange={(next) => void setPreferences({ theme: next })}
          options={[
            { value: "system", label: account.themes.system },
            { value: "light", label: account.themes.light },
            { value: "dark", label: account.themes.dark },
          ]}
        />
      }
    >
      {look.theme.what}
    </Row>
  );
}

function PreviewWidth() {
  const { preferences, setPreferences } = usePreferences();
  return (
    <Row
      title={look.preview.title}
      control={
        <Segment
          label={look.preview.title}
          value={preferences.previewWidth}
          onChange={(previewWidth) => void setPreferences({ previewWidth })}
          options={[
            { value: "desktop", label: look.preview.widths.desktop },
            { value: "tablet", label: look.preview.widths.tablet },
            { value: "phone", label: look.preview.widths.phone },
          ]}
        />
      }
    >
      {look.preview.what}
    </Row>
  );
}

function Suggestions() {
  const { preferences, setPreferences } = usePreferences();
  return (
    <Row
      title={look.suggestions.title}
      control={
        <Switch
          label={look.suggestions.title}
          on={preferences.suggestions}
          onChange={(suggestions) => void setPreferences({ suggestions })}
        />
      }
    >
      {look.suggestions.what}
    </Row>
  );
}

function Keys() {
  const on = useSingleKeys();
  const { setPreferences } = usePreferences();
  return (
    <Row
      title={look.keys.title}
      control={
        <Switch
          label={look.keys.title}
          on={on}
          onChange={(next) => void setPreferences({ singleKeys: next })}
        />
      }
    >
      {look.keys.what(
        (key) => (
          <Kbd>{key}</Kbd>
        ),
        keyText("mod+k"),
      )}
    </Row>
  );
}

function FontSize() {
  const { preferences, setPreferences } = usePreferences();
  const fontSize = preferences.editor.fontSize ?? FONT_SIZE.own;
  const set = (size: number) => void setPreferences({ editor: { fontSize: size } });
  return (
    <Row
      title={code.letters.title}
      control={
        <div className="flex items-center gap-1" role="group" aria-label={code.letters.title}>
          <Button
            size="s"
            icon
            label={code.letters.smaller}
            reason={fontSize <= FONT_SIZE.least && code.letters.smallest(FONT_SIZE.least)}
            onClick={() => set(fontSize - 1)}
          >
            <Minus size={14} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <output className="num w-12 text-center" aria-label={code.letters.label}>
            {code.letters.size(fontSize)}
          </output>
          <Button
            size="s"
            icon
            label={code.letters.larger}
            reason={fontSize >= FONT_SIZE.most && code.letters.largest(FONT_SIZE.most)}
            onClick={() => set(fontSize + 1)}
          >
            <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        </div>
      }
    >
      <span className="font-mono" style={{ fontSize, lineHeight: 1.6 }}>
        {code.letters.sample}
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
        title={code.wrap}
        control={
          <Switch
            label={code.wrap}
            on={editor.wrap}
            onChange={(wrap) => void setPreferences({ editor: { wrap } })}
          />
        }
      />
      <Row
        title={code.lineNumbers}
        control={
          <Switch
            label={code.lineNumbers}
            on={editor.lineNumbers}
            onChange={(lineNumbers) => void setPreferences({ editor: { lineNumbers } })}
          />
        }
      />
      <Row
        title={code.tab.title}
        control={
          <Segment
            label={code.tab.title}
            value={editor.tabSize === 4 ? "4" : "2"}
            onChange={(size) => void setPreferences({ editor: { tabSize: size === "4" ? 4 : 2 } })}
            options={[
              { value: "2", label: code.tab.spaces(2) },
              { value: "4", label: code.tab.spaces(4) },
            ]}
          />
        }
      />
    </>
  );
}
