import type { Handler, ScenarioInputs } from '../../src/domain';
import { pricedProject } from '../../src/changes/priced-project';
import { comparedPair } from '../../src/report/compared-pair';
import { moneyWithRange, requests } from '../../src/report/words/format';
import { headline } from '../../src/report/headline';
import { optionsInOrder } from '../../src/report/options-in-order';
import type { Change } from '../typed/change';
import { choiceField } from '../fields/choice-field';
import { dataTable } from '../elements/data-table';
import { element } from '../elements/element';
import type { PanelFigures } from '../figures';
import { l10n } from '../l10n';
import { scenarioNames } from './scenario-names';
import type { View } from '../view';
import { withScenario } from '../typed/with-scenario';

const present = l10n.t('what is typed now');

/** Other inputs by name: kept, taken up again, and two of them compared side by side. They are saved with everything else. */
export function scenariosView(handlers: Handler[], change: Change): View {
  const name = element('vscode-textfield', { 'placeholder': l10n.t('a name, like Black Friday'), 'aria-label': l10n.t('Name of the scenario') });
  const keep = element('vscode-button', {}, l10n.t('Add scenario'));
  const [list, comparison] = [element('ul', { class: 'scenarios' }), comparisonView(handlers)];
  keep.addEventListener('click', () => {
    const title = name.value.trim().slice(0, 80);
    if (title === '') return name.focus();
    name.value = '';
    change((inputs) => withScenario(inputs, title, 'present'));
  });
  let shown = '';
  return {
    root: element('section', { class: 'scenario-section' }, element('p', { class: 'hint' }, l10n.t('A scenario keeps everything that is typed now under a name: another traffic, another region, other sizes. Save to have them in hosting-cost.json.')), element('div', { class: 'row' }, name, keep), list, comparison.root),
    update(figures) {
      const names = scenarioNames(figures.inputs);
      if (names.join('\n') !== shown || list.childElementCount === 0) {
        const place = [...list.children].findIndex((node) => node.contains(document.activeElement));
        list.replaceChildren(...(names.length ? names.map((title) => item(title, change)) : [element('li', { class: 'hint' }, l10n.t('None yet.'))]));
        // Whoever deletes by keyboard goes on at what has come to that place.
        if (place >= 0) (list.querySelectorAll<HTMLElement>('button:last-child')[Math.min(place, names.length - 1)] ?? name).focus();
      }
      shown = names.join('\n');
      comparison.update(figures);
    },
  };
}

function item(title: string, change: Change): HTMLElement {
  const button = (label: string, click: () => void) => {
    const node = element('button', { 'type': 'button', 'class': 'link', 'aria-label': `${label} ${title}` }, label);
    node.addEventListener('click', click);
    return node;
  };
  return element(
    'li', { 'data-scenario': title }, element('span', { class: 'name' }, title),
    button(l10n.t('Apply'), () => change((inputs) => ({ ...inputs.scenarios?.[title], scenarios: inputs.scenarios }))),
    button(l10n.t('Delete'), () => change((inputs) => withScenario(inputs, title, 'nothing'))),
  );
}

interface Difference {
  what: string;
  left: string;
  right: string;
}

/** Two scenarios beside each other; the second is the first saved one until somebody chooses. */
function comparisonView(handlers: Handler[]): View {
  let chosen: [string, string] = [present, present];
  let latest: PanelFigures | undefined;
  const fields = element('div', { class: 'row' });
  const table = dataTable<Difference>(l10n.t('Two scenarios side by side'));
  const root = element('div', { class: 'scenario-comparison' }, element('h3', {}, l10n.t('Side by side')), fields, table.root);
  let shownNames = '';

  function show(): void {
    if (!latest) return;
    const { inputs } = latest;
    const [left, right] = chosen.map((title) => answers(handlers, title === present ? inputs : inputs.scenarios?.[title] ?? {}));
    table.show([
      { label: l10n.t('What'), head: true, text: ({ what }) => what },
      { label: chosen[0], text: (row) => row.left },
      { label: chosen[1] === chosen[0] ? l10n.t('{0} (again)', chosen[1]) : chosen[1], text: (row) => row.right },
    ], [...new Set([...left!.keys(), ...right!.keys()])].map((what) => ({ what, left: left!.get(what) ?? '–', right: right!.get(what) ?? '–' })));
  }

  return {
    root,
    update(figures) {
      latest = figures;
      const names = [present, ...scenarioNames(figures.inputs)];
      root.hidden = names.length < 2;
      if (names.join('\n') !== shownNames) {
        shownNames = names.join('\n');
        chosen = [names.includes(chosen[0]) ? chosen[0] : present, names.includes(chosen[1]) && chosen[1] !== present ? chosen[1] : names.at(-1)!];
        const choices = names.map((value) => ({ value, label: value }));
        const parts = ([l10n.t('First'), l10n.t('Second')] as const).map((label, index) => {
          const part = choiceField(label, choices, (value) => {
            chosen[index] = value;
            show();
          });
          part.show(chosen[index]!);
          return part.root;
        });
        fields.replaceChildren(...parts);
      }
      show();
    },
  };
}

/** What a scenario costs, by line of the table. */
function answers(handlers: Handler[], inputs: ScenarioInputs): Map<string, string> {
  const answer = pricedProject(handlers, inputs, comparedPair);
  return new Map([
    [l10n.t('Requests a month'), requests(answer.requestsPerMonth)],
    [l10n.t('Region'), answer.region],
    ...optionsInOrder(answer.options).map(({ serviceName, listCostPerMonth }) => [serviceName, moneyWithRange(listCostPerMonth, answer.currency)] as const),
    [l10n.t('In words'), headline(answer).sentence],
  ]);
}
