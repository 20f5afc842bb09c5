import assert from 'node:assert/strict';
import { isQuickPattern } from '../../src/analysis/paths/is-quick-pattern';

const cases: [source: string, length: number, isQuick: boolean][] = [
  ['^(\\d+)-(\\w+)$', 20, true],
  ['[,;]\\s*', 500, true],
  ['(a+)+', 20, false],
  ['(a|aa)*$', 20, false],
  ['(a?){30,}', 20, false],
  ['([(a+)+])b', 20, true],
  ['(\\w)\\1', 20, false],
  ['a*a*a*a*', 9_000, false],
  ['a+', 900, true],
  ['(?:a|a){22}b', 22, false],
  ['(?:a|a){40}b', 40, false],
  ['a?'.repeat(30) + 'a'.repeat(30), 30, false],
  ['(?:a|a)'.repeat(30), 30, false],
  ['^(?:GET|POST|PUT|DELETE)$', 20, true],
  ['(?<year>\\d{4})-(?=[?|])colou?r', 40, true],
];

describe('patterns that are tried', () => {
  for (const [source, length, isQuick] of cases) it(`/${source}/ on ${length} letters: ${isQuick ? 'yes' : 'no'}`, () => assert.equal(isQuickPattern(source, length), isQuick));
});
