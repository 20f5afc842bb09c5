/** Powertools asks its store before and after the function: https://docs.aws.amazon.com/powertools/typescript/latest/features/idempotency/ */
const IDEMPOTENCY = `
export function makeIdempotent(fn, options) {
  return async function (...args) {
    await options.persistenceStore.saveInProgress();
    const result = await fn.apply(this, args);
    await options.persistenceStore.saveSuccess();
    return result;
  };
}
export function idempotent(options) {
  return (target, name, descriptor) => ({ value: makeIdempotent(descriptor.value, options) });
}`;

export const IDEMPOTENCY_MODELS: Readonly<Record<string, string>> = {
  '@aws-lambda-powertools/idempotency': IDEMPOTENCY,
  // Calls of the same tick are one call of the function: https://github.com/graphql/dataloader
  dataloader: `
export default class DataLoader {
  constructor(loadAll) { this.loadAll = loadAll; }
  async load(key) { const values = await this.loadAll([key]); return values[0]; }
  async loadMany(keys) { return this.loadAll(keys); }
  clear() { return this; }
  clearAll() { return this; }
  prime() { return this; }
}`,
};
