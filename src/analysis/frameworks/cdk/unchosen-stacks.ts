import { asObject } from '../../config/parse/parse-config';
import { isSource } from '../../text/is-source';
import { makerOf } from '../../static/maker-of';
import type { Made, Project } from '../../framework';
import type { AppFile } from './app-files';
import { unsetChoices } from './unset-choices';

/** Whether a construct belongs to a stack that is made instead of another one of its name, where a switch that nothing in the project sets is turned: the CDK refuses two of one name. */
export function unchosenStacks(project: Project, app: AppFile, made: readonly Made[]): (one: Made) => boolean {
  // Whatever builds or deploys it may set its environment: a script, a workflow, a build's steps, an image.
  const isStated = (name: string): boolean => {
    const set = new RegExp(String.raw`\b${name}['"]?\s*[:=]`);
    return [...project.files].some((one) => !isSource(one) && set.test(project.read(one) ?? ''));
  };
  const choices = unsetChoices(project, app.file, isStated);
  if (choices.length === 0) return () => false;
  const stacks = made.filter(({ path }) => /(?:^|\.)\w*Stack\.new$/.test(path));
  const nameOf = ({ args }: Made): string => JSON.stringify([asObject(args[0])?.$made ?? null, typeof args[1] === 'string' ? args[1] : null]);
  const isTwice = (one: Made, chosen: string): boolean => stacks.some((other) => other.file === chosen && nameOf(other) === nameOf(one));
  const unchosen = new Set(stacks.filter((one) => choices.some(({ chosen, other }) => other === one.file && isTwice(one, chosen))));
  return (one) => {
    for (let at: Made | undefined = one; at; at = makerOf(made, at.args[0])) if (unchosen.has(at)) return true;
    return false;
  };
}
