import { Native, type Datum } from '../values/datum';
import { memberOf } from '../members/member';
import { binary } from '../operators';
import { textFor } from '../values/primitive-of';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { listLike } from './arrays';

/** `String.raw` as a tag or called with `{ raw: […] }`. */
function raw(world: World, [strings, ...values]: Datum[]): Datum {
  const texts = listLike(world, memberOf(world, strings, 'raw') ?? strings);
  return texts.reduce((text: Datum, part, index) => binary('+', index === 0 ? '' : binary('+', text, index <= values.length ? textFor(world, values[index - 1]) : ''), part), '');
}

function ofCodes(name: 'fromCharCode' | 'fromCodePoint'): Native {
  return new Native(name, (_world, _self, codes) => (codes.every((code) => typeof code === 'number' && code >= 0 && code <= 0x10ffff) ? String[name](...(codes as number[])) : new Unknown()));
}

/** The global `String`. */
export const STRING = new Native('String', (world, _self, args) => (args.length === 0 ? '' : textFor(world, args[0])), {
  fromCharCode: ofCodes('fromCharCode'),
  fromCodePoint: ofCodes('fromCodePoint'),
  raw: new Native('raw', (world, _self, args) => raw(world, args)),
});
