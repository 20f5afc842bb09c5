import { publish } from './for-effect-bus.ts';
import './for-effect-listeners.ts';
import { methods } from './for-effect-registry.ts';
import { names } from './for-effect-methods.ts';

/** Listeners that another file adds, one of them taken away again. */
export const published = async (event: any) => {
  await publish('paid', event.id);
  await publish('shipped', event.id);
};

/** What files that are imported by a name enter into a table of another one. */
export const entered = async (event: any) => {
  const method = methods.get(event.a ? 'find' : 'cancel');
  if (method) await method(names.length);
};

/** A name that nobody entered. */
export const notEntered = async () => {
  const method = methods.get('remove');
  if (method) await method(1);
  else await fetch('https://w3.test');
};
