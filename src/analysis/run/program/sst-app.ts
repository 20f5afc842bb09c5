import { callValue } from '../call';
import { native } from '../natives/native';
import { UNKNOWN, objectOf, type Value } from '../values/value';

/** What version 2 of SST hands to `stacks`: `app.stack(ApiStack)` runs a function with the stack that it makes. https://v2.sst.dev/constructs/App */
export const SST_APP: Value = {
  ...objectOf({
    stack: native('stack', (machine, [make = UNKNOWN], at) => {
      if (make.type === 'function') callValue(machine, make, [objectOf({ stack: UNKNOWN, app: SST_APP })], at, 1);
      return SST_APP;
    }),
  }),
  open: true,
};
