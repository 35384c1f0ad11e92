// Chance that can be repeated: the same seed and name give the same choices, whatever else runs beside them.

/** Choices of one actor. `fork` gives another actor a stream of its own. */
export const seeded = (seed, name = "") => {
  let state = 2166136261;
  for (const char of `${seed}/${name}`) state = Math.imul(state ^ char.codePointAt(0), 16777619) >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const random = {
    next,
    /** From `low` to `high`, both included. */
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)],
    fork: (other) => seeded(seed, `${name}/${other}`),
  };
  return random;
};
