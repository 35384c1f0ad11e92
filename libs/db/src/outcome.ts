/** The database's word, as one of those that the function documents. Another one is a fault of ours. */
export function outcomeOf<const Outcomes extends readonly string[]>(
  word: string,
  outcomes: Outcomes,
): Outcomes[number] {
  const known = outcomes.find((outcome) => outcome === word);
  if (known === undefined) throw new Error(`The database answered with the unknown outcome ${word}.`);
  return known;
}
