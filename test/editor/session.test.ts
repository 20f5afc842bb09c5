import assert from 'node:assert/strict';
import type { ProjectInputs } from '../../src/domain';
import { SUPERSEDED, type AnalysisClient, type AnalysisHooks } from '../../src/editor/thread/analysis-client';
import type { Figures } from '../../src/editor/figures';
import { panelState } from '../../src/editor/panel/panel-state';
import { Session } from '../../src/editor/session';

interface Asked {
  kind: 'analyze' | 'estimate';
  typed?: ProjectInputs;
  isOnlyText?: boolean;
  openFiles?: readonly string[];
  hooks: AnalysisHooks;
  answer(figures: Figures): void;
  fail(error: Error): void;
}

const figures = (name: string, reading = 1) => ({ name, reading }) as unknown as Figures;
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('Session', () => {
  let asked: Asked[];
  let texts: [string, string | undefined][];
  let session: Session;
  const last = () => asked.at(-1)!;

  beforeEach(() => {
    asked = [];
    texts = [];
    const ask = (kind: Asked['kind']) => ({ typed, isOnlyText, openFiles }: { typed?: ProjectInputs; isOnlyText?: boolean; openFiles?: readonly string[] }, hooks: AnalysisHooks = {}) =>
      new Promise<Figures>((answer, fail) => {
        hooks.signal?.addEventListener('abort', () => fail(hooks.signal?.reason));
        asked.push({ kind, typed, ...(isOnlyText && { isOnlyText }), ...(openFiles && { openFiles }), hooks, answer, fail });
      });
    const client = { analyze: ask('analyze'), estimate: ask('estimate'), setText: (_root: string, file: string, text?: string) => texts.push([file, text]), close: () => undefined };
    const surroundings = { excluded: () => [], unsavedTexts: () => [['open.ts', 'unsaved']] as [string, string][], openFiles: () => ['open.ts'] };
    session = new Session('/project', 'project', client as unknown as AnalysisClient, surroundings);
  });

  const ready = async () => {
    const start = session.start();
    await turn();
    last().answer(figures('first'));
    await start;
  };

  it('does nothing until somebody wants figures', async () => {
    await turn();
    assert.deepEqual([session.state.phase, session.isStarted, asked.length], ['idle', false, 0]);
  });

  it('asks for no look at the disk where only texts have changed since an analysis that saw everything came to its end', async () => {
    const looks = () => asked.map(({ isOnlyText }) => !isOnlyText);
    await ready();
    void session.analyze('text');
    await turn();
    last().answer(figures('second'));
    await turn();
    void session.analyze();
    await turn();
    const newer = session.analyze('text');
    await turn();
    assert.deepEqual(looks(), [true, false, true, true], 'the look that was given up is owed');
    last().answer(figures('third'));
    await newer;
  });

  it('owes the look at the disk that was wanted while texts were read, though that was cancelled', async () => {
    await ready();
    const text = session.analyze('text');
    await turn();
    void session.analyze();
    session.cancel();
    await text;
    const again = session.analyze('text');
    await turn();
    assert.deepEqual(asked.map(({ isOnlyText }) => !isOnlyText), [true, false, true]);
    last().answer(figures('second'));
    await again;
  });

  it('sends what is open and not saved before the first analysis', async () => {
    await ready();
    assert.deepEqual(texts, [['open.ts', 'unsaved']]);
    assert.equal(session.state.phase, 'ready');
  });

  it('reads once for all who start it', async () => {
    const both = [session.start(), session.start()];
    await turn();
    assert.equal(asked.length, 1);
    last().answer(figures('first'));
    await Promise.all(both);
    await session.start();
    assert.equal(asked.length, 1);
  });

  it('answers any number of edits during an analysis with one in its place, and waits for that', async () => {
    const phases = new Set<string>();
    session.onDidChange(() => phases.add(session.state.phase));
    const edits = [session.analyze()];
    await turn();
    const [first] = asked;
    edits.push(session.analyze(), session.analyze(), session.estimate());
    assert.equal(first!.hooks.signal?.reason, SUPERSEDED);
    await turn();
    assert.deepEqual([...phases], ['analysing']);
    assert.equal(asked.length, 2);
    assert.equal(last().kind, 'analyze');
    last().answer(figures('new'));
    await Promise.all(edits);
    assert.deepEqual(session.figures, figures('new'));
    assert.equal(asked.length, 2);
  });

  it('lets an analysis of a second come to its end, so that there are figures while somebody types on and on', async () => {
    const { now } = performance;
    try {
      const edits = [session.analyze()];
      await turn();
      const begun = now.call(performance);
      performance.now = () => begun + 900;
      edits.push(session.analyze());
      await turn();
      performance.now = () => begun + 1_100;
      edits.push(session.analyze());
      assert.equal(last().hooks.signal?.aborted, false);
      last().answer(figures('old'));
      await turn();
      assert.deepEqual([asked.length, session.figures], [3, figures('old')]);
      last().answer(figures('new'));
      await Promise.all(edits);
      assert.deepEqual(session.figures, figures('new'));
    } finally {
      performance.now = now;
    }
  });

  it('says that it was cancelled also when newer text was about to be read', async () => {
    const edits = [session.analyze()];
    await turn();
    edits.push(session.analyze());
    session.cancel();
    await Promise.all(edits);
    assert.equal(session.state.phase, 'cancelled');
  });

  it('reads the code no second time when only the inputs change', async () => {
    await ready();
    const typed = { requestsPerMonth: 7 };
    const done = session.setTyped(typed);
    await turn();
    assert.deepEqual([last().kind, last().typed, session.state.phase], ['estimate', typed, 'ready']);
    last().answer(figures('typed'));
    await done;
    assert.deepEqual(session.figures, figures('typed'));
  });

  it('keeps the figures that it has while it reads, when it is cancelled and when it fails', async () => {
    await ready();
    const before = session.figures;
    const cancelled = session.analyze();
    await turn();
    assert.equal(session.state.phase, 'analysing');
    session.cancel();
    await cancelled;
    assert.deepEqual([session.state.phase, session.figures], ['cancelled', before]);
    const failed = session.analyze();
    await turn();
    last().fail(new Error('disk full'));
    await failed;
    assert.deepEqual([session.state, session.figures], [{ phase: 'failed', message: 'disk full' }, before]);
  });

  describe('after an analysis that came to nothing', () => {
    const miss = async (end: () => void) => {
      await ready();
      const missed = session.analyze();
      await turn();
      end();
      await missed;
    };
    const typed = async (name: string, reading?: number) => {
      const done = session.setTyped({ requestsPerMonth: 7 });
      await turn();
      last().answer(figures(name, reading));
      await done;
    };

    it('still says that the figures are older than the code when inputs are typed', async () => {
      await miss(() => last().fail(new Error('disk full')));
      await typed('typed');
      assert.deepEqual([session.state, session.figures], [{ phase: 'failed', message: 'disk full' }, figures('typed')]);
    });

    it('says so too when it was cancelled, until the code is read again', async () => {
      await miss(() => session.cancel());
      await typed('typed');
      assert.deepEqual(session.state, { phase: 'cancelled' });
      const again = session.start();
      await turn();
      assert.equal(last().kind, 'analyze');
      last().answer(figures('new'));
      await again;
      assert.deepEqual(session.state, { phase: 'ready' });
      const more = session.estimate();
      await turn();
      last().answer(figures('more'));
      await more;
      assert.deepEqual(session.state, { phase: 'ready' });
    });

    it('says nothing when a new thread read the code for what was typed', async () => {
      await miss(() => last().fail(new Error('the thread ended')));
      await typed('new', 2);
      assert.deepEqual(session.state, { phase: 'ready' });
    });

    it('says nothing when the analysis had come to its end before it was cancelled, and what it found is there for what was typed', async () => {
      await miss(() => session.cancel());
      await typed('found', 2);
      assert.deepEqual([session.state, session.figures], [{ phase: 'ready' }, figures('found', 2)]);
    });

    it('does not take an estimate that failed for it', async () => {
      await ready();
      const failed = session.estimate();
      await turn();
      last().fail(new Error('disk full'));
      await failed;
      assert.deepEqual(session.state, { phase: 'failed', message: 'disk full' });
      await typed('typed');
      assert.deepEqual(session.state, { phase: 'ready' });
    });
  });

  it('starts again after it was cancelled', async () => {
    const cancelled = session.start();
    await turn();
    session.cancel();
    await cancelled;
    const again = session.start();
    await turn();
    assert.equal(asked.length, 2);
    last().answer(figures('first'));
    await again;
    assert.equal(session.state.phase, 'ready');
  });

  it('tells how far it is', async () => {
    const phases: unknown[] = [];
    session.onDidChange(() => phases.push(session.state));
    const done = session.start();
    await turn();
    last().hooks.onProgress?.(1, 2, 'a.ts');
    last().answer(figures('first'));
    await done;
    assert.deepEqual(phases, [{ phase: 'analysing' }, { phase: 'analysing', progress: { done: 1, total: 2, what: 'a.ts' } }, { phase: 'ready' }]);
  });

  it('has figures of the handlers in open files before all of them are known, at first alone', async () => {
    const part = figures('part');
    const shown: unknown[] = [];
    session.onDidChange(() => shown.push([session.state.phase, session.figuresInCode, session.figures]));
    const done = session.start();
    await turn();
    assert.deepEqual(last().openFiles, ['open.ts']);
    last().hooks.onPart?.(part);
    // Sums of some handlers would be taken for all.
    assert.deepEqual(panelState(session, {}), { phase: 'analysing', projectName: session.name, progress: undefined });
    last().answer(figures('first'));
    await done;
    assert.deepEqual(shown, [['analysing', undefined, undefined], ['analysing', part, undefined], ['ready', figures('first'), figures('first')]]);
    const again = session.analyze();
    await turn();
    assert.equal(last().openFiles, undefined);
    last().hooks.onPart?.(part);
    assert.deepEqual([session.figuresInCode, session.figures], [figures('first'), figures('first')]);
    last().answer(figures('second'));
    await again;
  });

  it('keeps no figures of some handlers when the rest comes to nothing', async () => {
    const done = session.start();
    await turn();
    last().hooks.onPart?.(figures('part'));
    session.cancel();
    await done;
    assert.deepEqual([session.state, session.figuresInCode, session.figures], [{ phase: 'cancelled' }, undefined, undefined]);
  });

  it('tells nobody any more after it is disposed of', async () => {
    let calls = 0;
    session.onDidChange(() => calls++);
    const done = session.start();
    await turn();
    session.dispose();
    await done;
    assert.equal(calls, 1);
  });
});
