import { modelOf, packageModel } from '../../run/models/model-of';
import { packageValue } from '../../run/loaded/module-run';
import { Bail } from '../bail';
import { Instance, isLibrary, type Datum } from './datum';
import { libraryMemberOf } from '../library';
import { Unknown } from './unknown';

/** What a package exports under a name: rows may say what it does. What a model says of it, only the abstract run follows. */
export function packageDatum(specifier: string, imported: string): Datum {
  const value = packageValue(specifier, imported, 0) as Datum;
  const file = packageModel(specifier);
  const modelled = file === undefined ? undefined : modelOf(file)?.exports;
  // A package that is one function is what `require` gives.
  if (modelled?.has(imported) || (imported === '=' && modelled?.has('default'))) throw new Bail('a package that the abstract run follows');
  if (!isLibrary(value)) return new Unknown();
  return modelled && (imported === '*' || imported === '=') ? wholePackage(value, modelled) : value;
}

function wholePackage(value: Parameters<typeof libraryMemberOf>[0], modelled: ReadonlyMap<string, unknown>): Instance {
  const whole = new Instance();
  // What a package exports nobody lists here.
  whole.others = new Unknown();
  whole.trap = (_world, name) => {
    if (modelled.has(name)) throw new Bail('a package that the abstract run follows');
    return libraryMemberOf(value, name);
  };
  return whole;
}
