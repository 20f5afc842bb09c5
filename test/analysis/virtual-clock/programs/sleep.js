export const sleep = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));
export const BATCH = 3;
export const LIMITS = { retries: 2, pages: 4 };
export const HOSTS = ['a', 'b', 'c'];
