import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

/** Handlers that hand on a part of what a builder or a client answered: it is asked once. */
const handlers: { what: string; code: string; calls: string[] }[] = [
  { what: 'a member, returned', code: "import { createClient } from '@supabase/supabase-js';\nconst db = createClient('u', 'k');\nexport const handler = async () => { const { data } = await db.from('orders').select('*'); return data; };", calls: ['select'] },
  { what: 'the first row, returned by a helper', code: "import { drizzle } from 'drizzle-orm/node-postgres';\nconst db = drizzle('x');\nconst first = async () => { const [row] = await db.select().from('orders').limit(1); return row; };\nexport const handler = async () => ({ order: await first() });", calls: ['select'] },
  { what: 'members of some that were asked at once, in a loop', code: "import { createClient } from '@supabase/supabase-js';\nconst db = createClient('u', 'k');\nexport const handler = async () => { const both = await Promise.all([db.from('a').select(), db.from('b').select()]); for (const one of [both[0], both[1]]) if (one.data) return one.data; };", calls: ['select', 'select'] },
  { what: 'a member that is awaited, and a method that asks again', code: "import mongoose from 'mongoose';\nconst Order = mongoose.model('Order', {});\nexport const handler = async () => { const order = await Order.findOne({}); const total = await order.total; order.total = total + 1; await order.save(); return order.name; };", calls: ['findOne', 'save'] },
  { what: 'texts of an answer', code: "import { google } from 'googleapis';\nexport const handler = async (event) => { const { data } = await google.drive('v3').files.list({}); return data.files.map((file) => (file.name.match(event.name) ? file.title.split(',')[0].trim() : '')); };", calls: ['list'] },
  { what: 'a member of what is a promise itself, after the stream was begun', code: "import { streamText } from 'ai';\nexport const handler = async (event) => { const result = await streamText({ prompt: event.text }); return result.text; };", calls: ['streamText'] },
];

describe('parts of what was answered', () => {
  for (const { what, code, calls } of handlers) {
    it(what, async () => {
      const [handler] = (await analyzeFiles({ 'handler.ts': code })).handlers;
      const asked = [...JSON.stringify(handler?.body).matchAll(/"kind":"call","call":(\d+)/g)].map(([, index]) => handler?.awaitedCalls[Number(index)]?.operation);
      assert.deepEqual(asked, calls);
    });
  }
});
