import type { AwaitedCall, Handler } from '../../src/domain';
import { callLatency } from '../../src/report/call-latency';
import { callName } from '../../src/report/words/call-name';
import { duration, durationRange } from '../../src/report/words/format';
import { latencyKey } from '../../src/report/latency-key';
import { locationOf } from '../../src/report/words/location';
import { multiplicityLabel } from '../../src/report/words/multiplicity-label';
import { cellInput } from '../fields/cell-input';
import { element } from '../elements/element';
import type { Change } from '../typed/change';
import { l10n } from '../l10n';
import { setText } from '../elements/set-text';
import { withLatency } from '../typed/with-latency';
import { sourceLink } from '../elements/source-link';
import type { Open } from '../elements/source-link';
import type { View } from '../view';
import { readNumber } from '../fields/read-number';

/** What a handler waits for: each call with its place, a time that can be typed, and where that comes from. */
export function callList(handler: Handler, change: Change, open: Open): View {
  const items = handler.awaitedCalls.map((call) => callItem(call, change, open));
  return {
    root: element('ul', { 'class': 'calls', 'aria-label': l10n.t('Awaited calls of {0}', handler.name) }, ...items.map(({ root }) => root)),
    update: (figures) => items.forEach((item) => item.update(figures)),
  };
}

function callItem(call: AwaitedCall, change: Change, open: Open): View {
  let key = latencyKey(call);
  const input = cellInput(l10n.t('Time of {0} in ms', callName(call)), readMilliseconds, (ms) => change((inputs) => withLatency(inputs, key, ms)));
  const why = element('span', { class: 'why' });
  const notes = [multiplicityLabel(call), call.via.length ? l10n.t('via {0}', call.via.join(' › ')) : ''].filter(Boolean).join(' · ');
  return {
    root: element('li', {}, element('span', { class: 'call' }, callName(call)), sourceLink(locationOf(call), open), element('span', { class: 'time' }, input.root, ' ms'), element('span', { class: 'notes' }, notes), why),
    update({ inputs }) {
      const { latencyMs, origin, source, key: typedKey } = callLatency(call, inputs);
      key = typedKey ?? latencyKey(call);
      input.show(typedKey === undefined ? '' : String(latencyMs.likely), String(Number(latencyMs.likely.toPrecision(3))));
      setText(why, origin === 'assumed' ? l10n.t('{0}, assumed: {1}', durationRange(latencyMs), source) : `${duration(latencyMs.likely)}, ${origin}: ${source}`);
    },
  };
}

function readMilliseconds(text: string): number | string {
  const ms = readNumber(text);
  return ms >= 0 && ms <= 3_600_000 ? ms : l10n.t('Milliseconds, from 0 to 3600000.');
}
