/** What a measured process says at its end: figures by name, and how much memory it had at most. */
export function printFigures(figures: Record<string, number>): void {
  process.stdout.write(`${JSON.stringify({ ...figures, peakMib: process.resourceUsage().maxRSS / 1024 })}\n`);
}
