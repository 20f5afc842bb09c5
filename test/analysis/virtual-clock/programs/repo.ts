import { sleep } from './sleep.js';
export interface Repo<T> { get(id: string): Promise<T | null>; put(id: string, value: T): Promise<void>; scan(): AsyncIterable<T> }
export class MemoryRepo<T extends object> implements Repo<T> {
  static readonly READ_MS = 3;
  static readonly WRITE_MS = 6;
  protected items: Record<string, T> = {};
  constructor(seed: Record<string, T> = {}) { Object.assign(this.items, seed); }
  async get(id: string) { await sleep(MemoryRepo.READ_MS); return this.items[id] ?? null; }
  async put(id: string, value: T) { await sleep(MemoryRepo.WRITE_MS); this.items = { ...this.items, [id]: value }; }
  async *scan() { for (const key of Object.keys(this.items).sort()) { await sleep(1); yield this.items[key]!; } }
}
export class CountingRepo<T extends object> extends MemoryRepo<T> {
  reads = 0;
  override async get(id: string) { this.reads += 1; return super.get(id); }
}
