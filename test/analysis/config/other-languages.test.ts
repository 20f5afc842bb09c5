import assert from 'node:assert/strict';
import { functionTexts, type FunctionText } from '../../../src/analysis/config/other-languages/function-texts';
import { programText } from '../../../src/analysis/config/other-languages/program-text';
import { analyzeFiles } from '../analyze-files';

const js = "exports.handler = async () => fetch('https://a.test/');\n";
const node = 'runtime=lambda_.Runtime.NODEJS_20_X, code=lambda_.Code.from_asset("src")';

describe('functions that programs in other languages declare', () => {
  it('takes neither brackets nor keys within strings for code', () => {
    const [csharp] = read('Shop.cs', 'var f = new Function(this, "F", new FunctionProps {\n  Description = @"C:\\jobs\\",\n  Environment = new Dictionary<string, string> { ["A"] = "timeout: 9 :) // memorySize = 7" },\n  Runtime = Runtime.NODEJS_20_X, Handler = "a.run",\n  Code = Code.FromAsset("src (1)"), MemorySize = 512 });\n');
    assert.deepEqual([csharp?.handler, csharp?.code, csharp?.memoryMiB, csharp?.timeoutSeconds], ['a.run', 'src (1)', 512, 3]);
    const [go] = read('main.go', 'f := awslambda.NewFunction(s, jsii.String("F"), &P{\n  Description: jsii.String(`)\\`),\n  Handler: jsii.String("a.run"), Runtime: awslambda.Runtime_NODEJS_20_X(),\n  Timeout: awscdk.Duration_Minutes(jsii.Number(2))})\n');
    assert.deepEqual([go?.handler, go?.timeoutSeconds, go?.variable], ['a.run', 120, 'f']);
    const [python] = read('app.py', `lambda_.Function(self, "F", description="handler: it's :(", handler="a.run", ${node})`);
    assert.equal(python?.handler, 'a.run');
  });

  it('finds no function in the text of a comment or a string', () => {
    const example = `lambda_.Function(self, "F", handler="a.run", ${node})`;
    assert.deepEqual(read('app.py', `"""Don't write\n${example}\n"""\n# ${example}\nhelp = '${example}'\n`), []);
    assert.deepEqual(read('Shop.kt', `/* ${example} */\nval help = """\n${example}\n"""\n`), []);
  });

  for (const [size, memoryMiB] of [['1_024', 1024], ['512 * 2', undefined], ['1024 if is_large else 256', undefined], ['sizes[0]', undefined], ['pulumi.Int(256)', 256], ['512.0', 512]] as const) {
    it(`knows a size that stands alone, and none that is computed: ${size}`, () => {
      assert.equal(read('app.py', `lambda_.Function(self, "F", handler="a.run", memory_size=${size}, ${node})`)[0]?.memoryMiB, memoryMiB);
    });
  }

  it('says what calls a function by the function that a name stands for there', async () => {
    const declared = (name: string): string => `lambda_.Function(self, "${name}", handler="${name}.handler", ${node})`;
    const program = `# LambdaRestApi(handler=fn)\nfn = ${declared('a')}\nfn.add_event_source(SqsEventSource(queue))\nfn = ${declared('b')}\napigw.LambdaRestApi(self, "Api", handler=fn)\nrule.add_target(targets.LambdaFunction(handler=${declared('c')}))\nself.kept["fn"] = ${declared('d')}\n`;
    const { handlers } = await analyzeFiles({ 'cdk.json': '{ "app": "python3 app.py" }', 'app.py': program, ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`src/${name}.js`, js])) });
    assert.deepEqual(handlers.map(({ name, trigger, frontDoor }) => [name, trigger, frontDoor]), [['a', 'pubsub', 'none'], ['b', 'http', 'rest-api'], ['c', 'pubsub', 'none'], ['d', 'other', 'none']]);
  });

  for (const [what, text] of [['calls that nothing closes', 'Function("nodejs20", '.repeat(10_000)], ['strings that nothing closes', `nodejs Function(${'"\\'.repeat(60_000)}`], ['calls within calls', `${'Function("nodejs20", '.repeat(8_000)}${')'.repeat(8_000)}`], ['raw strings that nothing closes', `nodejs Function(${'`\\'.repeat(60_000)}`]] as const) {
    it(`looks at each part of a program a few times at most: ${what}`, () => {
      let looks = 0;
      const { text: read, bare } = programText('main.go', text);
      functionTexts({ text: counted(read, (length) => (looks += length)), bare });
      assert.ok(looks <= 4 * text.length, `${looks} characters of ${text.length}`);
    });
  }
});

function read(file: string, source: string): FunctionText[] {
  return functionTexts(programText(file, source));
}

/** Tells of each piece that is taken out of a text. */
function counted(text: string, taken: (length: number) => void): string {
  return Object.assign(Object(text) as string, {
    slice: (start?: number, end?: number) => {
      const piece = text.slice(start, end);
      taken(piece.length);
      return piece;
    },
  });
}
