import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow, LibraryCall } from '../row';

const CLERK = ['@clerk/astro/server', '@clerk/backend', '@clerk/clerk-sdk-node', '@clerk/express', '@clerk/fastify', '@clerk/nextjs', '@clerk/nextjs/server', '@clerk/nuxt/server', '@clerk/react-router/api.server', '@clerk/remix/api.server', '@clerk/tanstack-react-start/server'];
const CLOUDINARY_STREAMS = ['upload_chunked_stream', 'upload_large_stream', 'upload_stream'];
const STRIPE_LOCAL = ['constructEvent', 'constructEventAsync', 'generateTestHeaderString', 'generateTestHeaderStringAsync', 'getApiField', 'getConstant', 'off', 'on', 'once', 'setAppInfo'];
const TWILIO_CALLS = 'create|each|fetch|list|page|remove|update';
const OCTOKIT = ['@octokit/core', '@octokit/rest', 'octokit'];
const OCTOKIT_LOCAL = ['after', 'before', 'debug', 'defaults', 'error', 'info', 'merge', 'parse', 'warn', 'wrap'];
const SUPABASE_CLIENTS = ['createBrowserClient', 'createClient', 'createClientComponentClient', 'createMiddlewareClient', 'createPagesServerClient', 'createRouteHandlerClient', 'createServerActionClient', 'createServerClient', 'createServerComponentClient', 'createServerSupabaseClient', 'createSupabaseLoadClient', 'createSupabaseServerClient'].join('|');
const SUPABASE = ['@supabase/auth-helpers-nextjs', '@supabase/auth-helpers-remix', '@supabase/auth-helpers-sveltekit', '@supabase/ssr', '@supabase/supabase-js'];
const SUPABASE_FILES = 'copy|createSignedUploadUrl|createSignedUrl|createSignedUrls|download|exists|info|list|move|remove|update|upload|uploadToSignedUrl';
/** An address is made of the provider's name: `signInWithOAuth`. */
const LOCAL_OF_SUPABASE = ['getAuthenticatorAssuranceLevel', 'getSession', 'onAuthStateChange', 'signInWithOAuth', 'startAutoRefresh', 'stopAutoRefresh'];

/** An app's own token is signed locally; an installation's is asked for. */
function asksForToken({ args: [options] }: LibraryCall): boolean {
  const type = options?.type === 'object' ? options.members.get('type') : undefined;
  return type?.type === 'literal' && type.value !== 'app';
}

function hasTemplate({ args: [options] }: LibraryCall): boolean {
  return options?.type === 'object' && options.members.has('template');
}

