/** One line of the table: a target and what this machine gave today. */
export interface Row {
  /** Number in the list of targets. */
  id: string;
  what: string;
  /** As it is measured: `1.21 x`, `310 MiB`. */
  figure: string;
  target: string;
  isMet: boolean | undefined;
  /** What the figure is made of. */
  from?: string;
}

/** A figure that must not exceed its target. */
export function atMost(id: string, what: string, value: number, limit: number, unit: string, from?: string): Row {
  const shown = (number: number): string => `${number >= 100 ? Math.round(number).toLocaleString('en-US') : Number(number.toPrecision(3))} ${unit}`;
  return { id, what, figure: shown(value), target: `<= ${shown(limit)}`, isMet: value <= limit, from };
}

/** A figure that could not be taken here, and why. */
export function notTaken(id: string, what: string, why: string): Row {
  return { id, what, figure: why, target: '', isMet: undefined };
}
