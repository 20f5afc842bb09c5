import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, closeSync, ftruncateSync, linkSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { BoundedAnalysis } from './bounded-analysis';
import { fault } from './fault';
import { survives, type HostileProject } from './hostile-project';

const code = "export const handler = async () => { await fetch('https://a.test/'); };\n";
const serverless = (file: string): string => `provider:\n  name: aws\n  runtime: nodejs20.x\nfunctions:\n  a:\n    handler: ${file}.handler\n`;
const sparse = (path: string, bytes: number): void => {
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
};
/** A pipe that nobody writes into: to open it waits without end. */
const pipe = (path: string): void => void execFileSync('mkfifo', [path]);
const configurations = ['serverless.yml', 'package.json', 'tsconfig.json', '.gitignore', 'vercel.json', 'netlify.toml', 'main.tf', 'hosting-cost.json', 'sst.config.ts', 'Dockerfile', 'pnpm-workspace.yaml', '.env', 'a.js'];

const odd: Record<string, HostileProject> = {
  'pipes instead of configuration and code': { files: {}, says: false, more: (root) => configurations.forEach((file) => pipe(join(root, file))) },
  'pipes that configuration and code name': {
    files: {
      'serverless.yml': 'provider: ${file(./pipe.yml)}\ncustom: ${file(./pipe.json):x}\nfunctions: ${file(./pipe.js):functions}\n', 'template.yaml': 'Transform: AWS::Serverless-2016-10-31\nResources:\n  A: { Type: AWS::Serverless::Function, Properties: { CodeUri: ., Handler: pipe.handler, Runtime: nodejs20.x } }\n  B: { Type: AWS::Serverless::StateMachine, Properties: { DefinitionUri: pipe.json } }\n',
      'tsconfig.json': '{ "extends": "./pipe.json" }', 'package.json': '{ "main": "./pipe.js", "workspaces": ["pipe.json"] }', 'wrangler.toml': 'main = "pipe.js"\n', 'main.tf': 'locals { a = file("${path.module}/pipe.json") }\nmodule "m" { source = "./pipe.js" }\n', 'b.js': "import './pipe.js';\nimport data from './pipe.json';\nexport const handler = async () => data;\n",
    },
    says: false,
    more: (root) => ['pipe.yml', 'pipe.json', 'pipe.js'].forEach((file) => pipe(join(root, file))),
  },
  'links to devices and to what the system makes up': { files: { 'serverless.yml': serverless('zero') }, says: /zero/, more: (root) => [['/dev/zero', 'zero.js'], ['/dev/random', 'package.json'], ['/dev/stdin', 'vercel.json'], ['/dev/tty', '.gitignore'], ['/proc/self/mem', 'b.js'], ['/proc/kmsg', 'c.js'], ['/proc', 'proc'], ['/sys', 'sys'], ['/dev', 'dev'], ['/proc/self/root', 'root'], ['/proc/self/cwd', 'cwd']].forEach(([target, path]) => symlinkSync(target!, join(root, path!))) },
  'holes of a terabyte and of a megabyte': { files: { 'serverless.yml': serverless('hole') }, says: /hole\.js .*(MB|NUL)/, more: (root) => { sparse(join(root, 'hole.js'), 2 ** 40); sparse(join(root, 'tsconfig.json'), 2 ** 40); sparse(join(root, '.gitignore'), 2 ** 40); sparse(join(root, 'small.ts'), 1_000_000); sparse(join(root, 'package.json'), 200_000); } },
  'folders with the names of files, and a file with the name of a folder': { files: { 'serverless.yml/x': '', 'package.json/x': '', 'tsconfig.json/x': '', 'vercel.json/x': '', '.gitignore/x': '', 'hosting-cost.json/x': '', 'a.js/index.js': code, 'b/serverless.yml': serverless('c.js/index'), 'b/c.js/index.js': code, 'node_modules': 'x', 'src': 'x', 'api.ts/route.ts/route.ts': code }, says: false },
  '10,000 links to one file, chains of 100 links, folders that hold links to all others': {
    files: { 'serverless.yml': serverless('a'), 'a.js': code }, says: false,
    more: (root) => {
      mkdirSync(join(root, 'farm'));
      for (let index = 0; index < 10_000; index++) symlinkSync('../a.js', join(root, `farm/l${index}.js`));
      for (let index = 0; index < 100; index++) symlinkSync(index === 0 ? 'a.js' : `c${index - 1}.js`, join(root, `c${index}.js`));
      for (let folder = 0; folder < 30; folder++) for (let to = (mkdirSync(join(root, `web${folder}`)), 0); to < 30; to++) symlinkSync(`../web${to}`, join(root, `web${folder}/to${to}`));
      for (let index = 0; index < 1_000; index++) linkSync(join(root, 'a.js'), join(root, `hard${index}.js`));
    },
  },
  'names that are no words': { files: Object.fromEntries(['a\nb.js', 'a\tb.ts', 'a\\b.js', 'a"b\'c`.js', '#.js', '?.js', '%2e%2e%2fx.js', '${x}.js', '[[...slug]].ts', '*.js', '{a,b}.ts', '!.js', ' .js', '..js', '.js', '...', 'CON.ts', 'a:b.js', '\u202Egnp.ts', '\u200B.ts', '🔥.js', 'e\u0301.js', '\u00e9.js', '__proto__.js', 'constructor.ts', '-rf.js', '\u0001.js', 'a\r\n.ts'].flatMap((name) => [[name, code], [`${name}.d/${name}`, code], [`pages/api/${name}`, `export default ${code.slice(23)}`]])), says: false },
  'names that differ in their case only': { files: { 'serverless.yml': serverless('src/Handler'), 'SERVERLESS.yml': 'x', 'src/Handler.js': "import { a } from './A';\nimport { a as b } from './a';\nexport const handler = async () => { await a(); await b(); };\n", 'src/handler.js': code, 'src/A.js': "export const a = () => fetch('https://upper.test/');\n", 'src/a.js': "export const a = () => fetch('https://lower.test/');\n", 'Src/handler.js': '{', 'Package.json': '{', 'PACKAGE.JSON': '[' }, says: false },
  'names that are not UTF-8': { files: {}, says: false, more: (root) => ['ff', '80', 'c328', 'eda080'].forEach((hex) => writeFileSync(Buffer.concat([Buffer.from(`${root}/n`), Buffer.from(hex, 'hex'), Buffer.from('.js')]), code)) },
  'a .gitignore in each of 2,000 folders': { files: Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [[`d${index}/.gitignore`, '*\n!*.ts\n**/x/**/y\n'], [`d${index}/a.js`, code]]).flat()), says: false },
};

