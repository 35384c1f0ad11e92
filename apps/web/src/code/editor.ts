import { css } from "@codemirror/lang-css";
import { html } from "@codemirror/lang-html";
import { javascript } from "@codemirror/lang-javascript";
import {
  bidiIsolates,
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from "@codemirror/search";
import {
  Annotation,
  Compartment,
  EditorState,
  type Extension,
  StateEffect,
  StateField,
  Transaction,
} from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  WidgetType,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { minimalSetup } from "codemirror";
import type { CodeFile } from "../chat/fold.ts";
import type { EditorPreferences } from "../settings/preferences.ts";
import { words } from "../words/code.ts";
import { highlighter } from "./highlighter.ts";

/** Marks a change that came from the server, not from the keyboard. */
const arrived = Annotation.define<boolean>();
/** Undo takes back what the person did, not what the model wrote. */
const fromServer = [arrived.of(true), Transaction.addToHistory.of(false)];
const setPen = StateEffect.define<number | null>();

class Caret extends WidgetType {
  override toDOM(): HTMLElement {
    const caret = document.createElement("span");
    caret.className = "caret";
    return caret;
  }
  override eq(): boolean {
    return true;
  }
}
const caret = Decoration.widget({ widget: new Caret(), side: 1 });
const writtenLine = Decoration.line({ class: "cm-written" });

/** The line that is being written, and the caret behind its last character. */
const pen = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, transaction) => {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setPen)) continue;
      if (effect.value === null) next = Decoration.none;
      else {
        const at = Math.min(effect.value, transaction.state.doc.length);
        const line = transaction.state.doc.lineAt(at);
        next = Decoration.set([writtenLine.range(line.from), caret.range(at)]);
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const languages: Record<CodeFile, () => Extension> = {
  HTML: () => html(),
  CSS: () => css(),
  JAVASCRIPT: () => javascript(),
};

/** How the person wants to read code; the size of its letters is a matter of CSS. */
const lookOf = ({ wrap, tabSize, lineNumbers: numbered }: EditorPreferences): Extension => [
  numbered ? [lineNumbers(), highlightActiveLineGutter()] : [],
  wrap ? EditorView.lineWrapping : [],
  indentUnit.of(" ".repeat(tabSize)),
  EditorState.tabSize.of(tabSize),
];

/** The words of the search panel, by those it has itself. */
const phrases = {
  Find: words.search.find,
  Replace: words.search.replaceWith,
  next: words.search.next,
  previous: words.search.previous,
  all: words.search.all,
  "match case": words.search.matchCase,
  regexp: words.search.regexp,
  "by word": words.search.byWord,
  replace: words.search.replace,
  "replace all": words.search.replaceAll,
  close: words.search.close,
};

/** What is kept free around the line that is being written. */
const PEN_MARGIN = 126;

interface Options {
  readonly parent: HTMLElement;
  readonly preferences: EditorPreferences;
  readonly onEdit: (file: CodeFile, text: string) => void;
  readonly onSave: () => void;
  readonly onFormat: () => void;
}

/** A text, and the place of the caret in it. */
export interface Placed {
  readonly text: string;
  readonly caret: number;
}

/** One view, one state per file, so that each keeps its history and place. */
export const codeEditor = ({ parent, preferences, onEdit, onSave, onFormat }: Options) => {
  const look = new Compartment();
  let looks = lookOf(preferences);
  const locked = new Compartment();
  let readOnly = false;
  const lock = (on: boolean): Extension => [EditorState.readOnly.of(on), EditorView.editable.of(!on)];
  const stateOf = (file: CodeFile, text: string) =>
    EditorState.create({
      doc: text,
      extensions: [
        look.of(looks),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        bracketMatching(),
        bidiIsolates(),
        indentOnInput(),
        languages[file](),
        syntaxHighlighting(highlighter),
        pen,
        locked.of(lock(readOnly)),
        keymap.of([
          { key: "Mod-s", run: () => (onSave(), true), preventDefault: true },
          { key: "Shift-Alt-f", run: () => (onFormat(), true), preventDefault: true },
          ...searchKeymap,
        ]),
        minimalSetup,
        // Without a place in the order of Tab, read-only code could not be scrolled by keys.
        EditorView.contentAttributes.of({ "aria-label": words.code, tabindex: "0" }),
        EditorState.phrases.of(phrases),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged || update.transactions.some((one) => one.annotation(arrived))) return;
          onEdit(current, update.state.doc.toString());
        }),
      ],
    });
  let current: CodeFile = "HTML";
  const states = new Map<CodeFile, { state: EditorState; top: number }>();
  const view = new EditorView({ parent, state: stateOf("HTML", "") });
  states.set("HTML", { state: view.state, top: 0 });

  /** The smallest change from what stands to what should: places and selections survive it. */
  const changeTo = (text: string) => {
    const before = view.state.doc.toString();
    if (before === text) return undefined;
    const shorter = Math.min(before.length, text.length);
    let from = 0;
    while (from < shorter && before.charCodeAt(from) === text.charCodeAt(from)) from++;
    let tail = 0;
    while (
      tail < shorter - from &&
      before.charCodeAt(before.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
    ) {
      tail++;
    }
    return { from, to: before.length - tail, insert: text.slice(from, text.length - tail) };
  };

  /** Measured after the text is laid out: the view's own scrolling would always be one frame behind the pen. */
  const keepInView = (at: number) =>
    view.requestMeasure({
      key: "pen",
      read: ({ scrollDOM, state }) => {
        const line = view.lineBlockAt(Math.min(at, state.doc.length));
        const { scrollTop, clientHeight } = scrollDOM;
        const bottom = line.bottom + PEN_MARGIN;
        if (bottom > scrollTop + clientHeight) return bottom - clientHeight;
        return line.top - PEN_MARGIN < scrollTop ? Math.max(0, line.top - PEN_MARGIN) : null;
      },
      write: (top) => {
        if (top !== null) view.scrollDOM.scrollTop = top;
        view.scrollDOM.scrollLeft = 0;
      },
    });

  return {
    show: (shown: {
      file: CodeFile;
      text: string;
      readOnly: boolean;
      pen: number | null;
      follow: boolean;
    }) => {
      const switched = shown.file !== current;
      if (switched) {
        states.set(current, { state: view.state, top: view.scrollDOM.scrollTop });
        current = shown.file;
        const known = states.get(current);
        view.setState(known?.state ?? stateOf(current, shown.text));
        readOnly = !shown.readOnly;
        requestAnimationFrame(() => {
          if (!shown.follow) view.scrollDOM.scrollTop = known?.top ?? 0;
        });
      }
      const changes = changeTo(shown.text);
      const effects: StateEffect<unknown>[] = [setPen.of(shown.pen)];
      // A state that was put aside still has the look of then.
      if (switched) effects.push(look.reconfigure(looks));
      if (shown.readOnly !== readOnly) {
        readOnly = shown.readOnly;
        effects.push(locked.reconfigure(lock(readOnly)));
      }
      view.dispatch({ ...(changes ? { changes } : {}), effects, annotations: fromServer });
      if (shown.pen !== null && shown.follow) keepInView(shown.pen);
    },
    setPreferences: (next: EditorPreferences) => {
      looks = lookOf(next);
      view.dispatch({ effects: look.reconfigure(looks) });
      view.requestMeasure();
    },
    /** The cursor at the beginning of that line, in the middle of what is seen. */
    goTo: (line: number) => {
      const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      });
      view.focus();
    },
    /** The panel for searching and replacing, with what is selected in it. */
    find: () => void openSearchPanel(view),
    read: (): Placed => ({ text: view.state.doc.toString(), caret: view.state.selection.main.head }),
    /** The same file written otherwise, as the person's own step: undo takes it back. What is looked at stays where it is. */
    rewrite: ({ text, caret: head }: Placed) => {
      const changes = changeTo(text);
      if (!changes) return;
      const { scrollDOM, state } = view;
      const above = view.lineBlockAt(state.selection.main.head).top - scrollDOM.scrollTop;
      view.dispatch({ changes, selection: { anchor: Math.min(head, text.length) }, userEvent: "input" });
      if (above >= 0 && above < scrollDOM.clientHeight)
        view.requestMeasure({
          read: () => view.lineBlockAt(view.state.selection.main.head).top - above,
          write: (top) => {
            scrollDOM.scrollTop = top;
          },
        });
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
};

export type CodeEditor = ReturnType<typeof codeEditor>;
