import type { LibraryValue } from '../../run/values/value';
import { toldToBetterAuth } from '../better-auth';
import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow, Latency, LibraryCall } from '../row';
import { sdk } from '../sdk';
import { sqlEngine } from '../sql-engine';

/** Keys that `createRemoteJWKSet` fetches; with a local key the check is local. */
function asksForKeys({ args: [, key] }: LibraryCall): boolean {
  return key?.type === 'library' && key.path.startsWith('createRemoteJWKSet()');
}

const FIREBASE_AUTH = 'confirmPasswordReset|createUserWithEmailAndPassword|deleteUser|fetchSignInMethodsForEmail|reload|sendEmailVerification|sendPasswordResetEmail|sendSignInLinkToEmail|signInAnonymously|signInWithCredential|signInWithCustomToken|signInWithEmailAndPassword|signInWithEmailLink|updateEmail|updatePassword|updateProfile|verifyPasswordResetCode';

/** Of its first and second version: https://v2.lucia-auth.com/reference/lucia/interfaces/auth/ */
const LUCIA_CALLS =
  'createKey|createSession|createUser|deleteDeadUserSessions|deleteKey|deleteUser|getAllUserKeys|getAllUserSessions|getKey|getSession|getSessionUser|getUser|invalidateAllUserSessions|invalidateSession|renewSession|updateKeyPassword|updateSessionAttributes|updateUserAttributes|useKey|validateSession|validateSessionUser';

