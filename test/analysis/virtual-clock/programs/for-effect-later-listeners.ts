import { on } from './for-effect-bus.ts';

export const stopping = on('shipped', (id) => fetch(`https://w9.test/${id}`));
