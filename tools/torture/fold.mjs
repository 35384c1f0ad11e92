// What a client makes of events, and what must be true of them.
const FILES = { HTML: "html", CSS: "css", JAVASCRIPT: "javascript" };

export const emptyState = () => ({ text: "", code: { html: "", css: "", javascript: "" } });

export const apply = (state, event) => {
  const file = FILES[event.file];
  const { code } = state;
  switch (event.__typename) {
    case "TextDelta":
      return { ...state, text: state.text + event.text };
    case "CodeDelta":
      return { ...state, code: { ...code, [file]: code[file] + event.text } };
    case "CodeReplaced":
      return { ...state, code: { ...code, [file]: event.text } };
    case "CodeSpliced": {
      const { at, remove, text } = event;
      const old = code[file];
      return { ...state, code: { ...code, [file]: old.slice(0, at) + text + old.slice(at + remove) } };
    }
    case "GenerationSnapshot":
      return { text: event.text, code: event.code };
    default:
      return state;
  }
};

export const sameState = (a, b) =>
  a.text === b.text &&
  a.code.html === b.code.html &&
  a.code.css === b.code.css &&
  a.code.javascript === b.code.javascript;

/** Collects what one subscriber is sent over all its connections, and complains about gaps, repeats and foreign events. */
export const createLedger = ({ id, start = emptyState(), after = 0, report, who, mark = null }) => {
  let state = start;
  let seq = after;
  let finished = 0;
  let resumed = 0;
  let count = 0;
  return {
    take(event) {
      count += 1;
      if (event.generationId !== id) report(`${who}: an event of another generation`);
      if (mark && event.text && foreign(event.text, mark)) report(`${who}: another generation's text`);
      const leap = event.__typename === "GenerationSnapshot" && event.reason === "RESUMED";
      if (leap ? event.seq <= seq : event.seq !== seq + 1)
        report(`${who}: ${event.__typename} with seq ${event.seq} after ${seq}`);
      if (finished > 0) report(`${who}: ${event.__typename} after the end`);
      if (leap) resumed += 1;
      if (event.__typename === "GenerationFinished") finished += 1;
      seq = event.seq;
      state = apply(state, event);
    },
    /** Compares with what is stored. */
    close(generation) {
      if (finished !== 1) report(`${who}: saw ${finished} ends`);
      if (seq !== generation.lastSeq) report(`${who}: ended at seq ${seq} of ${generation.lastSeq}`);
      if (!sameState(state, generation)) report(`${who}: its state is not the stored one`);
    },
    get seq() {
      return seq;
    },
    get count() {
      return count;
    },
    get resumed() {
      return resumed;
    },
    get finished() {
      return finished > 0;
    },
    get state() {
      return state;
    },
  };
};

/** Marks are words like `mark-12`; text that holds one of another generation has come the wrong way. */
const foreign = (text, mark) => (text.match(/\bmark-\d+\b(?=[^\d])/g) ?? []).some((found) => found !== mark);
