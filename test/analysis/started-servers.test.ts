import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

const builds = (src: string): string => JSON.stringify({ version: 2, builds: [{ src, use: '@vercel/node' }], routes: [{ src: '/(.*)', dest: src }] });

/** The handlers of a project of Vercel, with the hosts and services that they ask. */
async function callsOf(files: Record<string, string>): Promise<Record<string, string[]>> {
  const { handlers } = await analyzeFiles(files);
  return Object.fromEntries(handlers.map(({ id, awaitedCalls }) => [id, awaitedCalls.map(({ host, service }) => host ?? service)]));
}

describe('a file that Vercel builds, exports nothing and starts a server', () => {
  it('answers with what the app was told', async () => {
    const app = "import express from 'express';\nconst app = express();\napp.get('/orders', async (req, res) => { res.json(await fetch('https://a.test')); });\n";
    assert.deepEqual(await callsOf({ 'vercel.json': builds('index.js'), 'index.js': `${app}// app.listen(1)\napp.listen(3000, () => console.log('up'));` }), { 'index.js#listen': ['a.test'] });
    assert.deepEqual(await callsOf({ 'vercel.json': builds('index.js'), 'index.js': `${app}app.listen(3000);\nexport default app;` }), { 'index.js#default': ['a.test'] });
    assert.deepEqual(await callsOf({ 'vercel.json': builds('server.js'), 'server.js': "const http = require('http');\nhttp.createServer(async (req, res) => { await fetch('https://a.test'); res.end(); }).listen(3000);" }), { 'server.js#listen': ['a.test'] });
  });

  it('is found behind what a compiler wrote, and answers with the routes of Nest, not with what its bundler is told', async () => {
    const files = {
      'vercel.json': builds('dist/src/main.js'),
      'package.json': JSON.stringify({ scripts: { build: 'nest build', watch: 'webpack --config webpack.config.js' }, dependencies: { '@nestjs/core': '10' } }),
      'webpack.config.js': 'module.exports = { target: "node" };',
      'src/main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nasync function bootstrap() {\n  const app = await NestFactory.create(AppModule);\n  app.enableCors();\n  await app.listen(process.env.PORT ?? 3000);\n}\nbootstrap();",
      'src/app.module.ts': "import { Controller, Get, Module } from '@nestjs/common';\n@Controller('orders')\nclass Orders { @Get() list() { return fetch('https://a.test'); } }\n@Module({ controllers: [Orders] })\nexport class AppModule {}",
    };
    assert.deepEqual(await callsOf(files), { 'src/main.ts#listen': ['a.test'] });
  });
});
