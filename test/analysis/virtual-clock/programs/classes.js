import { sleep } from './sleep.js';

class Base {
  #ms = 5;
  static shared = 4;
  static #hidden = 3;
  static { Base.computed = 6; }
  constructor(extra = 0) { this.extra = extra; }
  get delay() { return this.#ms + this.extra; }
  set delay(value) { this.#ms = value; }
  async run() { await sleep(this.delay); await this.step(); }
  async step() { await sleep(1); }
  static async create(extra) { await sleep(Base.#hidden); return new this(extra); }
  async #secret() { await sleep(8); }
  async viaSecret() { await this.#secret(); }
  get lazy() { return (this._lazy ??= sleep(10)); }
}
class Derived extends Base {
  constructor() { super(2); this.more = sleep(30); }
  async step() { await super.step(); await sleep(2); }
}
class Pool { constructor(size) { this.items = []; this.size = size; } async fill() { while (this.items.length < this.size) { await sleep(4); this.items.push({}); } return this; } }
class Builder { constructor() { this.steps = []; } add(ms) { this.steps.push(() => sleep(ms)); return this; } async build() { for (const step of this.steps) await step(); } then(resolve, reject) { return this.build().then(resolve, reject); } }

export const privateField = async () => { await new Base().run(); };
export const setter = async () => { const base = new Base(); base.delay = 20; await base.run(); };
export const inherited = async () => { await new Derived().run(); };
export const startedInConstructor = async () => { const d = new Derived(); await sleep(10); await d.more; };
export const statics = async () => { await sleep(Base.shared); await sleep(Base.computed); };
export const factory = async () => { const base = await Base.create(7); await base.run(); };
export const factoryOfDerived = async () => { const derived = await Derived.create(); await derived.run(); };
export const privateMethod = async () => { await new Base().viaSecret(); };
export const lazyGetter = async () => { const base = new Base(); await base.lazy; await base.lazy; };
export const fillPool = async () => { await new Pool(3).fill(); };
export const thenableBuilder = async () => { await new Builder().add(3).add(4); };
export const builder = async () => { await new Builder().add(3).add(4).build(); };
export const methodPassed = async () => { const base = new Base(); const run = base.run.bind(base); await Promise.all([run(), run()]); };
export const classField = async () => { class A { items = [1, 2]; handle = async () => { for (const ms of this.items) await sleep(ms); }; } await new A().handle(); };
export const singleton = async () => { class S { static instance; static get() { return (S.instance ??= new S()); } constructor() { this.ready = sleep(10); } } await S.get().ready; await S.get().ready; };
export const mixin = async () => { const Timed = (C) => class extends C { async run() { await sleep(2); await super.run(); } }; await new (Timed(Base))().run(); };
export const instanceOf = async () => { const d = new Derived(); if (d instanceof Base) await sleep(5); else await sleep(50); };
export const mapMember = async () => { class Cache { #map = new Map(); async get(key) { if (!this.#map.has(key)) { await sleep(10); this.#map.set(key, 1); } return this.#map.get(key); } } const cache = new Cache(); await cache.get('a'); await cache.get('a'); await cache.get('b'); };
export const state = async () => { class Machine { state = 'idle'; async next() { switch (this.state) { case 'idle': await sleep(1); this.state = 'busy'; break; case 'busy': await sleep(10); this.state = 'done'; break; default: } } } const m = new Machine(); while (m.state !== 'done') await m.next(); };
export const visitor = async () => { const shapes = [{ kind: 'a' }, { kind: 'b' }]; const visit = { async a() { await sleep(3); }, async b() { await sleep(4); } }; for (const shape of shapes) await visit[shape.kind](); };
export const symbolIterator = async () => { class Range { constructor(n) { this.n = n; } *[Symbol.iterator]() { for (let i = 1; i <= this.n; i++) yield i; } } for (const i of new Range(3)) await sleep(i); };
export const asyncIterator = async () => { class Pages { async *[Symbol.asyncIterator]() { for (let i = 1; i <= 3; i++) { await sleep(10); yield i; } } } for await (const page of new Pages()) await sleep(page); };
export const handIterator = async () => { const source = { [Symbol.asyncIterator]() { let i = 0; return { async next() { await sleep(5); return i < 3 ? { value: i++, done: false } : { value: undefined, done: true }; } }; } }; for await (const n of source) await sleep(n); };
