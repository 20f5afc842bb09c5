import type { Trigger } from '../../../domain';
import { pathBelow } from '../../config/path-below';
import { withoutComments } from '../../config/stated/without-comments';
import type { HandlerDeclaration, Project } from '../../framework';
import { lineAt } from '../../text/line-at';

const triggers: Readonly<Record<string, Trigger>> = { email: 'other', queue: 'pubsub', scheduled: 'timer' };
const hook = /\bhook\(\s*['"`]cloudflare:(email|queue|scheduled)['"`]/g;

/** What plugins of a site's server hook to events of its host that are no requests: `nitroApp.hooks.hook('cloudflare:queue', …)`. https://nitro.build/deploy/providers/cloudflare */
export function* pluginHooks(project: Project, site: string, folder: string, isNuxt: boolean): Iterable<HandlerDeclaration> {
  const plugin = isNuxt ? /^(?:layers\/[^/]+\/)?(?:src\/)?server\/plugins\/.+\.[cm]?[jt]s$/ : /^(?:src\/)?(?:server\/)?plugins\/.+\.[cm]?[jt]s$/;
  for (const file of project.files) {
    if (!plugin.test(pathBelow(folder, file))) continue;
    const text = withoutComments(project.read(file) ?? '');
    for (const { 1: kind = '', index } of text.matchAll(hook)) {
      const [name, line] = [`cloudflare:${kind}`, lineAt(text, index)];
      yield { name, framework: 'nuxt', trigger: triggers[kind] ?? 'other', frontDoor: 'none', file, export: name, evidence: { file, line, reason: `hook ${name} of a plugin` }, site, registration: { module: 'nitropack', path: 'hook', line }, ...(kind === 'queue' && { batchSource: 'cloudflare queue' as const }) };
    }
  }
}
