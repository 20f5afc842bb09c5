import assert from 'node:assert/strict';
import fc from 'fast-check';
import { twoAnswers, type TwoAnswers } from './virtual-clock/abstract-runs';
import { directedPrograms } from './virtual-clock/directed-programs';
import { printProgram } from './virtual-clock/print-program';
import { program } from './virtual-clock/program';

const TOLERANCE_MS = 0.5;
const RANDOM = 100;
/** Programs that must not drop out of the comparison because one of the two says nothing of them. */
const LEAST_COMPARED = 800;
const LEAST_COMPARED_RANDOM = 80;

/** Programs of which the abstract run says what is wrong, by what it does not follow. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'what is spread into an object on one way only is there on all': ['lists-given.ts orderedParts'],
  'what the language or the platform refuses is thrown': [
    'corners.js reduceOfHoles',
    'corners.js prototypeCycle',
    'corners.js definesOnFrozen',
    'corners.js invalidDates',
    'corners.js closedObjects',
    'designs.js errorsAgg',
    'details.js emptyReduce',
    'details.js badJson',
    'objects.js halfAccessors',
    'objects.js closedList',
    'objects.js sealedList',
    'objects.js closedClass',
    'objects.js sealedDelete',
    'objects.js staticAccessors',
    'objects.js sealedByConstructor',
    'platform.js alreadyAborted',
    'platform.js alsNested',
    'platform.js platformRefuses',
    'rare.js raceOfEmpty',
    'uncommon.js throwIfAborted',
  ],
  'a wait that somebody else ends, or a task that somebody else stops, is counted whole': [
    'aborted.ts waitAborted',
    'aborted.ts onceWithSignal',
    'handlers-more.ts calledOffByEither',
    'concurrency.js cancellableSleep',
    'concurrency.js timeoutSignal',
    'designs.js cancelToken',
    'designs.js timeoutWins',
    'mixed.js cancelled',
    'node.js abort',
    'patterns.js asyncReduceRace',
    'platform.js signalTimeout',
    'rare.js doWhileAwaitCondition',
    'uncommon.js abortTimeout',
    'uncommon.js unhandledRace',
    'requests.ts fetchAbortedByController',
    'requests.ts fetchWithDeadline',
    'requests.ts withTimeoutHelper',
    'streaming.ts tokensOfModel',
  ],
  'tasks that wait for one another are counted as if they did not': [
    'concurrency.js stampede',
    'mixed.js batched',
    'patterns.js semaphoreOwn',
    'patterns.js rwLock',
    'pools.js workersOverIterator',
    'pools.js semaphore',
    'pools.js barrier',
    'rare-more.js asyncQueueDrain',
    'uncommon.js express',
    'records.ts queueBackPressure',
  ],
  'listeners and streams of Node.js are not followed': [
    'concurrency.js streamError',
    'concurrency.js emitterIterator',
    'corners.js emitterWithAdd',
    'node.js emitter',
    'node.js emitterClass',
    'oldschool.js inheritsEmitter',
    'streaming.ts brokenPipeline',
  ],
  'what is rejected early, or caught late, is taken for done': [
    'combined.ts refusedByTheLastOne',
    'combined.ts refusedTwice',
    'combined.ts refusedLate',
    'combined.ts quickestIsDown',
    'combined.ts allAreDown',
    'errors.js returnNotAwaitedInTry',
    'errors.js finallyOverrides',
    'errors.js lateJoinThrows',
    'errors.js finallyThen',
    'mixed.js settledMixed',
    'oldschool.js asyncParallelByHand',
    'oldschool.js waterfallByHand',
    'platform.js callbackError',
    'promises.js allRejects',
    'promises.js allSettledRejects',
    'promises.js raceRejectedAtOnce',
  ],
  'texts, symbols, dates and numbers are computed only in part': [
    'designs.js enumLike',
    'designs.js sortStable',
    'designs.js voidOps',
    'loops.js sorted',
    'patterns.js hasInstance',
    'platform.js regexReplaceFn',
    'platform.js paramsForEach',
    'services.ts asyncPages',
  ],
  'members that are listed, hidden, computed or decorated are known only in part': [
    'details.js computedMethods',
    'details.js getterSetterPair',
    'language.js keptListed',
    'language.js hiddenNotTaken',
    'objects.js setterOnly',
    'patterns.js defineProp',
    'patterns.js proxySet',
    'patterns.js promiseSub',
    'patterns.js staticBlock',
    'rare.js superInLiteral',
    'rare.js getterOnClassStatic',
    'uncommon.js optionalChain',
    'uncommon.js iterHelper',
  ],
  'a callback that ends a search early is run for every item, a map gives every value': [
    'functions.js someStops',
    'functions.js everyStops',
    'uncommon.js mapIter',
  ],
  'callbacks that count until all of them have come are not taken to wait for each other': [
    'counted.ts countedDown',
    'counted.ts countedUp',
    'counted.ts gatheredInAList',
    'counted.ts takenFromASet',
    'counted.ts countedInCallbacks',
    'counted.ts streamThatIsSlowerThanWhatReadsIt',
  ],
  'a function that hands itself to what calls it back, and steps of a list that grows on one way, are followed no further': ['handlers.ts layersThatCallTheNextOne', 'handlers.ts undoneFromTheLast'],
  'what is taken out of a map again is counted': ['unknown-keys.ts deletedFromMap'],
  'what an earlier request left in a module is not known': [
    'kept.js onceOnly',
    'kept.js keptWithoutStatic',
    'caching.ts lazyConnection',
  ],
  'what packages wait for by themselves is not counted: pauses between attempts, limits, intervals': [
    'records.ts queueRate',
    'requests.ts retryPackage',
    'requests.ts timeoutPackageFallback',
  ],
  'objects with a then, and functions of packages among arguments': [
    'pools.js limitArguments',
    'promises.js customThenable',
    'uncommon.js thenableValue',
  ],
};

describe('what is said of a program whose paths are not followed one by one', function () {
  this.timeout(60_000);
  const programs = directedPrograms();
  const kept = new Map<string, TwoAnswers[]>();
  const answersOf = ({ file, names }: (typeof programs)[number]): TwoAnswers[] => {
    const answers = kept.get(file) ?? twoAnswers(file, names);
    kept.set(file, answers);
    return answers;
  };
  const wrongOf = (one: (typeof programs)[number]) => answersOf(one).map((answers) => [`${one.file} ${answers.name}`, faultOf(answers)] as const).filter(([, fault]) => fault);
  const known = Object.values(KNOWN).flat();

  for (const one of programs) {
    it(`${one.file}: loses no call, and its range holds what following each path finds`, () => {
      assert.deepEqual(wrongOf(one).filter(([name]) => !known.includes(name)), []);
    });
  }

  it('is compared of most programs', () => {
    const compared = programs.flatMap(answersOf).filter(isCompared).length;
    assert.ok(compared >= LEAST_COMPARED, `${compared} compared`);
  });

  it(`holds of ${RANDOM} random programs`, () => {
    let compared = 0;
    for (const nodes of fc.sample(program, { numRuns: RANDOM, seed: 7 })) {
      const { files } = printProgram(nodes);
      for (const answers of twoAnswers('handler.js', ['handler'], files)) {
        if (isCompared(answers)) compared++;
        if (!sharesWork(nodes)) assert.equal(faultOf(answers), undefined, files['handler.js']);
      }
    }
    assert.ok(compared >= LEAST_COMPARED_RANDOM, `${compared} compared`);
  });

  it('is right of all others: what was mended is known no more', () => {
    const wrong = new Set<string>(programs.flatMap(wrongOf).map(([name]) => name));
    assert.deepEqual(known.filter((name) => !wrong.has(name)), []);
  });
});

/** Workers that take from one iterator are known, as `pools.js workersOverIterator`: it is not known which of them has an item; nor is, of a limit that a program keeps itself, who lets whom in. */
function sharesWork(nodes: unknown): boolean {
  return /"(?:taken|lent)"/.test(JSON.stringify(nodes));
}

interface Compared extends TwoAnswers {
  exact: NonNullable<TwoAnswers['exact']>;
}

/** Both answer, and the abstract run is sure of its own. */
function isCompared(answers: TwoAnswers): answers is Compared {
  return answers.exact !== undefined && !answers.abstract.isDoubted;
}

/** In words; undefined where nothing is lost, and the range is right or is said to be doubtful. */
function faultOf(answers: TwoAnswers): string | undefined {
  if (!isCompared(answers)) return undefined;
  const { abstract, exact } = answers;
  const lost = [...exact.calls].filter((place) => !abstract.calls.has(place));
  if (lost.length > 0) return `lost ${lost.join(', ')}`;
  if (abstract.wait.low > exact.wait.low + TOLERANCE_MS) return `at least ${abstract.wait.low} ms, takes ${exact.wait.low} ms`;
  if (abstract.wait.high < exact.wait.high - TOLERANCE_MS) return `at most ${abstract.wait.high} ms, takes ${exact.wait.high} ms`;
  return undefined;
}
