import { LATENCIES } from './latencies';
import { rowsOf } from './rows-of';
import type { IoRow, LibraryCall } from './row';
import { sdk } from './sdk';

/** Keys that `createRemoteJWKSet` fetches; with a local key the check is local. */
function asksForKeys({ args: [, key] }: LibraryCall): boolean {
  return key?.type === 'library' && key.path.startsWith('createRemoteJWKSet()');
}

const FIREBASE_AUTH = 'confirmPasswordReset|createUserWithEmailAndPassword|deleteUser|fetchSignInMethodsForEmail|reload|sendEmailVerification|sendPasswordResetEmail|sendSignInLinkToEmail|signInAnonymously|signInWithCredential|signInWithCustomToken|signInWithEmailAndPassword|signInWithEmailLink|updateEmail|updatePassword|updateProfile|verifyPasswordResetCode';

/** Who somebody is: identity providers, sessions in a database, flags and keys. */
export const identityRows: readonly IoRow[] = rowsOf([
  sdk('http:auth0', ['auth0'], ['AuthenticationClient|ManagementClient|UserInfoClient.new.*()', 'AuthenticationClient|ManagementClient.new.*.*()', 'AuthenticationClient|ManagementClient.new.*.*.*()']),
  { libraries: ['better-auth', 'better-auth/minimal'], service: 'sql', latency: LATENCIES.sql, called: ['betterAuth().api.*()', 'betterAuth().handler()'] },
  sdk('firebase-auth', ['firebase/auth'], [`${FIREBASE_AUTH}()`]),
  sdk('firebase-auth', ['firebase', 'firebase/compat/app'], [`**.auth().${FIREBASE_AUTH}()`, '**.auth().currentUser.*()']),
  { libraries: ['jose', 'jose/jwt/verify'], service: 'http', operation: 'jwks', latency: LATENCIES.httpSameRegion, matches: asksForKeys, called: ['jwtVerify|compactVerify|flattenedVerify()'] },
  { libraries: ['lucia', 'lucia-auth'], service: 'sql', latency: LATENCIES.sql, called: ['Lucia.new.createSession|deleteExpiredSessions|getUserSessions|invalidateSession|invalidateUserSessions|validateSession()', 'lucia().createSession|createUser|deleteUser|getUser|invalidateSession|useKey|validateSession()'] },
  sdk('http', ['openid-client'], ['**.discover()', 'authorizationCodeGrant|clientCredentialsGrant|discovery|fetchProtectedResource|fetchUserInfo|genericGrantRequest|refreshTokenGrant|tokenIntrospection|tokenRevocation()', '**.Client.new.callback|grant|introspect|oauthCallback|refresh|requestResource|revoke|userinfo()']),
  sdk('http:launchdarkly', ['@launchdarkly/node-server-sdk', 'launchdarkly-node-server-sdk'], ['init().close|flush|waitForInitialization()']),
  sdk('http:microsoft', ['@azure/msal-node'], ['ConfidentialClientApplication|PublicClientApplication.new.acquireToken*()']),
  sdk('http:microsoft-graph', ['@microsoft/microsoft-graph-client'], ['Client.init|initWithMiddleware().api().**.create|delete|get|patch|post|put|update()']),
  sdk('http:unkey', ['@unkey/api', '@unkey/ratelimit'], ['Ratelimit.new.limit()', 'Unkey.new.*.*()', 'verifyKey()']),
]);
