import { useId } from "react";
import { fileName } from "../chat/fold.ts";
import { words } from "../words/code.ts";
import type { Choice, Overlap } from "./merge.ts";
import type { Merging } from "./useMerge.ts";

type Props = { newer: number; merging: Merging };

/** The places that both changed, each with its two texts to choose from. */
export const Overlaps = ({ newer, merging: { overlaps, choices, choose } }: Props) => (
  <ul className="overlaps" aria-label={words.overlap.list} tabIndex={0}>
    {overlaps.map((overlap) => (
      <Place
        key={overlap.key}
        overlap={overlap}
        newer={newer}
        chosen={choices[overlap.key]}
        onChoose={(choice) => choose(overlap.key, choice)}
      />
    ))}
  </ul>
);

type PlaceProps = {
  overlap: Overlap;
  newer: number;
  chosen: Choice | undefined;
  onChoose: (choice: Choice) => void;
};

function Place({ overlap, newer, chosen, onChoose }: PlaceProps) {
  const name = useId();
  const option = (choice: Choice, label: string, lines?: readonly string[]) => (
    <label className="overlap-choice" data-choice={choice}>
      <span className="flex items-center gap-2">
        <input
          type="radio"
          name={name}
          checked={chosen === choice}
          // The label is clicked with its lines; read out are its words.
          aria-labelledby={`${name}-${choice}`}
          onChange={() => onChoose(choice)}
        />
        <span id={`${name}-${choice}`}>{label}</span>
      </span>
      {lines && <Lines lines={lines} />}
    </label>
  );
  return (
    <li>
      <fieldset>
        <legend className="num">{words.overlap.place(fileName[overlap.file], overlap.line)}</legend>
        {option("theirs", words.diff.left(newer), overlap.theirs)}
        {option("mine", words.overlap.mine, overlap.mine)}
        {option("both", words.overlap.both)}
      </fieldset>
    </li>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? (
    <i className="text-ink-3">{words.overlap.empty}</i>
  ) : (
    // Each line has the direction of its own words, as in a text.
    <pre>
      {lines.map((line, at) => (
        <span key={at} dir="auto">
          {line || " "}
        </span>
      ))}
    </pre>
  );
