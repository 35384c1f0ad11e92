import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useCommands } from "../commands/registry.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { useSingleKeys } from "../ui/single-keys.ts";
import { words } from "../words/projects.ts";

/** Typing is at once, asking waits until the hand rests. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const keys = useSingleKeys();
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef(value);
  if (value !== sent.current) {
    sent.current = value;
    setText(value);
  }
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      onChange(text);
    }, 200);
    return () => clearTimeout(timer);
  });
  useCommands([
    {
      id: "projects-search",
      group: "projects",
      title: words.search.title,
      icon: Search,
      keys: "/",
      words: words.search.words,
      run: () => field.current?.focus(),
    },
  ]);
  return (
    <label className="input w-58! max-tablet:order-last max-tablet:w-full!" htmlFor="project-search">
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={field}
        id="project-search"
        type="search"
        aria-label={words.search.label}
        aria-keyshortcuts={keys ? "/" : undefined}
        placeholder={words.search.placeholder}
        maxLength={200}
        value={text}
        className="[&::-webkit-search-cancel-button]:hidden"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !text) return;
          event.preventDefault();
          setText("");
        }}
      />
      {!text && keys && (
        <span className="max-tablet:hidden" aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      )}
    </label>
  );
}
