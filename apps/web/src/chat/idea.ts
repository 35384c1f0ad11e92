/** An idea takes the place of an idea, never of what the person typed: that comes after it. */
export const withIdea = (typed: string, idea: string, ideas: readonly string[]): string => {
  const own = typed.trim();
  return own === "" || own === idea || ideas.includes(own) ? idea : `${idea}\n\n${typed}`;
};
