/**
 * Until a place of a minute frees up: whole seconds from 1 to 60. The time is the database's, whose clock may differ from
 * ours; no minute is longer than one.
 */
export function secondsOfMinuteUntil(time: string | null, now = Date.now()): number {
  const seconds = time === null ? 0 : Math.ceil((Date.parse(time) - now) / 1000);
  return Math.min(60, Math.max(1, seconds));
}
