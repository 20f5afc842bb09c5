export * from './result.ts';
export * as repos from './repo.ts';
export { default as results } from './result.ts';
export { CountingRepo as Counting, MemoryRepo } from './repo.ts';
