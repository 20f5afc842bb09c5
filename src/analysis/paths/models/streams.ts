import { READABLE_STREAM } from './readable-stream';
import { WRITABLE_STREAM } from './writable-stream';

/** Streams that the project makes itself, as Node.js' documentation says when they read ahead, hold back and end. What a package hands out as a stream stays the package's. */
const STREAM = `
${READABLE_STREAM}
${WRITABLE_STREAM}
const isOurs = (stream) => __isObject(stream) && stream instanceof Stream;
const isFollowed = (stage) => __isFunction(stage) || __isObject(stage);
export function finished(stream, options, callback) {
  const promise = !isOurs(stream) ? Promise.resolve() : new Promise((resolve, reject) => {
    const waits = [];
    if (stream.__ready && !stream.readableEnded && !stream.destroyed) waits.push(new Promise((done) => stream.once('end', done)));
    if (stream.__pending && !stream.writableFinished && !stream.destroyed) waits.push(new Promise((done) => stream.once('finish', done)));
    if (stream.__failure) reject(stream.__failure);
    stream.once('error', reject);
    Promise.all(waits).then(() => resolve());
  });
  const tell = __isFunction(options) ? options : callback;
  if (!tell) return promise;
  promise.then(() => tell(), (error) => tell(error));
  return () => {};
}
async function pump(source, target) {
  try {
    for await (const chunk of source) if (!target.write(chunk)) await new Promise((resolve, reject) => { target.once('drain', resolve); target.once('error', reject); target.once('close', resolve); });
    target.end();
  } catch (error) { target.destroy(error); }
}
async function run(stages) {
  const ends = [];
  let flow = stages[0];
  if (__isFunction(flow)) flow = flow();
  for (const [index, stage] of stages.entries()) {
    if (isOurs(stage)) {
      ends.push(finished(stage));
      if (index > 0) { if (isOurs(flow)) { flow.pipe(stage); flow.once('error', (error) => stage.destroy(error)); } else pump(flow, stage); }
      flow = stage;
    } else if (index > 0) flow = stage(flow, {});
  }
  const last = stages.at(-1);
  const result = __isFunction(last) ? await flow : undefined;
  await Promise.all(ends);
  return result;
}
/** Streams of packages wait for nobody here. */
async function runOthers([first, ...stages]) {
  if (stages.length > 0 && __isFunction(stages.at(-1)) && !stages.every(__isFunction)) __refuse('a stream of a package');
  if (stages.some(isOurs)) __refuse('a stream of a package goes through one of the project');
  let flow = __isFunction(first) ? first() : first;
  for (const stage of stages) if (__isFunction(stage)) flow = stage(flow);
  if (isOurs(flow)) for await (const item of flow);
  return flow;
}
const options = (stage) => !__isFunction(stage) && !isOurs(stage) && __isObject(stage) && !stage[Symbol.asyncIterator] && !stage[Symbol.iterator];
const pipelined = (given) => {
  const stages = (Array.isArray(given[0]) && given.length === 1 ? given[0] : given).filter((stage, index) => index === 0 || !options(stage));
  return stages.every(isFollowed) ? run(stages) : runOthers(stages);
};
export function pipeline(...given) {
  const last = given.at(-1);
  if (given.length < 2 || !__isFunction(last) || !isOurs(given.at(-2)) || !given.slice(1, -1).every(isOurs)) return pipelined(given);
  const stages = given.slice(0, -1);
  pipelined(stages).then((value) => last(undefined, value), (error) => last(error));
  return stages.at(-1);
}
export const promises = { pipeline: (...given) => pipelined(given), finished: (stream, settings) => finished(stream, settings) };
Stream.Readable = Readable; Stream.Writable = Writable; Stream.Duplex = Duplex; Stream.Transform = Transform; Stream.PassThrough = PassThrough; Stream.pipeline = pipeline; Stream.finished = finished; Stream.promises = promises;
export default Stream;`;

const STREAM_PROMISES = `
import { promises } from 'stream';
export const { pipeline, finished } = promises;
export default promises;`;

/** Node.js' streams. */
export const STREAM_MODELS: Readonly<Record<string, string>> = { stream: STREAM, 'stream/promises': STREAM_PROMISES };
