/** Few enough boxes for thousands of turns, and few enough turns to lay out at once when a box comes near. */
export const TURNS_A_BLOCK = 16;

/**
 * Which block each turn is in, in the order of the turns. Where one has been once it stays, whatever comes in before or
 * after it: a turn that changed its block would be made anew. `known` is what was said before; it is added to, and forgets turns that are gone.
 */
export const blocksOf = (keys: readonly string[], known: Map<string, string>): readonly string[] => {
  const firstKnown = keys.findIndex((key) => known.has(key));
  // What came in above is cut from its end: the next page above it begins a block of its own.
  const above = Math.max(0, firstKnown);
  for (let end = above; end > 0; end -= TURNS_A_BLOCK) {
    const block = keys.slice(Math.max(0, end - TURNS_A_BLOCK), end);
    for (const key of block) known.set(key, block[0] ?? key);
  }
  if (known.size > keys.length) {
    const here = new Set(keys);
    for (const key of known.keys()) if (!here.has(key)) known.delete(key);
  }
  let open = "";
  let size = 0;
  return keys.map((key) => {
    const block = known.get(key) ?? (open !== "" && size < TURNS_A_BLOCK ? open : key);
    known.set(key, block);
    size = block === open ? size + 1 : 1;
    open = block;
    return block;
  });
};
