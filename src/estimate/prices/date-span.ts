/** Oldest and newest of dates (ISO 8601: days, months or years); where a month or a year may hold the others, it stands for them. Undefined of none. */
export function dateSpan(dates: readonly string[]): [oldest: string, newest: string] | undefined {
  const [first, ...others] = dates.toSorted();
  if (first === undefined) return undefined;
  // A year sorts before its days, and may be later than any of them.
  return [first, others.reduce((latest, date) => (date.startsWith(latest) ? latest : date), first)];
}
