import type { CostEstimate } from '../../src/domain';
import { optionsInOrder } from '../../src/report/options-in-order';

/** How one option looks everywhere: told apart by its dashes too, not by colour alone. */
export interface OptionStyle {
  /** CSS variable of the colour. */
  variable: string;
  /** Dashes of a line, in pixels; empty = solid. */
  dash: number[];
  /** Nearest CSS border. */
  border: 'solid' | 'dashed' | 'dotted';
}

const lambda: OptionStyle = { variable: '--lambda', dash: [], border: 'solid' };
const variables = ['--container', '--computing', '--requests', '--starting', '--red', '--muted'];
const lines: Pick<OptionStyle, 'dash' | 'border'>[] = [
  { dash: [6, 4], border: 'dashed' },
  { dash: [2, 3], border: 'dotted' },
  { dash: [10, 3, 2, 3], border: 'dashed' },
  { dash: [12, 4], border: 'dashed' },
  { dash: [1, 4], border: 'dotted' },
];

/** A style for each option by its id; the same as long as the same options are compared. */
export function optionStyles(options: CostEstimate[]): Map<string, OptionStyle> {
  const [functions, ...rest] = optionsInOrder(options);
  const first = functions ? [[functions.optionId, functions.deliveryModel === 'FaaS' ? lambda : other(0)] as const] : [];
  return new Map([...first, ...rest.map(({ optionId }, index) => [optionId, other(index)] as const)]);
}

/** Six colours and five kinds of line make thirty pairs, as six and five have no common factor. */
function other(index: number): OptionStyle {
  return { variable: variables[index % variables.length]!, ...lines[index % lines.length]! };
}

/** Draws a short piece of the option's line on an element, through CSS variables. */
export function wear(node: HTMLElement, { variable, border }: OptionStyle): void {
  node.style.setProperty('--swatch', `var(${variable})`);
  node.style.setProperty('--swatch-line', border);
}
