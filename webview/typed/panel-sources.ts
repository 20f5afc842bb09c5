import type { Assumption, Handler, ProjectInputs, Workload } from '../../src/domain';
import { workload } from '../../src/estimate/workload';
import { projectFileName } from '../../src/inputs/project-file-name';
import { l10n } from '../l10n';

const keyOf = ({ id, text }: Assumption): string => `${id}\n${text}`;

/** What is typed in the panel, or on the command line that wrote the page, is not in the file: that is said instead of naming it as the source. */
export function panelSources(handlers: Handler[], saved: () => ProjectInputs): (hosted: Workload) => Workload {
  let last: { inputs: ProjectInputs; inFile: Set<string> } | undefined;
  const isTyped = ({ source }: Assumption) => source === projectFileName;
  return (hosted) => {
    const { assumptions = [] } = hosted;
    if (!assumptions.some(isTyped)) return hosted;
    const inputs = saved();
    if (last?.inputs !== inputs) last = { inputs, inFile: new Set(workload(handlers, inputs).assumptions?.filter(isTyped).map(keyOf)) };
    const { inFile } = last;
    return { ...hosted, assumptions: assumptions.map((one) => (isTyped(one) && !inFile.has(keyOf(one)) ? { ...one, source: l10n.t('not saved in {0}', projectFileName) } : one)) };
  };
}
