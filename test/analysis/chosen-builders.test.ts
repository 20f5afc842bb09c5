import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

/** Builders that are asked on one of two ways only; and such that are asked on both, though they may be missing. */
const handlers: { what: string; code: string; calls: string[] }[] = [
  { what: 'nothing instead', code: 'await (event.id ? db.from("a").select() : null);', calls: ['conditional'] },
  { what: 'a promise that is there already instead', code: 'const query = event.id ? db.from("a").select() : Promise.resolve({ data: null }); return (await query).data;', calls: ['conditional'] },
  { what: 'nothing instead, beside another one', code: 'await Promise.all([db.from("a").select(), event.id ? db.from("b").select() : { data: [] }]);', calls: ['once', 'conditional'] },
  { what: 'another filter', code: 'let query = db.from("a").select(); if (event.id) query = query.eq("id", event.id); return query;', calls: ['once'] },
  { what: 'a client that may be missing', code: 'return db?.from("a").select();', calls: ['once'] },
];

describe('builders that are chosen', () => {
  for (const { what, code, calls } of handlers) {
    it(what, async () => {
      const { handlers: [handler] } = await analyzeFiles({ 'handler.ts': `import { createClient } from '@supabase/supabase-js';\nconst db = createClient('u', 'k');\nexport const handler = async (event) => { ${code} };\n` });
      assert.deepEqual(handler?.awaitedCalls.map(({ multiplicity }) => multiplicity), calls);
    });
  }
});
