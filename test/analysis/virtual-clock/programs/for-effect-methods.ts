import { method } from './for-effect-registry.ts';

method('find', () => fetch('https://w7.test'));
method('cancel', async (count) => {
  for (let at = 0; at < count; at++) await fetch('https://w4.test');
});

export const names = ['find', 'cancel', 'list'];