describe('faults: hostile files', function () {
  this.timeout(0);
  const bounded = new BoundedAnalysis();
  after(() => bounded.end());

  fault('pipes, devices, sockets, holes of a terabyte, link farms, odd and very long names: bounded time and memory, the rest is analysed', async function (tally) {
    if (process.platform === 'win32') return;
    await tally.each(odd, (one) => survives(bounded, one));
    for (const [folders, letters] of [[30, 200], [1_800, 1]] as const) {
      await tally.once(async () => {
        const root = mkdtempSync(join(tmpdir(), 'hosting-cost-long-'));
        try {
          writeFileSync(join(root, 'a.js'), code);
          // No path that is as long can be named at once.
          execFileSync(process.execPath, ['-e', `const fs = require('node:fs'); for (let i = 0; i < ${folders}; i++) { const name = 'd'.repeat(${letters}); fs.mkdirSync(name); process.chdir(name); fs.writeFileSync('serverless.yml', 'functions:'); }`], { cwd: root });
          assert.match((await createAnalyzer(root).analyze()).diagnostics.map(({ message }) => message).join('\n'), letters > 1 ? /This folder cannot be read.*ENAMETOOLONG/ : /^/);
        } finally {
          execFileSync('rm', ['-rf', root]);
        }
      });
    }
    await tally.once(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hosting-cost-socket-'));
      const servers = ['a.js', 'package.json', 'serverless.yml'].map((name) => net.createServer().listen(join(folder, name)));
      try {
        const { handlers } = await createAnalyzer(folder).analyze();
        assert.deepEqual(handlers, []);
      } finally {
        for (const server of servers) server.close();
        rmSync(folder, { recursive: true });
      }
    });
  });

  fault('files that grow, shrink, become pipes and lose their rights while an analysis reads them: it ends, and the next one is as a cold one', async (tally) => {
    if (process.platform === 'win32') return;
    const acts: Record<string, (path: string) => void> = {
      'grows': (path) => appendFileSync(path, `// ${'x'.repeat(10_000)}\n`.repeat(20)),
      'shrinks': (path) => writeFileSync(path, code.slice(0, 20)),
      'becomes a pipe': (path) => { rmSync(path, { force: true, recursive: true }); pipe(path); },
      'becomes a hole': (path) => sparse(path, 2 ** 40),
      'loses its rights': (path) => execFileSync('chmod', ['000', path]),
    };
    await tally.each(acts, async (act) => {
      for (const at of [0, 1, 2, 3, 5, 8, 13]) {
        const root = mkdtempSync(join(tmpdir(), 'hosting-cost-growing-'));
        try {
          writeFileSync(join(root, 'serverless.yml'), `${serverless('a')}  b:\n    handler: b.handler\n`);
          for (const file of ['a.js', 'b.js']) writeFileSync(join(root, file), code);
          const warm = createAnalyzer(root);
          let step = 0;
          await warm.analyze({ onProgress: () => { if (step++ === at) act(join(root, 'b.js')); } });
          const [next, cold] = [await warm.analyze(), await createAnalyzer(root).analyze()];
          assert.deepEqual([next.handlers, next.diagnostics], [cold.handlers, cold.diagnostics]);
          assert.ok(next.handlers.some(({ file }) => file === 'a.js'));
        } finally {
          rmSync(root, { recursive: true, force: true });
        }
      }
    });
  });
});
