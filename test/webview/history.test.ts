import assert from 'node:assert/strict';
import { changedField } from '../../webview/typed/changed-field';
import { history } from '../../webview/typed/history';

describe('what was typed', () => {
  it('is taken back and done again step by step', () => {
    const typed = history<object>({});
    typed.add({ a: 1 }, 0);
    typed.add({ a: 1, b: 1 }, 10);
    assert.deepEqual([typed.undo(), typed.undo(), typed.undo()], [{ a: 1 }, {}, {}]);
    assert.deepEqual([typed.redo(), typed.redo(), typed.redo()], [{ a: 1 }, { a: 1, b: 1 }, { a: 1, b: 1 }]);
  });
  it('is one step while one field is dragged, and a new one after a pause', () => {
    const typed = history<object>({});
    for (let at = 0; at < 5000; at += 100) typed.add({ a: at }, at);
    typed.add({ a: -1 }, 7000);
    assert.deepEqual([typed.undo(), typed.undo()], [{ a: 4900 }, {}]);
  });
  it('cannot be done again once something else was typed', () => {
    const typed = history<object>({});
    typed.add({ a: 1 }, 0);
    typed.undo();
    typed.add({ b: 1 }, 10);
    assert.equal(typed.canRedo(), false);
    assert.deepEqual(typed.undo(), {});
  });
  it('is a step of its own when it is put', () => {
    const typed = history<object>({});
    typed.add({ a: 1 }, 0);
    typed.put({});
    typed.add({ a: 2 }, 1);
    assert.deepEqual([typed.undo(), typed.undo(), typed.canUndo()], [{}, { a: 1 }, true]);
  });
  it('names the field that differs', () => {
    assert.equal(changedField({ handlers: { 'a#b': { memoryMiB: 1 } } }, { handlers: { 'a#b': { memoryMiB: 2 } } }), 'handlers.a#b.memoryMiB');
    assert.equal(changedField({}, { handlers: { 'a#b': { cpuMs: 2 } } }), 'handlers.a#b.cpuMs');
    assert.equal(changedField({ a: 1, b: 1 }, { a: 2, b: 2 }), '');
    assert.equal(changedField({ compare: ['a'] }, { compare: ['a', 'b'] }), 'compare');
  });
});
