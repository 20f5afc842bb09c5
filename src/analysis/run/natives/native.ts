import { UNKNOWN, type NativeValue, type Value } from '../values/value';

/** A function of the language whose effect the run knows. */
export function native(name: string, call: NativeValue['call'], members?: Record<string, Value>): NativeValue {
  return members ? { type: 'native', name, call, members } : { type: 'native', name, call };
}

/** A function that computes something that only a run could tell, and waits for nothing. */
export function opaque(name: string, members?: Record<string, Value>): NativeValue {
  return native(name, () => UNKNOWN, members);
}
