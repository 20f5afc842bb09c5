import type { HandlerDeclaration, Project } from '../../framework';
import type { InlineAction } from '../nextjs/inline-actions';
import { siteEndpoint } from './site-endpoint';

/** The function of a site that answers the calls of a server action which stands in a component or beside one. */
export function inlineEndpoint(project: Project, framework: string, action: InlineAction, route: string): HandlerDeclaration {
  const { folder, file, name, line, maker, nth } = action;
  const { evidence, ...endpoint } = siteEndpoint(project, folder, framework, file, { name, file, line }, route);
  const reason = maker === 'use server' ? `${name} begins with 'use server'` : `${name} made by ${maker}`;
  return { ...endpoint, name, evidence: { ...evidence, reason }, registration: { module: 'react', path: 'use server', line, nth } };
}
