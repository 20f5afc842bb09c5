import assert from 'node:assert/strict';
import { currencySchema } from '../../src/inputs/hosting-inputs-schema';
import { parseCurrency } from '../../src/report/parse-currency';

describe('a currency and its rate', () => {
  const read: [text: string, code: string, perUsd: number][] = [['EUR=0.92', 'EUR', 0.92], ['USD 1', 'USD', 1], ['eur 0,92', 'EUR', 0.92], ['GBP: 0,789', 'GBP', 0.789], ['CAD 1,3725', 'CAD', 1.3725], ['KRW 1.380', 'KRW', 1.38], ['KRW 1380,5', 'KRW', 1380.5], ['IDR 16300', 'IDR', 16_300]];
  for (const [text, code, perUsd] of read) it(`reads ${text}`, () => assert.deepEqual(parseCurrency(text), { code, perUsd }));

  for (const text of ['KRW 1,380', 'IDR=16,300', 'IDR 16.300,5', 'EUR', 'EUR 0', 'EUR 0.0000000001', 'EUR 10000000000', 'EURO 0.92', 'USD 2', 'usd 0.92']) it(`refuses ${text}`, () => assert.equal(parseCurrency(text), undefined));

  it('is refused in a file where a US dollar is not one', () => {
    assert.deepEqual(currencySchema.safeParse({ code: 'USD', perUsd: 2 }).error!.issues.map(({ message }) => message), ['a US dollar is one US dollar: "perUsd" of "USD" is 1']);
    assert.deepEqual(currencySchema.parse({ code: 'USD', perUsd: 1 }), { code: 'USD', perUsd: 1 });
  });
});
