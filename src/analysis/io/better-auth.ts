import type { ToldFunctions } from './row';
import { lastName } from '../run/packages/last-name';
import type { LibraryValue, ObjectValue, Value } from '../run/values/value';

/** By the called endpoint, the options whose functions it runs, those of plugins by the plugin's name. https://www.better-auth.com/docs/reference/options */
const RUN_BY: readonly (readonly [endpoints: RegExp, ...options: string[]])[] = [
  [/^getSession$/, 'customSession'],
  [/^(?:requestPasswordReset|forgetPassword)$/, 'emailAndPassword.sendResetPassword'],
  [/^resetPassword$/, 'emailAndPassword.onPasswordReset'],
  [/^sendVerificationEmail$/, 'emailVerification.sendVerificationEmail'],
  [/^changeEmail$/, 'user.changeEmail.sendChangeEmailVerification', 'user.changeEmail.sendChangeEmailConfirmation'],
  [/^deleteUser$/, 'user.deleteUser.beforeDelete', 'user.deleteUser.afterDelete'],
  [/^signInMagicLink$/, 'magicLink.sendMagicLink'],
  [/^(?:createInvitation|inviteMember)$/, 'organization.sendInvitationEmail'],
  [/^(?:sendVerificationOTP|forgetPasswordEmailOTP|requestPasswordResetEmailOTP)$/, 'emailOTP.sendVerificationOTP'],
  [/^(?:sendPhoneNumberOTP|requestPasswordResetPhoneNumber)$/, 'phoneNumber.sendOTP', 'phoneNumber.sendPasswordResetOTP'],
  [/^sendTwoFactorOTP$/, 'twoFactor.otpOptions.sendOTP'],
  [/^signUpEmail$/, 'databaseHooks.user.create.before', 'databaseHooks.user.create.after'],
  [/^(?:signUpEmail|signInEmail|signInUsername)$/, 'databaseHooks.session.create.before', 'databaseHooks.session.create.after'],
  [/^(?:updateUser|changeEmail)$/, 'databaseHooks.user.update.before', 'databaseHooks.user.update.after'],
];
/** What asks for all of them: `auth.handler(request)`. */
const ANY_ENDPOINT = 'handler';

/** Functions of its options that a call of Better Auth runs. What answers the browser runs some of them. */
export function toldToBetterAuth(call: LibraryValue): ToldFunctions {
  const options = optionsOf(call);
  if (!options) return { always: [], perhaps: [] };
  const endpoint = call.path.endsWith('()') ? lastName(call.path) : '';
  const of = (isRun: (endpoints: RegExp) => boolean): Value[] => [...new Set(RUN_BY.filter(([endpoints]) => isRun(endpoints)).flatMap(([, ...paths]) => paths))].flatMap((path) => functionsAt(options, path));
  if (endpoint === ANY_ENDPOINT) return { always: [], perhaps: [...of(() => true), ...verification(options)] };
  return { always: [...of((endpoints) => endpoints.test(endpoint)), ...(endpoint === 'signUpEmail' ? verification(options) : [])], perhaps: [] };
}

function optionsOf(call: LibraryValue): ObjectValue | undefined {
  for (let at: LibraryValue | undefined = call; at; at = at.receiver) {
    const [options] = at.args;
    if (at.path === 'betterAuth()') return options?.type === 'object' ? options : undefined;
  }
  return undefined;
}

/** Who signs up is sent an e-mail only where the options ask for it. https://www.better-auth.com/docs/concepts/email */
function verification(options: ObjectValue): Value[] {
  const isSent = ['emailVerification.sendOnSignUp', 'emailAndPassword.requireEmailVerification'].some((path) => isTrue(valueAt(options, path.split('.'))));
  return isSent ? functionsAt(options, 'emailVerification.sendVerificationEmail') : [];
}

function isTrue(value: Value | undefined): boolean {
  return value?.type === 'literal' && value.value === true;
}

function functionsAt(options: ObjectValue, path: string): Value[] {
  const [first = '', ...names] = path.split('.');
  const found = [valueAt(options, [first, ...names]), ...pluginArguments(options, first).map((told) => valueAt(told, names))];
  return found.filter((value): value is Value => value?.type === 'function');
}

function valueAt(value: Value, [name, ...others]: readonly string[]): Value | undefined {
  if (name === undefined) return value;
  const member = value.type === 'object' ? value.members.get(name) : undefined;
  return member && valueAt(member, others);
}

/** `plugins: [customSession(async ({ user }) => …), magicLink({ sendMagicLink })]` */
function pluginArguments(options: ObjectValue, name: string): Value[] {
  const plugins = options.members.get('plugins');
  return (plugins?.type === 'array' ? plugins.items : []).flatMap((plugin) => (plugin.type === 'library' && plugin.path === `${name}()` ? plugin.args.slice(0, 1) : []));
}
