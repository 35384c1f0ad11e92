/** Where rows of known heights stand: the first offset is 0, the last one is the height of all. */
export const offsetsOf = (heights: readonly number[]): Float64Array => {
  const offsets = new Float64Array(heights.length + 1);
  heights.forEach((height, at) => (offsets[at + 1] = (offsets[at] ?? 0) + height));
  return offsets;
};

/** The row at a height, by halving. */
const rowAt = (offsets: Float64Array, top: number): number => {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The rows that are seen, and some around them: from the first to before the second. */
export const visibleRows = (
  offsets: Float64Array,
  view: { readonly top: number; readonly height: number },
  around = 30,
): readonly [number, number] => {
  const rows = offsets.length - 1;
  if (rows <= 0) return [0, 0];
  const from = Math.max(0, rowAt(offsets, view.top) - around);
  const to = Math.min(rows, rowAt(offsets, view.top + view.height) + 1 + around);
  return [from, to];
};
