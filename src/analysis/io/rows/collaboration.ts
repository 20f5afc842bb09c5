import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';
import { sdk } from '../sdk';

const SHEET_CALLS = 'addRow|addRows|appendDimension|batchGetCellsInRange|clear|clearRows|copyToSpreadsheet|delete|deleteRows|duplicate|getCellsInRange|getRows|insertDimension|loadCells|loadHeaderRow|mergeCells|resize|saveCells|saveUpdatedCells|setHeaderRow|unmergeCells|updateDimensionProperties|updateProperties';

/** Members of answers that are asked for when they are waited for: https://linear.app/developers/sdk-fetching-and-modifying-data */
const LINEAR_NODES = 'assignee|comment|creator|cycle|issue|organization|parent|project|state|team|user|viewer';

/** Messages to people, and the tools that teams work with. */
export const collaborationRows: readonly IoRow[] = rowsOf([
  sdk('http:asana', ['asana'], ['Client.create().**.*.*()', '*Api.new.*()']),
  sdk('http:bluesky', ['@atproto/api'], ['Agent|AtpAgent|BskyAgent.new.createSession|deleteFollow|deleteLike|deletePost|follow|get*|like|list*|login|post|repost|resumeSession|search*|updateSeenNotifications|uploadBlob|upsertProfile()', 'Agent|AtpAgent|BskyAgent.new.api|app|chat|com.**.*()']),
  sdk('http:brevo', ['@getbrevo/brevo', 'sib-api-v3-sdk'], ['*Api.new.*()'], ['setApiKey']),
  sdk('http:courier', ['@trycourier/courier'], ['CourierClient().**.*()', 'CourierClient.new.**.*()']),
  sdk('http:customerio', ['customerio-node'], ['APIClient|CustomerIO|TrackClient.new.*()']),
  sdk('http:dropbox', ['dropbox'], ['Dropbox.new.*()']),
  { libraries: ['basic-ftp'], service: 'ftp', latency: LATENCIES.blobs, called: ['Client.new.access|cd|downloadDir|downloadTo|ensureDir|list|remove|rename|size|uploadFrom|uploadFromDir()'] },
  sdk('http:gitlab', ['@gitbeaker/node', '@gitbeaker/rest'], ['Gitlab.new.*.*()']),
  sdk('http:google', ['@googleapis/*'], ['*().**.*.*()']),
  sdk('http:google-maps', ['@googlemaps/google-maps-services-js'], ['Client.new.*()']),
  sdk('http:google-sheets', ['google-spreadsheet'], ['GoogleSpreadsheet.createNewSpreadsheetDocument()', 'GoogleSpreadsheet.new.addNamedRange|addSheet|delete|deleteNamedRange|deleteSheet|downloadAs*|listPermissions|loadCells|loadInfo|setPublicAccessLevel|share|updateProperties()', `**.sheetsBy*.*.${SHEET_CALLS}()`, '**.addRow|addRows|getRows|loadCells|loadHeaderRow|saveCells|saveUpdatedCells|setHeaderRow()', '**.getRows().*.delete|save()']),
  { libraries: ['imapflow'], service: 'imap', latency: LATENCIES.smtp, called: ['ImapFlow.new.append|connect|download|downloadMany|fetchAll|fetchOne|getMailboxLock|getQuota|idle|list|listTree|logout|mailbox*|message*|noop|search|setFlagColor|status()'], awaited: ['ImapFlow.new.fetch()'] },
  sdk('http:intercom', ['intercom-client'], ['Client|IntercomClient.new.*.*()']),
  sdk('http:jira', ['jira.js', 'jira-client'], ['Version2Client|Version3Client|AgileClient.new.*.*()', 'new.*()']),
  sdk('http:klaviyo', ['klaviyo-api'], ['*Api.new.*()']),
  sdk('http:knock', ['@knocklabs/node'], ['Knock.new.notify()', 'Knock.new.*.*()']),
  sdk('http:line', ['@line/bot-sdk'], ['Client|messagingApi.MessagingApiClient|MessagingApiBlobClient.new.*()']),
  { ...sdk('http:linear', ['@linear/sdk'], ['LinearClient.new.*()', 'LinearClient.new.client.rawRequest|request()', `LinearClient.new.**.${LINEAR_NODES}.*()`, 'LinearClient.new.**.*().*()'], ['forEach', 'map']), awaited: [`LinearClient.new.**.${LINEAR_NODES}`] },
  sdk('http:loops', ['loops'], ['LoopsClient.new.*()']),
  sdk('http:mailchimp', ['@mailchimp/mailchimp_marketing', '@mailchimp/mailchimp_transactional'], ['*.*()', '().*.*()'], ['setConfig']),
  sdk('http:mailersend', ['mailersend'], ['MailerSend.new.*.*()']),
  sdk('http:mailjet', ['node-mailjet'], ['**.request()']),
  sdk('http:mastodon', ['masto'], ['createOAuthAPIClient|createRestAPIClient().**.*()']),
  sdk('http:messagebird', ['messagebird'], ['initClient|messagebird().*.*()', '().*.*()']),
  sdk('http:monday', ['@mondaydotcomorg/api', 'monday-sdk-js'], ['ApiClient|SeamlessApiClient.new.*()', 'ApiClient.new.operations.*()', '().api|oauthToken()'], ['setApiVersion', 'setToken']),
  sdk('http:nango', ['@nangohq/node'], ['Nango.new.*()'], ['verifyIncomingWebhookRequest', 'verifyWebhookSignature']),
  sdk('http:novu', ['@novu/api', '@novu/node'], ['Novu.new.bulkTrigger|trigger|triggerBulk()', 'Novu.new.*.*()']),
  sdk('http:nylas', ['nylas'], ['new.*.*()', 'new.auth.*.*()', 'Nylas.new.*.*()'], ['urlForAdminConsent', 'urlForOAuth2', 'urlForOAuth2PKCE']),
  sdk('http:onesignal', ['@onesignal/node-onesignal', 'onesignal-node'], ['Client|DefaultApi.new.*()']),
  sdk('http:plivo', ['plivo'], ['Client.new.*.*()', '**.Client.new.*.*()']),
  sdk('http:spotify', ['spotify-web-api-node'], ['new.*()'], ['createAuthorizeURL', 'getAccessToken', 'getRefreshToken', 'setAccessToken', 'setRefreshToken']),
  sdk('http:telegram', ['node-telegram-bot-api'], ['new.*()'], ['on', 'onText', 'processUpdate', 'removeListener']),
  sdk('http:telnyx', ['telnyx'], ['().*.*()', 'new.*.*()'], ['constructEvent']),
  sdk('http:twitch', ['@twurple/api'], ['ApiClient.new.*.*()']),
  sdk('http:twitter', ['twitter-api-v2'], ['TwitterApi.new.**.*()'], ['generateAuthLink', 'generateOAuth2AuthLink']),
  sdk('http:vonage', ['@vonage/server-sdk'], ['Vonage.new.*.*()']),
  sdk('http:zendesk', ['node-zendesk'], ['createClient().*.*()']),
]);