/** Who somebody is: identity providers, sessions in a database, flags and keys. */
export const identityRows: readonly IoRow[] = rowsOf([
  // `new GitHub(id, secret, null).validateAuthorizationCode(code)`: https://arcticjs.dev
  { libraries: ['arctic'], service: ({ path }) => `http:${path.split('.')[0]!.toLowerCase()}`, latency: LATENCIES.http, called: ['*.new.refreshAccessToken|revokeAccessToken|revokeToken|validateAuthorizationCode()'] },
  sdk('http:auth0', ['auth0'], ['AuthenticationClient|ManagementClient|UserInfoClient.new.*()', 'AuthenticationClient|ManagementClient.new.*.*()', 'AuthenticationClient|ManagementClient.new.*.*.*()']),
  { libraries: ['better-auth', 'better-auth/minimal'], service: storeOf, latency: latencyOfStore, told: toldToBetterAuth, called: ['betterAuth().api.*()', 'betterAuth().handler()', 'betterAuth().$context.adapter|internalAdapter.*()'] },
  sdk('firebase-auth', ['firebase/auth'], [`${FIREBASE_AUTH}()`, 'getAuth|initializeAuth().authStateReady()']),
  sdk('firebase-auth', ['firebase', 'firebase/compat/app'], [`**.auth().${FIREBASE_AUTH}()`, '**.auth().currentUser.*()']),
  { libraries: ['jose', 'jose/jwt/verify'], service: 'http', operation: 'jwks', latency: LATENCIES.httpSameRegion, matches: asksForKeys, called: ['jwtVerify|compactVerify|flattenedVerify()'] },
  { libraries: ['lucia', 'lucia-auth'], service: storeOf, latency: latencyOfStore, called: ['Lucia.new.createSession|deleteExpiredSessions|getUserSessions|invalidateSession|invalidateUserSessions|validateSession()', `lucia().${LUCIA_CALLS}()`, `().${LUCIA_CALLS}()`, 'lucia().handleRequest().validate|validateBearerToken|validateUser()', '().handleRequest().validate|validateBearerToken|validateUser()'] },
  sdk('http', ['openid-client'], ['**.discover()', 'authorizationCodeGrant|buildAuthorizationUrlWithPAR|clientCredentialsGrant|discovery|dynamicClientRegistration|fetchProtectedResource|fetchUserInfo|genericGrantRequest|initiateBackchannelAuthentication|initiateDeviceAuthorization|pollBackchannelAuthenticationGrant|pollDeviceAuthorizationGrant|refreshTokenGrant|tokenIntrospection|tokenRevocation()', '**.BaseClient|Client.new.callback|grant|introspect|oauthCallback|refresh|requestResource|revoke|userinfo()']),
  sdk('http:descope', ['@descope/node-sdk'], ['().exchangeAccessKey|logout|logoutAll|me|refresh|refreshSession()', '().management.*.*()', '().magicLink|otp|password|saml|oauth|totp|webauthn.**.*()']),
  sdk('http:dynamics', ['dynamics-web-api', 'DynamicsWebApi'], ['**.new.callAction|callFunction|count|countAll|create|createRequest|delete|deleteRecord|deleteRequest|disassociate|associate|executeBatch|executeFetchXml|fetch|fetchAll|fetchXml|fetchXmlAll|retrieve*|search|suggest|update*|upsert*|callBoundAction|callBoundFunction|callUnboundAction|callUnboundFunction()']),
  sdk('http:govuk-notify', ['notifications-node-client'], ['NotifyClient.new.get*|preview*|send*()']),
  sdk('http:keycloak', ['@keycloak/keycloak-admin-client'], ['**.new.auth()', '**.new.*.*()'], ['setAccessToken', 'setConfig']),
  sdk('http:kinde', ['@kinde/management-api-js'], ['*.*()'], ['init']),
  sdk('http:launchdarkly', ['@launchdarkly/node-server-sdk', 'launchdarkly-node-server-sdk'], ['init().close|flush|waitForInitialization()']),
  sdk('http:microsoft', ['@azure/msal-node'], ['ConfidentialClientApplication|PublicClientApplication.new.acquireToken*()']),
  sdk('http:microsoft-graph', ['@microsoft/microsoft-graph-client'], ['Client.init|initWithMiddleware().api().**.create|del|delete|get|getStream|patch|post|put|putStream|update()']),
  sdk('http', ['simple-oauth2'], ['AuthorizationCode|ClientCredentials|ResourceOwnerPassword.new.getToken()', '**.refresh|revoke|revokeAll()', 'create().**.getToken()']),
  sdk('http', ['oauth4webapi'], ['*Request()']),
  sdk('http:okta', ['@okta/okta-sdk-nodejs'], ['Client.new.*()', 'Client.new.*Api.*()']),
  { libraries: ['@openfga/sdk'], service: 'http:openfga', latency: LATENCIES.httpSameRegion, called: ['OpenFgaApi|OpenFgaClient.new.*()'] },
  { libraries: ['permitio'], service: 'http:permit', latency: LATENCIES.httpSameRegion, called: ['Permit.new.bulkCheck|check|getUserPermissions()', 'Permit.new.api.*()', 'Permit.new.api.*.*()'] },
  sdk('http:privy', ['@privy-io/server-auth'], ['PrivyClient.new.createWallets|deleteUser|getUser*|getUsers|importUser|inviteToAllowlist|setCustomMetadata()', 'PrivyClient.new.walletApi.**.*()']),
  sdk('http:propelauth', ['@propelauth/node'], ['initBaseAuth().add*|allow*|change*|clear*|create*|delete*|disable*|disallow*|enable*|fetch*|invite*|logout*|migrate*|remove*|revoke*|update*|validateApiKey|validateOrgApiKey|validatePersonalApiKey()']),
  sdk('http:stytch', ['stytch'], ['**.Client|B2BClient.new.*.*()', '**.Client|B2BClient.new.*.*.*()'], ['authenticateJwtLocal']),
  sdk('http:unkey', ['@unkey/api', '@unkey/ratelimit'], ['Ratelimit.new.limit()', 'Unkey.new.*.*()', 'verifyKey()']),
]);

/** The database that an adapter was made with: `database: drizzleAdapter(drizzle(env.DB))`, `adapter: prisma(client)`. */
function storeOf({ args, receiver }: Pick<LibraryValue, 'args' | 'receiver'>): string {
  for (const arg of [args, receiver?.args ?? [], receiver?.receiver?.args ?? []].flat()) {
    const database = arg.type === 'object' ? (arg.members.get('database') ?? arg.members.get('adapter')) : undefined;
    if (database?.type !== 'library') continue;
    const names = [database.library, ...(database.also ?? []).map(({ library }) => library), ...database.args.flatMap((given) => (given.type === 'library' ? [given.library, ...(given.also ?? []).map(({ library }) => library)] : []))];
    if (names.some((name) => /(?:^|[-/])mongo/.test(name))) return 'mongodb';
    if (names.some((name) => name.endsWith('/d1') || name.startsWith('@cloudflare/'))) return 'd1';
    return sqlEngine(database);
  }
  return 'sql';
}

function latencyOfStore(call: Pick<LibraryValue, 'args' | 'receiver'>): Latency {
  return storeOf(call) === 'mongodb' ? LATENCIES.mongodb : LATENCIES.sql;
}
