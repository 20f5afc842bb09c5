import { Option } from 'commander';

/** Flags of `estimate` that choose what is priced. */
export interface CalculatorFlags {
  workload?: string;
  option?: string[];
  explain?: boolean;
}

/** Made anew for each command, as commander keeps state in them. */
export function calculatorOptions(): Option[] {
  return [
    new Option('--workload <file>', 'price a typed workload instead of a project: requests, durations, memory'),
    new Option('--option <ids...>', 'price these hosting options ("all" for every one; "hosting-cost options" lists them)').argParser<string[]>((id, before = []) => [...before, ...id.split(',')]),
    new Option('--explain', 'print the chain behind each charge: price row, quantity, handlers, code lines, assumptions'),
  ];
}
