import assert from 'node:assert/strict';
import type { Advice, Handler, ProjectInputs } from '../../src/domain';
import { estimate } from '../../src/estimate/estimate';
import { workload } from '../../src/estimate/workload';
import { awsLambda } from '../../src/hosting/aws-lambda';
import { hostingOptions } from '../../src/hosting';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { adviceNotes, type AdviceNote } from '../../src/report/advice/advice-notes';
import { range as exactly, sampleCall, sampleHandler } from './sample';

const range = { file: 'serverless.yml', line: 1, column: 1, endLine: 1, endColumn: 2 };
const named = (name: string, memoryMiB: number, service: string, operation: string, waitMs: number) => sampleHandler({ name, file: `${name}.ts`, memoryMiB, awaitedCalls: [sampleCall({ service, operation, latencyMs: exactly(waitMs) })] });
const MILLION = 1_000_000;

/** List prices of us-east-1 on their own pages: USD for a GB-second on x86, a request, an S3 PUT, an S3 GET, a state transition. */
const [GB_SECOND, REQUEST, PUT, GET, TRANSITION] = [0.0000166667, 0.0000002, 0.000005, 0.0000004, 0.000025];

function notes(advice: Advice, handlers: Handler[], inputs: ProjectInputs, options = hostingOptions): AdviceNote[] {
  const typed = { region: 'us-east-1', freeTier: false, ...inputs };
  const hosted = workload(handlers, typed);
  return adviceNotes([advice], handlers, hosted, estimate(hosted, options, everyPrice), typed, { lambda: awsLambda, prices: everyPrice });
}

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) <= Math.abs(expected) * 0.001, `${actual}, not ${expected}`);
}

