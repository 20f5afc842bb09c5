import type { EstimateSettings, HostingOption, OptionConfiguration, Workload } from '../domain';
import { handlerGroups } from './handler-groups';
import type { HandlerGroups, HandlerKind } from './handler-groups';

/** A workload as one option runs it. */
export interface ConfiguredWorkload {
  groups: HandlerGroups;
  settings: EstimateSettings;
}

/** The workload as one option would run it: what is fixed by hand for it goes before everything else. */
export function configured({ handlers, settings }: Workload, option: HostingOption, own = configuredSettings(settings, option)): ConfiguredWorkload {
  const groups = handlerGroups(handlers);
  return { groups: own !== settings && option.billing === 'request' ? { ...groups, kinds: setUpAll(groups.kinds, option, settings.options?.[option.id]) } : groups, settings: own };
}

/** The settings alone. */
export function configuredSettings(settings: EstimateSettings, option: HostingOption): EstimateSettings {
  const configuration = settings.options?.[option.id];
  const architecture = configuration?.architecture ?? architectureOf(option, settings);
  if (!configuration && architecture === settings.architecture && asItIs(option)) return settings;
  return { ...settings, architecture, container: option.billing === 'instance' ? containerOf(settings, option, configuration ?? {}, architecture) : settings.container };
}

/** Kinds as an option takes them, and what was typed for it then. */
interface SetUp {
  configuration: OptionConfiguration | undefined;
  kinds: readonly HandlerKind[];
}

const setUpBefore = new WeakMap<readonly HandlerKind[], Map<string, SetUp>>();

/** Options without anything fixed by hand that take handlers alike share them. */
function setUpAll(kinds: readonly HandlerKind[], option: HostingOption, configuration: OptionConfiguration | undefined): readonly HandlerKind[] {
  const known = setUpBefore.get(kinds) ?? new Map<string, SetUp>();
  setUpBefore.set(kinds, known);
  const key = configuration ? option.id : [...option.architectures, option.fields.includes('frontDoor'), option.fields.includes('provisionedConcurrency')].join(' ');
  let answer = known.get(key);
  if (!answer || answer.configuration !== configuration) answer = { configuration, kinds: kinds.map((kind) => setUp(kind, option, configuration ?? {})) };
  known.set(key, answer);
  return answer.kinds;
}

/** The project's own settings are those of AWS Lambda and of a container on AWS. */
function asItIs(option: HostingOption): boolean {
  return option.billing === 'request' ? option.fields.includes('provisionedConcurrency') : option.provider === 'AWS' && !named(option);
}

/** Sizes have names, so that vCPU and memory typed for a container do not choose one. */
function named(option: HostingOption): boolean {
  return option.billing === 'instance' && option.capacities[0]?.name !== undefined;
}

/** That of the settings, where the provider has it. */
function architectureOf({ architectures }: HostingOption, settings: EstimateSettings): EstimateSettings['architecture'] {
  return architectures.includes(settings.architecture) ? settings.architecture : architectures[0]!;
}

function setUp(handler: HandlerKind, option: HostingOption, { memoryMiB, architecture, frontDoor, ephemeralStorageGiB, provisionedConcurrency, snapStart }: OptionConfiguration): HandlerKind {
  const found = handler.architecture && option.architectures.includes(handler.architecture) ? handler.architecture : undefined;
  const door = (handler.trigger ?? 'http') === 'http' ? frontDoor ?? handler.frontDoor : handler.frontDoor;
  return {
    ...handler,
    memoryMiB: memoryMiB ?? handler.memoryMiB,
    architecture: architecture ?? found,
    snapStart,
    frontDoor: option.fields.includes('frontDoor') ? door : 'none',
    ephemeralStorageMiB: ephemeralStorageGiB === undefined ? handler.ephemeralStorageMiB : ephemeralStorageGiB * 1024,
    ...(option.fields.includes('provisionedConcurrency') ? provisioned(handler, provisionedConcurrency) : { provisionedConcurrency: undefined }),
  };
}

function provisioned(handler: HandlerKind, typed: OptionConfiguration['provisionedConcurrency']): Partial<HandlerKind> {
  if (!typed) return {};
  return { provisionedConcurrency: typed.concurrency, provisionedHoursPerMonth: typed.hoursPerMonth ?? handler.provisionedHoursPerMonth };
}

/** Of a size that has a name: each provider has its own word for it. */
function sizeName(option: HostingOption, configuration: OptionConfiguration): string | undefined {
  if (!named(option)) return undefined;
  const field = (['instanceType', 'plan', 'dyno'] as const).find((one) => option.fields.includes(one));
  return field && configuration[field];
}

function containerOf(settings: EstimateSettings, option: HostingOption, configuration: OptionConfiguration, architecture: EstimateSettings['architecture']): EstimateSettings['container'] {
  const { vCpu, memoryMiB, instances, hoursPerMonth, spot, ephemeralStorageGiB, frontDoor } = configuration;
  const { container } = settings;
  const own = container.architecture && option.architectures.includes(container.architecture) ? container.architecture : architecture;
  return {
    ...container,
    ...(named(option) ? { vCpu, memoryMiB } : { vCpu: vCpu ?? container.vCpu, memoryMiB: memoryMiB ?? container.memoryMiB }),
    instances, hoursPerMonth, spot,
    architecture: configuration.architecture ?? own,
    size: sizeName(option, configuration),
    ephemeralStorageGiB: ephemeralStorageGiB ?? container.ephemeralStorageGiB,
    frontDoor: frontDoor === undefined ? container.frontDoor : frontDoor === 'alb' ? 'alb' : 'none',
    asTyped: option.billing === 'instance' && option.anySize && vCpu !== undefined && memoryMiB !== undefined,
    minTasks: Math.max(option.billing === 'instance' ? option.fewestInstances ?? container.minTasks : 1, 1),
  };
}
