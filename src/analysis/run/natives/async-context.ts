import { callValue } from '../call';
import { UNKNOWN, objectOf, type NativeValue, type Value } from '../values/value';
import { native, opaque } from './native';

/** `AsyncLocalStorage` of `node:async_hooks`: what `run` was given is what `getStore` gives inside. Outside only a run could tell. */
export const ASYNC_LOCAL_STORAGE: NativeValue = {
  ...opaque('AsyncLocalStorage'),
  construct: () => storage(),
};

function storage(): Value {
  const stores: Value[] = [];
  return objectOf({
    run: native('run', (machine, [store = UNKNOWN, callback = UNKNOWN, ...args], at) => {
      stores.push(store);
      try {
        return callValue(machine, callback, args, at, 1);
      } finally {
        stores.pop();
      }
    }),
    enterWith: native('enterWith', (machine, [store = UNKNOWN]) => {
      stores.push(store);
      machine.recorder.spoil();
      if (machine.recorder.isLoading) machine.recorder.loads.noteChange(undefined);
      else machine.recorder.sharedChanges.add(() => void stores.pop());
      return UNKNOWN;
    }),
    exit: native('exit', (machine, [callback = UNKNOWN, ...args], at) => callValue(machine, callback, args, at, 1)),
    // Depends on the calls around it.
    getStore: native('getStore', (machine) => (machine.recorder.spoil(), stores.at(-1) ?? UNKNOWN)),
    disable: opaque('disable'),
  });
}
