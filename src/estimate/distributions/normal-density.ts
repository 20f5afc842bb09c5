/** Density of a normal distribution around 0. */
export function normalDensity(x: number, deviation: number): number {
  return Math.exp(-(x ** 2) / (2 * deviation ** 2)) / (deviation * Math.sqrt(2 * Math.PI));
}
