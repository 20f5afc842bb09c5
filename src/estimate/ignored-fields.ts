import type { Diagnostic, HostingOption, OptionConfiguration, Workload } from '../domain';

/** What is fixed by hand for an option that has no such field: it changes nothing, and says so. */
export function ignoredFields({ settings: { options = {} } }: Workload, option: HostingOption, file: string): Diagnostic[] {
  const configuration = options[option.id] ?? {};
  const ignored = Object.entries(configuration).filter(([field, value]) => value !== undefined && !option.fields.includes(field as keyof OptionConfiguration) && !isAsItIs(field, value, option));
  if (ignored.length === 0) return [];
  const names = ignored.map(([field]) => field).join(', ');
  return [{ file, severity: 'warning', message: `options › ${option.id}: ${names} changes nothing there. What can be fixed: ${option.fields.join(', ') || 'nothing'}.` }];
}

/** It says what is so anyway. */
function isAsItIs(field: string, value: unknown, { architectures }: HostingOption): boolean {
  if (field === 'architecture') return architectures.length === 1 && architectures[0] === value;
  return value === false || value === 'none';
}
