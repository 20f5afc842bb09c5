import { assumptionRule } from './assumption-rule';
import { cellInput } from '../fields/cell-input';
import type { Change } from '../typed/change';
import { element } from '../elements/element';
import type { PanelFigures } from '../figures';
import { l10n } from '../l10n';

export interface AssumptionEditor {
  root: HTMLElement;
  show(figures: PanelFigures): void;
}

const FREE_TIER = 'free-tier';

/** Whether an input replaces the assumption; the others are part of the model. */
export function isEditable(id: string): boolean {
  return id === FREE_TIER || assumptionRule(id) !== undefined;
}

/** A small field for an assumption that an input replaces. `besideId`: of the words beside it, which say which one of its kind it is. */
export function assumptionEditor(id: string, change: Change, besideId: string): AssumptionEditor | undefined {
  if (id === FREE_TIER) return freeTierEditor(change);
  const { rule, rest = '' } = assumptionRule(id) ?? {};
  if (!rule) return undefined;
  const text = rule.text ?? ((value: number) => String(Number(value.toPrecision(3))));
  const input = cellInput(rule.label, rule.read, (value) => change((inputs) => rule.edit(inputs, value, rest)));
  if (rest) {
    input.root.id = `${besideId}-field`;
    input.root.setAttribute('aria-labelledby', `${input.root.id} ${besideId}`);
  }
  return {
    root: element('span', { class: 'with-unit' }, input.root, ...(rule.unit ? [element('span', { 'class': 'unit', 'aria-hidden': 'true' }, rule.unit)] : [])),
    show(figures) {
      const [typed, effective] = [rule.typed(figures.inputs, rest), rule.effective(figures, rest)];
      input.show(typed === undefined ? '' : text(typed), effective === undefined ? '' : text(effective));
    },
  };
}

function freeTierEditor(change: Change): AssumptionEditor {
  const root = element('vscode-checkbox', { 'label': l10n.t('subtract'), 'aria-label': l10n.t('Subtract the account\'s free tier') });
  root.addEventListener('change', () => change((inputs) => ({ ...inputs, freeTier: root.checked })));
  return { root, show: ({ settings }) => void (root.checked = settings.freeTier) };
}
