const hours = Array.from({ length: 24 }, (_, hour) => hour);
const peakHour = 14;

/**
 * A day's traffic by hour over its mean: w_h = 24 e^{k cos(2π(h-14)/24)} / Σ, with k such that the peak hour has `peakToMean` (1..24).
 * The weights add up to 24.
 */
export function hourlyWeights(peakToMean: number): number[] {
  const peak = Math.min(24, Math.max(1, peakToMean));
  return peak === 1 ? hours.map(() => 1) : weights(concentration(peak));
}

/** k by bisection: the peak's weight grows with it. */
function concentration(peak: number): number {
  let low = 0;
  let high = 1e4;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2;
    if (weights(middle)[peakHour]! < peak) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Every exponent less k, so that nothing overflows. */
function weights(k: number): number[] {
  const raw = hours.map((hour) => Math.exp(k * (Math.cos((2 * Math.PI * (hour - peakHour)) / 24) - 1)));
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => (24 * value) / sum);
}
