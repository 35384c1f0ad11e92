/** The largest page, and the one that is given when nobody says how large. */
export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 20;