/** Services of third parties with a client library of their own. */
export const saasRows: readonly IoRow[] = rowsOf([
  // Without a template it is the token that the request brought: https://clerk.com/docs/guides/sessions/jwt-templates
  { libraries: CLERK, service: 'http:clerk', latency: LATENCIES.http, matches: hasTemplate, called: ['auth|getAuth().getToken()'] },
  { libraries: CLERK, service: 'http:clerk', latency: LATENCIES.http, except: ['authenticateRequest'], called: ['currentUser()', 'clerkClient.*.*()', 'clerkClient|createClerkClient().*.*()'] },
  { libraries: ['ask-sdk-model'], service: 'http:alexa', latency: LATENCIES.http, called: ['services.ServiceClientFactory.new.*().*()'] },
  { libraries: ['@notionhq/client'], service: 'http:notion', latency: LATENCIES.http, called: ['Client.new.request|search()', 'Client.new.*.*()', 'Client.new.*.*.*()'] },
  { libraries: ['@octokit/auth-app'], service: 'http:github', operation: 'auth', latency: LATENCIES.http, matches: asksForToken, called: ['createAppAuth()()'] },
  { libraries: ['@octokit/graphql'], service: 'http:github', latency: LATENCIES.http, called: ['graphql()', 'graphql.defaults()()', 'withCustomRequest()()'] },
  { libraries: ['@octokit/request'], service: 'http:github', latency: LATENCIES.http, called: ['request()', 'request.defaults()()'] },
  { libraries: OCTOKIT, service: 'http:github', latency: LATENCIES.http, except: OCTOKIT_LOCAL, called: ['**.Octokit.new.graphql|paginate|request()', '**.Octokit.new.graphql.paginate()', '**.Octokit.new.*.*()', '**.Octokit.new.rest.*.*()', '**.getInstallationOctokit().graphql|paginate|request()', '**.getInstallationOctokit().rest.*.*()'], awaited: ['**.paginate.iterator()'] },
  { libraries: ['@actions/github'], service: 'http:github', latency: LATENCIES.http, called: ['getOctokit().graphql|paginate|request()', 'getOctokit().rest.*.*()'] },
  { libraries: ['@sanity/client', 'next-sanity'], service: 'http:sanity', latency: LATENCIES.http, called: ['createClient().**.commit()', 'createClient().create|createIfNotExists|createOrReplace|delete|fetch|getDocument|getDocuments|mutate()', 'createClient().clone|withConfig().create|createIfNotExists|createOrReplace|delete|fetch|getDocument|getDocuments|mutate()', '**.assets.delete|upload()', 'defineLive().sanityFetch()'] },
  { libraries: ['@sendgrid/client'], service: 'http:sendgrid', latency: LATENCIES.http, called: ['request()', 'Client.new.request()'] },
  { libraries: ['@sendgrid/mail'], service: 'http:sendgrid', latency: LATENCIES.http, called: ['send|sendMultiple()', 'MailService.new.send|sendMultiple()'] },
  { libraries: ['@slack/web-api'], service: 'http:slack', latency: LATENCIES.http, called: ['WebClient.new.*.*()', 'WebClient.new.*.*.*()', 'WebClient.new.apiCall|filesUploadV2()'], awaited: ['WebClient.new.paginate()'] },
  { libraries: ['@slack/webhook'], service: 'http:slack', latency: LATENCIES.http, called: ['IncomingWebhook.new.send()'] },
  { libraries: ['slack-web-api-client'], service: 'http:slack', latency: LATENCIES.http, called: ['SlackAPIClient.new.*.*()', 'SlackAPIClient.new.*.*.*()', 'SlackAPIClient.new.call()'] },
  { libraries: ['slack'], service: 'http:slack', latency: LATENCIES.http, called: ['*.*()', '*.*.*()', 'new.*.*()', 'new.*.*.*()'] },
  { libraries: SUPABASE, service: 'http:supabase', operation: ({ path }) => /\.(delete|insert|rpc|update|upsert)\(\)/.exec(path)?.[1] ?? 'select', latency: LATENCIES.httpSameRegion, awaited: [`${SUPABASE_CLIENTS}().from|rpc().**`, `${SUPABASE_CLIENTS}().schema().from|rpc().**`, 'SupabaseClient.new.from|rpc().**', 'SupabaseClient.new.schema().from|rpc().**'] },
  { libraries: SUPABASE, service: 'http:supabase', latency: LATENCIES.httpSameRegion, except: LOCAL_OF_SUPABASE, called: [`${SUPABASE_CLIENTS}().auth.*()`, `${SUPABASE_CLIENTS}().auth.admin|mfa.*()`, `${SUPABASE_CLIENTS}().functions.invoke()`, `${SUPABASE_CLIENTS}().channel().httpSend|send()`, `${SUPABASE_CLIENTS}().storage.createBucket|deleteBucket|emptyBucket|getBucket|listBuckets|updateBucket()`, `${SUPABASE_CLIENTS}().storage.from().${SUPABASE_FILES}()`, 'SupabaseClient.new.auth.*()', 'SupabaseClient.new.functions.invoke()', `SupabaseClient.new.storage.from().${SUPABASE_FILES}()`] },
  { libraries: ['@workos-inc/node'], service: 'http:workos', latency: LATENCIES.http, except: ['constructEvent', 'getAuthorizationUrl', 'getJwksUrl', 'getLogoutUrl', 'loadSealedSession'], called: ['**.new.*.*()'] },
  { libraries: ['@xata.io/client'], service: 'http:xata', latency: LATENCIES.httpSameRegion, called: ['**.db.**.create|createMany|createOrReplace|createOrUpdate|delete|deleteOrThrow|getAll|getFirst|getFirstOrThrow|getMany|getPaginated|read|readOrThrow|search|update|updateOrThrow|vectorSearch|aggregate|summarize|nextPage()', '**.new.search.*()', '**.new.transactions.run()', '**.new.files.*()'], awaited: ['**.new.sql()'] },
  { libraries: ['airtable'], service: 'http:airtable', latency: LATENCIES.http, called: ['**.base()().select().all|eachPage|firstPage()', '**.base()().create|destroy|find|replace|update()'] },
  { libraries: ['cloudinary'], service: 'http:cloudinary', latency: LATENCIES.http, except: CLOUDINARY_STREAMS, called: ['v2.api|uploader.*()', 'v2.search.**.execute()'] },
  { libraries: ['cloudinary'], service: 'http:cloudinary', latency: LATENCIES.http, callback: true, called: [`v2.uploader.${CLOUDINARY_STREAMS.join('|')}()`] },
  { libraries: ['contentful'], service: 'http:contentful', latency: LATENCIES.http, called: ['createClient().**.getAsset|getAssets|getContentType|getContentTypes|getEntries|getEntry|getSpace|getTag|getTags|sync()'] },
  { libraries: ['discord.js', '@discordjs/rest'], service: 'http:discord', latency: LATENCIES.http, called: ['REST.new.**.delete|get|patch|post|put()', 'WebhookClient.new.deleteMessage|editMessage|send()'] },
  { libraries: ['expo-server-sdk'], service: 'http:expo', latency: LATENCIES.http, called: ['**.new.getPushNotificationReceiptsAsync|sendPushNotificationsAsync()'] },
  { libraries: ['telegraf/telegram'], service: 'http:telegram', latency: LATENCIES.http, called: ['**.new.*()'] },
  { libraries: ['grammy', 'telegraf'], service: 'http:telegram', latency: LATENCIES.http, called: ['Bot.new.init()', 'Bot.new.api.*()', 'Api|Telegram.new.*()', 'Telegraf.new.telegram.*()', 'Context.new.api|telegram.*()', 'Context.new.answer*|approve*|ban*|copy*|decline*|delete*|edit*|exportChatInviteLink|forward*|getChat*|getFile|getFileLink|leaveChat|pin*|promote*|react|reply*|restrict*|send*|setChat*|stopPoll|unban*|unpin*()'] },
  { libraries: ['jwks-rsa'], service: 'http', latency: LATENCIES.httpSameRegion, called: ['().getSigningKey|getSigningKeys()', 'JwksClient.new.getSigningKey|getSigningKeys()'] },
  { libraries: ['mailgun.js'], service: 'http:mailgun', latency: LATENCIES.http, called: ['new.client().*.*()', 'new.client().lists.members.*()'] },
  { libraries: ['nodemailer'], service: 'http:ethereal', latency: LATENCIES.http, called: ['createTestAccount()'] },
  { libraries: ['nodemailer'], service: 'smtp', latency: LATENCIES.smtp, called: ['createTransport().sendMail|verify()'] },
  { libraries: ['plaid'], service: 'http:plaid', latency: LATENCIES.http, called: ['PlaidApi.new.*()', '**.Client.new.*()'] },
  { libraries: ['mailtrap'], service: 'http:mailtrap', latency: LATENCIES.http, called: ['MailtrapClient.new.batchSend|send()', 'MailtrapClient.new.*.*()', 'MailtrapClient.new.*.*.*()'] },
  { libraries: ['postmark'], service: 'http:postmark', latency: LATENCIES.http, called: ['AccountClient|ServerClient.new.*()'] },
  { libraries: ['pusher'], service: 'http:pusher', latency: LATENCIES.http, called: ['new.get|post|sendToUser|terminateUserConnections|trigger|triggerBatch()'] },
  { libraries: ['resend'], service: 'http:resend', latency: LATENCIES.http, matches: ({ path }) => !path.endsWith('webhooks.verify()'), called: ['Resend.new.*.*()', 'Resend.new.*.*.*()', 'Resend.new.*.*.*.*()'] },
  { libraries: ['stripe'], service: 'http:stripe', latency: LATENCIES.http, except: STRIPE_LOCAL, called: ['new.*.*()', 'new.*.*.*()', 'Stripe.new.*.*()', 'Stripe.new.*.*.*()', '().*.*()', '().*.*.*()', '**.v2.*.*.*()'] },
  { libraries: ['twilio'], service: 'http:twilio', latency: LATENCIES.http, called: [`().**.${TWILIO_CALLS}()`, `**.new.**.${TWILIO_CALLS}()`] },
  { libraries: ['web-push'], service: 'http:web-push', latency: LATENCIES.http, called: ['sendNotification()'] },
]);
