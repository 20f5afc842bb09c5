import { on } from './for-effect-bus.ts';
import './for-effect-later-listeners.ts';

on('paid', async () => {
  await fetch('https://w5.test');
});

const stop = on('paid', () => fetch('https://w40.test'));
stop();
