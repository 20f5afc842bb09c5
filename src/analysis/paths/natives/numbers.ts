import { Native, objectOf, type Datum } from '../values/datum';
import { Moment } from '../values/moment';
import { known } from '../operators';
import { primitiveOf } from '../values/primitive-of';
import { Unknown } from '../values/unknown';
import type { World } from '../world';

const FUNCTIONS = ['abs', 'acos', 'asin', 'atan', 'atan2', 'cbrt', 'ceil', 'clz32', 'cos', 'exp', 'floor', 'fround', 'hypot', 'imul', 'log', 'log10', 'log1p', 'log2', 'pow', 'round', 'sign', 'sin', 'sqrt', 'tan', 'tanh', 'trunc'] as const;

/** The global `Math`. */
export const MATH = objectOf({
  ...Object.fromEntries(FUNCTIONS.map((name) => [name, new Native(name, (_world, _self, args) => computed(Math[name] as (...numbers: number[]) => number, args))])),
  max: new Native('max', (world, _self, args) => furthest(world, 'max', args)),
  min: new Native('min', (world, _self, args) => furthest(world, 'min', args)),
  random: new Native('random', () => new Unknown()),
  PI: Math.PI,
  E: Math.E,
  LN2: Math.LN2,
  LN10: Math.LN10,
  SQRT2: Math.SQRT2,
});

/** A text that is a number counts as one. */
function computed(compute: (...numbers: number[]) => number, args: Datum[]): Datum {
  const given = args.map(known);
  return given.every((value) => value === null || typeof value !== 'object') ? compute(...given.map(Number)) : new Unknown();
}

/** Of times that hang on latencies, so does which one is the latest. */
function furthest(world: World, name: 'max' | 'min', args: Datum[]): Datum {
  const plain = computed(Math[name], args);
  if (typeof plain !== 'number' || args.length < 2 || Number.isNaN(plain)) return plain;
  const operator = name === 'max' ? '>' : '<';
  return args.map((arg) => Number(known(arg))).reduce((best, one) => (world.clockTimes.operate(world, operator, one, best) ?? Math[name](one, best) !== best) ? one : best);
}

/** What is asked for again of the same unknown is the same. */
function converted(name: string, convert: (value: never, base?: never) => Datum): Native {
  return new Native(name, (world, _self, args) => {
    const [given, base] = args.map(known);
    const value = name === 'Number' && given instanceof Moment ? given.at.getTime() : name === 'Number' ? known(primitiveOf(world, given, 'number')) : given;
    if (value instanceof Unknown) return base instanceof Unknown ? new Unknown() : value.derive(`${name}(${String(base)})`);
    const isPlain = value === null || typeof value !== 'object';
    return isPlain ? convert(value as never, base as never) : new Unknown();
  });
}

const toNumber = converted('Number', (value) => Number(value));

/** The global `Number`. */
export const NUMBER = new Native('Number', (world, self, args, at) => (args.length === 0 ? 0 : toNumber.call(world, self, args, at)), {
  parseInt: converted('parseInt', Number.parseInt),
  parseFloat: converted('parseFloat', Number.parseFloat),
  isInteger: converted('isInteger', (value) => Number.isInteger(value)),
  isSafeInteger: converted('isSafeInteger', (value) => Number.isSafeInteger(value)),
  isFinite: converted('isFinite', (value) => Number.isFinite(value)),
  isNaN: converted('isNaN', (value) => Number.isNaN(value)),
  EPSILON: Number.EPSILON,
  MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
  MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
  MAX_VALUE: Number.MAX_VALUE,
  MIN_VALUE: Number.MIN_VALUE,
  NaN: Number.NaN,
  NEGATIVE_INFINITY: Number.NEGATIVE_INFINITY,
  POSITIVE_INFINITY: Number.POSITIVE_INFINITY,
});

/** The global functions of these names, which first make a number of what they are given. */
export const isFinite = converted('isFinite', (value) => Number.isFinite(Number(value)));
export const isNaN = converted('isNaN', (value) => Number.isNaN(Number(value)));
