import { sleep } from './sleep.js';

let client;
let calls = 0;
let connecting;
const cache = new Map();
const queue = [30, 10];
class Service {
  constructor() { this.tries = 0; }
  async handle() { if (this.tries++ === 0) await sleep(20); await sleep(3); }
}
const service = new Service();
const once = ((fn) => { let result; return () => (result ??= fn()); })(() => sleep(12));
const extended = new (class extends Map {})();
const inherited = Object.create({ seen: [] });
const counted = Object.assign(() => 1, { seen: [] });
const last = new Date('2024-01-01');
const url = new URL('https://x.test/?page=1');
const bytes = new Uint8Array(2);
const plain = {};
const options = { ms: 2 };
class Pool { static fresh = 10; }

export const lazyClient = async () => { if (!client) { await sleep(40); client = { name: 'c' }; } await sleep(1); };
export const lazyOrAssign = async () => { client ||= await sleep(40, {}); await sleep(1); };
export const flaky = async () => { for (;;) { try { calls++; await sleep(10); if (calls < 3) throw new Error(); return; } catch { await sleep(1); } } };
export const keptPromise = async () => { connecting ??= sleep(25); await connecting; await sleep(2); };
export const keptMap = async () => { for (const key of ['a', 'b', 'a']) { if (!cache.has(key)) cache.set(key, await sleep(10, key)); } await sleep(cache.get('a').length); };
export const drained = async () => { while (queue.length > 0) await sleep(queue.pop()); };
export const instance = async () => { await service.handle(); };
export const keptPrototype = async () => { if (!plain.isReady) { Object.setPrototypeOf(plain, { isReady: true }); await sleep(10); } await sleep(1); };
export const onceOnly = async () => { await once(); await sleep(1); };
export const keptExtended = async () => { if (!extended.has('a')) extended.set('a', await sleep(10, 'a')); await sleep(1); };
export const keptInherited = async () => { if (inherited.seen.length === 0) { inherited.seen.push(await sleep(10, 'a')); } await sleep(1); };
export const keptOfFunction = async () => { if (counted.seen.length === 0) { counted.seen.push(await sleep(10, 'a')); } await sleep(1); };
export const keptDate = async () => { if (last.getUTCDate() === 1) { last.setUTCDate(2); await sleep(10); } await sleep(1); };
export const keptUrl = async () => { if (url.searchParams.get('page') === '1') { url.searchParams.set('page', '2'); await sleep(10); } await sleep(1); };
export const keptBytes = async () => { if (bytes[0] === 0) { bytes.subarray(0, 1).fill(1); await sleep(10); } await sleep(1); };
export const keptFrozen = async () => { if (!Object.isFrozen(options)) { await sleep(10); Object.freeze(options); } await sleep(options.ms); };
export const keptWithoutStatic = async () => { if (Pool.fresh) { await sleep(Pool.fresh); delete Pool.fresh; } await sleep(1); };
