import type { Assumption, EstimateSettings, HostingOption, OptionConfiguration } from '../domain';

/** What is fixed by hand for one option and around it, as the bill takes it. */
export function typedAssumptions({ id, serviceName, provider, fields }: HostingOption, { options = {}, network = {} }: EstimateSettings): Assumption[] {
  const configuration = Object.entries(options[id] ?? {}).filter(([field]) => fields.includes(field as keyof OptionConfiguration));
  const about = (name: string, what: string, typed: [string, unknown][], source: string): Assumption[] => {
    const text = listed(typed);
    return text === '' ? [] : [{ id: name, origin: 'typed', source, text: `${what}: ${text}.` }];
  };
  return [
    ...about(`typed ${id}`, `${serviceName}, as typed`, configuration, `"options" › "${id}"`),
    ...(provider === 'AWS' ? about('network', 'Around the computing on AWS, as typed', Object.entries(network), '"network"') : []),
  ];
}

/** `instances 3, provisionedConcurrency concurrency 5` */
function listed(fields: [string, unknown][]): string {
  return fields.filter(([, value]) => value !== undefined).map(([name, value]) => `${name} ${typeof value === 'object' && value !== null ? listed(Object.entries(value)) : String(value)}`).join(', ');
}
