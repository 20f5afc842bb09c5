import type { Handler } from '../../domain';
import type { Project } from '../framework';
import { cdkWiring } from './cdk-wiring';
import { cloudformationWiring } from './cloudformation-wiring';
import { serverlessWiring } from './serverless-wiring';
import type { Wiring } from './wiring';

/** How the functions on AWS are connected, by the files that declare them: what stands in two files is not followed. */
export function* wiringOf(project: Project, handlers: readonly Handler[]): Iterable<Wiring> {
  const files = new Map<string, Handler[]>();
  for (const handler of handlers) files.set(handler.evidence.file, [...(files.get(handler.evidence.file) ?? []), handler]);
  for (const [file, declared] of files) {
    const byName = new Map(declared.map(({ name, id }) => [name, id]));
    const [framework = ''] = (declared[0]?.framework ?? '').split('/');
    if (framework === 'sam') yield cloudformationWiring(project, file, byName);
    else if (declared[0]?.framework === 'serverless-framework') yield serverlessWiring(project, file, byName);
    else if (framework === 'cdk') yield cdkWiring(project, file, declared);
  }
}
