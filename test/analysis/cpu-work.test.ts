import assert from 'node:assert/strict';
import { handlerReasons } from '../../src/report/code/handler-reasons';
import { workload } from '../../src/estimate/workload';
import { analyzeFiles } from './analyze-files';

async function handlerOf(imports: string, body: string) {
  const { handlers } = await analyzeFiles({ 'package.json': '{}', 'handler.js': `${imports}\nexport const handler = async (event) => {\n${body}\n};\n` });
  return handlers[0]!;
}

describe('CPU that is visible in the code', () => {
  it('counts a heavy call as an assumption with its line, on top of the glue', async () => {
    const handler = await handlerOf("import { scryptSync } from 'node:crypto';", 'return scryptSync(event.password, event.salt, 64);');
    assert.deepEqual([handler.ownCpuMs, handler.awaitedCalls], [{ low: 20.2, likely: 44.5, high: 102 }, []]);
    const reason = handlerReasons(handler, 1000, {}).find(({ text }) => text.startsWith('scrypt'));
    assert.deepEqual([reason?.origin, reason?.source.startsWith('handler.js:3;')], ['assumed', true]);
  });

  it('counts it for each iteration of a loop, and half where a branch is taken half the time', async () => {
    const loop = await handlerOf("import bcrypt from 'bcryptjs';", 'for (let i = 0; i < 3; i++) await bcrypt.hash(event.text, 10);');
    assert.deepEqual(loop.cpuWork?.map(({ times }) => times), [{ low: 3, likely: 3, high: 3 }]);
    const branch = await handlerOf("import bcrypt from 'bcryptjs';", 'if (event.a) await bcrypt.compare(event.text, event.hash); else await fetch("https://a.test");');
    assert.deepEqual(branch.cpuWork?.map(({ times }) => times), [{ low: 0, likely: 0.5, high: 1 }]);
  });

  it('follows a client through its methods, and gives way to what is typed', async () => {
    const handler = await handlerOf("import sharp from 'sharp';", 'return sharp(event.body).resize(400).toBuffer();');
    assert.deepEqual(handler.cpuWork?.map(({ what }) => what), ['resizing an image of 3 megapixels']);
    const reasons = handlerReasons(handler, 1000, { handlers: { [handler.id]: { cpuMs: 80 } } });
    assert.deepEqual(reasons.filter(({ text }) => /CPU/.test(text)).map(({ origin }) => origin), ['typed']);
  });

  it("counts what a site's framework computes around each request and while it loads, and 1,024 MiB where nothing says a size", async () => {
    const { handlers } = await analyzeFiles({
      'package.json': '{"dependencies":{"next":"15.0.0"}}',
      'app/api/orders/route.ts': 'export async function GET() { return Response.json({}); }',
    });
    const [handler] = handlers;
    assert.deepEqual([handler?.framework, handler?.ownCpuMs], ['next/app-route', { low: 0.7, likely: 1.7, high: 5 }]);
    const { handlers: [priced], assumptions = [] } = workload(handlers, {});
    assert.equal(handler?.loadMs.likely, 510);
    assert.equal(priced?.memoryMiB, 1024);
    assert.match(assumptions.find(({ id }) => id.startsWith('memory'))?.source ?? '', /SST/);
  });
});