describe('what advice is worth', () => {
  describe('on a hand-over', () => {
    const handlers = [named('write', 1024, 's3', 'PutObject', 40), named('read', 512, 's3', 'GetObject', 20)];
    const users = [{ handlerId: 'write.ts#handler', awaits: [[0]] }, { handlerId: 'read.ts#handler', awaits: [[0]] }];
    const inputs = { handlers: { 'write.ts#handler': { requestsPerMonth: 2 * MILLION }, 'read.ts#handler': { requestsPerMonth: 2 * MILLION } } };
    const advice = (through: Advice['through'], unbilled: string[]): Advice => ({ kind: 'hand-over', through, range, subjects: ['flow', 'write', 'read'], users, unbilled });

    it('through an object is what both wait, and a PUT, a GET and an invocation', () => {
      const [note] = notes(advice('object', ['aws-s3-tier1-requests', 'aws-s3-tier2-requests', 'aws-lambda-requests']), handlers, inputs);
      near(note!.savedPerMonth, 2 * MILLION * (GB_SECOND * (0.04 * 1 + 0.02 * 0.5) + PUT + GET + REQUEST));
      assert.deepEqual(note!.savedMs, exactly(60));
      assert.match(note!.message, /^Hands over to read through an object in S3: 40 ms to write it here, 20 ms to read it there, 60 ms together/);
    });

    it('from one state to the next is a transition and an invocation', () => {
      const [note] = notes(advice('transition', ['aws-step-functions-transitions', 'aws-lambda-requests']), handlers, inputs);
      near(note!.savedPerMonth, 2 * MILLION * (TRANSITION + REQUEST));
      assert.match(note!.message, /write hands over to read, and nothing stands between the two.*\$50 a month/);
    });

    it('is billed at a typed price, in the shown currency', () => {
      const [note] = notes(advice('transition', ['aws-step-functions-transitions']), handlers, { ...inputs, prices: { 'aws-step-functions-transitions': 0.00001 }, currency: { code: 'EUR', perUsd: 0.5 } });
      near(note!.savedPerMonth, 2 * MILLION * 0.00001 * 0.5);
    });
  });

  describe('on stated memory', () => {
    const users = [{ handlerId: 'ask.ts#handler', awaits: [] }];
    const advice: Advice = { kind: 'memory', range, subjects: ['ask'], users };
    const asked = (memoryMiB: number, typed: { cpuMs: number; ioWaitMs: number }) => notes(advice, [named('ask', memoryMiB, 'http', 'GET', typed.ioWaitMs)], { handlers: { 'ask.ts#handler': { requestsPerMonth: MILLION, ...typed } } });

    it('is the difference between two bills, where less memory takes as long', () => {
      const [note] = asked(1024, { ioWaitMs: 100, cpuMs: 1 });
      // 100 ms of waiting, 1 ms of the handler and 1 ms of the runtime, which a quarter of the memory does not slow, and half a ms of rounding up.
      near(note!.savedPerMonth, MILLION * 0.1025 * (1 - 0.25) * GB_SECOND);
      assert.match(note!.message, /^1 GiB for ask, whose work is nearly all waiting: of 103 ms, 1 ms compute at most\. With 256 MiB a request takes as long, and a month on Lambda costs \$1\.3 less\. How much memory the code uses was not measured/);
      assert.equal(note!.edits, undefined);
    });

    it('concerns those of the functions alone that need less', () => {
      const both: Advice = { ...advice, subjects: ['ask', 'draw'], users: [...users, { handlerId: 'draw.ts#handler', awaits: [] }] };
      const typed = { handlers: { 'ask.ts#handler': { requestsPerMonth: MILLION, ioWaitMs: 100, cpuMs: 1 }, 'draw.ts#handler': { requestsPerMonth: MILLION, ioWaitMs: 100, cpuMs: 40 } } };
      const [note] = notes(both, [named('ask', 1024, 'http', 'GET', 100), named('draw', 1024, 'http', 'GET', 100)], typed);
      assert.deepEqual([note!.subjects, note!.users], [['ask'], users]);
    });

    it('is nothing while the free tier covers the bill: less memory saves money alone', () => {
      assert.deepEqual(notes(advice, [named('ask', 1024, 'http', 'GET', 100)], { freeTier: true, handlers: { 'ask.ts#handler': { requestsPerMonth: MILLION } } }), []);
    });

    it('is nothing where the work computes, or less memory would slow it, or the size is near already', () => {
      assert.deepEqual(asked(1024, { ioWaitMs: 100, cpuMs: 40 }), []);
      assert.deepEqual(asked(1024, { ioWaitMs: 100, cpuMs: 15 }), []);
      assert.deepEqual(asked(256, { ioWaitMs: 100, cpuMs: 1 }), []);
      assert.deepEqual(asked(400, { ioWaitMs: 100, cpuMs: 1 }), []);
    });
  });

  describe('on a client that each request makes', () => {
    const advice = (): Advice => ({ kind: 'client-per-request', range, subjects: ['S3Client'], users: [{ handlerId: 'ask.ts#handler', awaits: [[0]] }] });
    const asks = named('ask', 1024, 's3', 'GetObject', 20);
    const rarely = { ...asks, body: { kind: 'branch' as const, arms: [{ probability: 0.001, body: asks.body }, { probability: 0.999, body: { kind: 'sequence' as const, steps: [] } }] } } as Handler;

    it('says that the free tier covers it, and nothing of one that hardly any request makes', () => {
      const typed = { freeTier: true, handlers: { 'ask.ts#handler': { requestsPerMonth: 1000 } } };
      assert.match(notes(advice(), [asks], typed)[0]!.message, /a request is 8 ms shorter \(3–40 ms\); on Lambda the free tier covers that time\.$|; on Lambda the free tier covers that time\. Move it by hand/);
      assert.deepEqual(notes(advice(), [rarely], typed), []);
    });

    it('is no sum on Lambda where Lambda is not compared', () => {
      const typed = { handlers: { 'ask.ts#handler': { requestsPerMonth: MILLION } } };
      assert.match(notes(advice(), [asks], typed)[0]!.message, /a request is 8 ms shorter \(3–40 ms\), \$\S+ a month on Lambda\./);
      assert.match(notes(advice(), [asks], typed, hostingOptions.filter(({ id }) => id !== 'aws-lambda'))[0]!.message, /a request is 8 ms shorter \(3–40 ms\)\./);
    });

    it('does not say so of a handler without traffic', () => {
      assert.match(notes(advice(), [asks], { freeTier: true, handlers: { 'ask.ts#handler': { requestsPerMonth: 0 } } })[0]!.message, /, \$0 a month on Lambda\./);
    });
  });

  describe('on waiting', () => {
    const users = [{ handlerId: 'ask.ts#handler', awaits: [[0]] }];
    const client: Advice = { kind: 'client-per-request', range, subjects: ['S3Client'], users };
    const loop: Advice = { kind: 'awaits-in-loop', range, subjects: ['get'], users };
    const typed = { freeTier: true, handlers: { 'ask.ts#handler': { requestsPerMonth: 1000 } } };
    const asks = (waitMs: number, more: Partial<Handler> = {}) => ({ ...named('ask', 1024, 's3', 'GetObject', waitMs), ...more });

    it('is nothing where the request takes a hundred times as long anyway', () => {
      assert.equal(notes(client, [asks(500)], typed).length, 1);
      assert.deepEqual(notes(client, [asks(1500)], typed), []);
    });
    it('is nothing of what a schedule starts, unless it is long or worth a dollar a month', () => {
      const nightly = { trigger: 'timer' as const, schedule: { requestsPerMonth: 30, reason: 'cron' } };
      assert.deepEqual(notes(client, [asks(20, nightly)], typed), []);
      const rounds = (count: number) => ({ body: { kind: 'loop' as const, iterations: exactly(count), concurrency: 1, body: { kind: 'call' as const, call: 0 }, reason: 'test' } });
      assert.deepEqual(notes(loop, [asks(100, { ...nightly, ...rounds(5) })], typed), []);
      assert.equal(notes(loop, [asks(100, { ...nightly, ...rounds(20) })], typed)[0]?.savedMs.likely, 1900);
    });
    it('of a loop is all rounds but one, as often as it comes to the loop', () => {
      const rounds = { kind: 'loop' as const, iterations: exactly(5), concurrency: 1, body: { kind: 'call' as const, call: 0 }, reason: 'test' };
      const body: Handler['body'] = { kind: 'branch', arms: [{ probability: 0.25, body: rounds }, { probability: 0.75, body: { kind: 'sequence', steps: [] } }] };
      near(notes(loop, [asks(40, { body })], typed)[0]!.savedMs.likely, 0.25 * 4 * 40);
    });
    it('is what those save who come there, where one function answers many routes', () => {
      const pair: Advice = { kind: 'independent-awaits', range, subjects: ['get', 'find'], users: [{ handlerId: 'ask.ts#handler', awaits: [[0], [1]] }] };
      const both: Handler['body'] = { kind: 'sequence', steps: [{ kind: 'call', call: 0 }, { kind: 'call', call: 1 }] };
      const body: Handler['body'] = { kind: 'branch', arms: [{ probability: 0.05, body: both }, { probability: 0.95, body: { kind: 'sequence', steps: [] } }] };
      const [call] = asks(20).awaitedCalls;
      const [note] = notes(pair, [asks(20, { body, awaitedCalls: [call!, call!] })], typed);
      near(note!.savedMs.likely, 0.05 * 20);
      assert.match(note!.message, /a request that comes here is 20 ms shorter/);
    });
    it('counts where its money is worth a change, whoever waits', () => {
      const many = { freeTier: false, handlers: { 'ask.ts#handler': { requestsPerMonth: 100 * MILLION } } };
      near(notes(client, [asks(1500)], many)[0]!.savedPerMonth, 100 * MILLION * 0.008 * GB_SECOND);
    });
  });
});
