/** A colour of a request. */
export interface NamedColour {
  readonly hex: string;
  /** Its word in the lexicon ("green"); null where it was written as a number. */
  readonly name: string | null;
  readonly shade: "plain" | "dark" | "light";
  /** Where it stands in the request. */
  readonly at: number;
  /** Asked for as the background. */
  readonly ground: boolean;
}
