import assert from 'node:assert/strict';
import { parseProjectFile, updateProjectFile } from '../src/inputs/project-file';

describe('hosting-cost.json', () => {
  describe('is read', () => {
    it('with comments, trailing commas and every field', () => {
      const { inputs, diagnostics } = parseProjectFile(`{
        "$schema": "./schema.json", // ours
        "region": "eu-central-1", "architecture": "arm64", "freeTier": false,
        "requestsPerMonth": 3000000, "peakToMean": 2.5,
        "latenciesMs": { "dynamodb": 6, "dynamodb:Query": 9, "http:api.stripe.com": 310, },
        "handlers": { "src/a.ts#handler": { "requestsPerMonth": 5, "memoryMiB": 512, "cpuMs": 3, "ioWaitMs": 80 } },
        "container": { "vCpu": 0.5, "memoryMiB": 1024, "minTasks": 1, "targetUtilization": 0.6, "architecture": "x86_64", "frontDoor": "none" },
      }`);
      assert.deepEqual(diagnostics, []);
      assert.equal(inputs.region, 'eu-central-1');
      assert.equal(inputs.latenciesMs?.['http:api.stripe.com'], 310);
      assert.deepEqual(inputs.handlers?.['src/a.ts#handler'], { requestsPerMonth: 5, memoryMiB: 512, cpuMs: 3, ioWaitMs: 80 });
      assert.equal('$schema' in inputs, false);
    });

    it('empty as no input at all', () => assert.deepEqual(parseProjectFile(' \n'), { inputs: {}, diagnostics: [] }));

    it('refusing unknown fields by name and line, and keeping the rest', () => {
      const { inputs, diagnostics } = parseProjectFile('{\n  "regin": "eu-central-1",\n  "freeTier": true,\n  "container": {\n    "tasks": 3, "minTasks": 2 }\n}');
      assert.deepEqual(inputs, { freeTier: true, container: { minTasks: 2 } });
      assert.deepEqual(diagnostics.map(({ line }) => line).sort(), [2, 5]);
      assert.match(diagnostics.find(({ line }) => line === 2)!.message, /^regin: unknown field\. Known fields: .*region/);
      assert.match(diagnostics.find(({ line }) => line === 5)!.message, /^container › tasks: .*minTasks/);
    });

    it('refusing wrong values with the line and what is allowed', () => {
      const text = '{\n"architecture": "riscv",\n"peakToMean": 99,\n"requestsPerMonth": "3M",\n"region": "Mars",\n"handlers": { "a#b": { "memoryMiB": 64 } },\n"latenciesMs": { "a b": 3 } }';
      const { inputs, diagnostics } = parseProjectFile(text);
      assert.deepEqual(inputs, { handlers: { 'a#b': {} }, latenciesMs: {} });
      const byLine = Object.fromEntries(diagnostics.map(({ line, message }) => [line, message]));
      assert.match(byLine[2]!, /"riscv" is refused.*"arm64"\|"x86_64"/);
      assert.match(byLine[3]!, /99 is refused.*<=24/);
      assert.match(byLine[4]!, /requestsPerMonth: "3M" is refused.*number/);
      assert.match(byLine[5]!, /us-east-1/);
      assert.match(byLine[6]!, /handlers › a#b › memoryMiB: 64 is refused.*>=128/);
      assert.match(byLine[7]!, /<service>:<operation>/);
    });

    it('refusing an unknown option and keeping the others', () => {
      const { inputs, diagnostics } = parseProjectFile('{\n"compare": ["mars", "moon", "aws-lambda", "render"],\n"scenarios": {"more": {"compare": ["moon", "heroku"], "nope": 1}}\n}');
      assert.deepEqual(inputs, { compare: ['aws-lambda', 'render'], scenarios: { more: { compare: ['heroku'] } } });
      assert.deepEqual(diagnostics.map(({ line }) => line), [2, 2, 3, 3]);
      assert.match(diagnostics[3]!.message, /Known fields: compare, region/);
    });
    it('naming the line of broken JSON', () => {
      const { diagnostics } = parseProjectFile('{\n  "region": "us-east-1"\n  "freeTier": true\n}');
      assert.equal(diagnostics[0]?.line, 3);
      assert.match(diagnostics[0]?.message ?? '', /not valid JSON: comma expected/);
    });

    for (const text of ['[]', '3', '"x"', 'null', 'true']) {
      it(`refusing ${text}`, () => assert.match(parseProjectFile(text).diagnostics[0]?.message ?? '', /expected an object/));
    }

    it('harmlessly when it names __proto__ or constructor', () => {
      const { inputs, diagnostics } = parseProjectFile('{ "__proto__": { "region": "eu-west-1" },\n"handlers": { "__proto__": { "memoryMiB": 512 }, "constructor": { "memoryMiB": 256 } } }');
      assert.equal(inputs.region, undefined);
      assert.equal(({} as Record<string, unknown>)['memoryMiB'], undefined);
      assert.equal(diagnostics.filter(({ message }) => message.includes('__proto__')).length, 2);
      assert.equal(Object.getOwnPropertyDescriptor(inputs.handlers, 'constructor')?.value.memoryMiB, 256);
    });
  });

  describe('is written', () => {
    const text = '{\n\t// how busy we are\n\t"requestsPerMonth": 100,\n\t"handlers": { "a#b": { "memoryMiB": 512 } }, // keep\n\t"mine": [1,  2]\n}\n';

    it('in place, with formatting, comments and unknown fields kept', () => {
      const inputs = { requestsPerMonth: 3_000_000, handlers: { 'a#b': { memoryMiB: 512 } }, freeTier: false };
      const updated = updateProjectFile(text, inputs).text!;
      assert.equal(updated, text.replace('100', '3000000').replace('[1,  2]', '[1,  2],\n\t"freeTier": false'));
      assert.deepEqual(parseProjectFile(updated).inputs, inputs);
    });

    it('unchanged when nothing changes', () => assert.equal(updateProjectFile(text, parseProjectFile(text).inputs).text, text));

    it('without the fields that were taken back', () => {
      const updated = updateProjectFile(text, { handlers: { 'a#b': {} } }).text!;
      assert.deepEqual(parseProjectFile(updated).inputs, {});
      assert.match(updated, /"mine": \[1, {2}2\]/);
    });

    it('new, with two spaces', () => {
      assert.equal(updateProjectFile('', { region: 'eu-west-1', handlers: { 'a#b': { requestsPerMonth: 5 } } }).text, '{\n  "region": "eu-west-1",\n  "handlers": {\n    "a#b": {\n      "requestsPerMonth": 5\n    }\n  }\n}\n');
    });

    it('with Windows line ends where the text has them', () => {
      const updated = updateProjectFile('{\r\n    "freeTier": true\r\n}\r\n', { freeTier: true, region: 'eu-west-1' }).text!;
      assert.equal(updated, '{\r\n    "freeTier": true,\r\n    "region": "eu-west-1"\r\n}\r\n');
    });

    it('not at all over broken JSON', () => {
      const { text: updated, diagnostics } = updateProjectFile('{ "region": ', { region: 'eu-west-1' });
      assert.equal(updated, undefined);
      assert.ok(diagnostics.length > 0);
    });
  });
});
