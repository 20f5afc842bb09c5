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
