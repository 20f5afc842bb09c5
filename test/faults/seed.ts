/** Seed of a run of random tests, printed so that a failure can be repeated with SEED. */
export function printedSeed(): number {
  const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 2 ** 31;
  console.log(`      seed ${seed}`);
  return seed;
}
