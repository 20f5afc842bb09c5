import { Native, type Datum } from '../values/datum';
import { textOf } from '../operators';

const WELL_KNOWN = ['asyncDispose', 'asyncIterator', 'dispose', 'hasInstance', 'iterator', 'species', 'toPrimitive', 'toStringTag'];

/** The global `Symbol`: a symbol is a name that no text has, and that is not listed. */
export const SYMBOL = new Native('Symbol', (world, _self, [name]) => `@@${world.nextNumber()}:${String(textOf(name))}`, {
  for: new Native('for', (_world, _self, [name]): Datum => `@@for:${String(textOf(name))}`),
  ...Object.fromEntries(WELL_KNOWN.map((name) => [name, `@@${name}`])),
});
