import type { Value } from '../values/value';
import { workersBinding } from './workers-binding';

/** What a Worker is given under a name: a binding, by its type, or a text that begins with an address: `'https://api.example.com/'`. */
export function configuredValue(type: string): Value {
  return type.startsWith("'") ? { type: 'unknown', prefix: type.slice(1, -1) } : workersBinding(type);
}
