import { sleep } from './sleep.js';

const wait = (ms) => sleep(ms);
let client;
const getClient = async () => { if (!client) client = await sleep(40, { name: 'c' }); return client; };
let connecting;
const connect = () => (connecting ??= sleep(25));
const cache = new Map();
const cached = async (key) => { if (cache.has(key)) return cache.get(key); const value = await sleep(15, key); cache.set(key, value); return value; };

export const usesDynamicImport = async () => { const { sleep: nap } = await import('./sleep.js'); await nap(5); };
export const requires = async () => { const { sleep: nap } = require('./sleep.js'); await nap(5); };
export const alias = async () => { await wait(5); };
export const throughExports = async () => { await module.exports.requires(); await module.exports.alias(); };
