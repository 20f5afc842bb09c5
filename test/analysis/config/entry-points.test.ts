import assert from 'node:assert/strict';
import { analyzeFiles } from '../analyze-files';

/** Source of the one function whose bundle is `dist/index.js`, built by these commands. */
async function sourceBuiltBy(...commands: string[]): Promise<string[]> {
  const { handlers } = await analyzeFiles({
    'package.json': JSON.stringify({ scripts: Object.fromEntries(commands.map((command, index) => [`build${index}`, command])) }),
    'template.yaml': 'Resources:\n  Orders:\n    Type: AWS::Serverless::Function\n    Properties: { CodeUri: dist, Handler: index.main, Runtime: nodejs22.x }\n',
    'src/main.ts': "export const main = async () => fetch('https://orders.example.com');",
    'src/stock.ts': "export const main = async () => fetch('https://stock.example.com');",
  });
  return handlers.map(({ file }) => file);
}

describe('which build command makes a bundle', () => {
  it('is the one that writes its folder, and none that writes a folder of that', async () => {
    assert.deepEqual(await sourceBuiltBy('ncc build src/main.ts -o ./dist/', 'ncc build src/stock.ts -o dist/stock'), ['src/main.ts']);
  });

  it('is the one that names the file, beside others of its folder', async () => {
    assert.deepEqual(await sourceBuiltBy('esbuild src/stock.ts --outfile=dist/stock.js', 'esbuild src/main.ts --outfile=dist/index.js'), ['src/main.ts']);
  });
});

describe('what tsconfig.json says that the compiler makes', () => {
  const inFolders = {
    'tsconfig.json': '{ "compilerOptions": { "rootDir": "lambda", "outDir": "dist" } }',
    'template.yaml': 'Resources:\n  Orders:\n    Type: AWS::Serverless::Function\n    Properties: { CodeUri: dist, Handler: index.main, Runtime: nodejs22.x }\n',
    'lambda/index.ts': "export const main = async () => fetch('https://index.example.com');",
    'lambda/orders/main.ts': "export const main = async () => fetch('https://orders.example.com');",
  };
  const sourceWith = async (build: string): Promise<string[]> => (await analyzeFiles({ ...inFolders, 'package.json': JSON.stringify({ scripts: { build } }) })).handlers.map(({ file }) => file);

  it('is the source, but where a command of the package bundles another one there', async () => {
    assert.deepEqual(await sourceWith('tsc'), ['lambda/index.ts']);
    assert.deepEqual(await sourceWith('tsc && esbuild lambda/orders/main.ts --bundle --outfile=dist/index.js'), ['lambda/orders/main.ts']);
  });
});

/** Sources of the functions `orders` and `stock`, whose bundles are `dist/NAME/index.js`, built by the package's program. */
async function sourcesBuiltBy(program: string, files: Record<string, string>): Promise<string[]> {
  const functions = ['orders', 'stock'].map((name) => `  ${name}:\n    Type: AWS::Serverless::Function\n    Properties: { CodeUri: dist/${name}, Handler: index.handler, Runtime: nodejs22.x }\n`);
  const { handlers } = await analyzeFiles({
    'package.json': JSON.stringify({ scripts: { build: 'rm -rf dist && node scripts/build.js' } }),
    'template.yaml': `Resources:\n${functions.join('')}`,
    'scripts/build.js': program,
    ...Object.fromEntries(Object.entries(files).map(([file, host]) => [file, `export const handler = async () => fetch('https://${host}.example.com');`])),
  });
  return handlers.map(({ file }) => file).sort();
}

describe('what a program of the package builds', () => {
  const beside = { 'src/orders/index.ts': 'old-orders', 'src/stock/index.ts': 'old-stock' };
  const own = { 'src/handlers/orders/index.ts': 'orders', 'src/handlers/stock/jobs.ts': 'stock' };

  it('is what its commands say, also where a source stands whose path is more alike', async () => {
    const program = `
      const { execSync } = require('child_process');
      const path = require('path');
      ['orders', 'stock'].forEach((name) => {
        const entry = name === 'stock' ? 'src/handlers/stock/jobs.ts' : \`src/handlers/\${name}/index.ts\`;
        execSync(\`npx esbuild \${entry} --bundle --outfile=dist/\${name}/index.js\`, { cwd: path.join(__dirname, '..'), stdio: 'inherit' });
      });`;
    assert.deepEqual(await sourcesBuiltBy(program, { ...beside, ...own }), Object.keys(own));
  });

  it('is what it gives esbuild, below the folder that all of it is in', async () => {
    const program = "require('esbuild').buildSync({ entryPoints: ['lambda/orders/index.ts', 'lambda/stock/index.ts'], outdir: 'dist' });";
    const inFolders = { 'lambda/orders/index.ts': 'orders', 'lambda/stock/index.ts': 'stock' };
    assert.deepEqual(await sourcesBuiltBy(program, { ...beside, ...inFolders }), Object.keys(inFolders));
  });
});
