import { packageValue } from '../run/module-run';
import { isLibrary, type Datum } from './datum';
import { Unknown } from './unknown';

/** What a package exports under a name: rows may say what it does. */
export function packageDatum(specifier: string, imported: string): Datum {
  const value = packageValue(specifier, imported, 0) as Datum;
  return isLibrary(value) ? value : new Unknown();
}
