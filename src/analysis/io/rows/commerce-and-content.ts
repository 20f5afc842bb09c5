import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';
import { sdk } from '../sdk';

const SHOPIFY_REQUESTS = 'delete|fetch|get|post|put|query|request|requestStream';

/** Payments, shops, content and customers: services of third parties that a business is run with. */
export const commerceAndContentRows: readonly IoRow[] = rowsOf([
  sdk('http:adyen', ['@adyen/api-library'], ['*API.new.*()', '*API.new.*.*()']),
  sdk('http:appwrite', ['appwrite', 'node-appwrite'], ['Account|Avatars|Databases|Functions|Graphql|Health|Locale|Messaging|Storage|TablesDB|Teams|Users.new.*()']),
  sdk('http:braintree', ['braintree'], ['BraintreeGateway.new.*.*()', 'connect().*.*()']),
  sdk('http:chargebee', ['chargebee'], ['**.request()', 'new.*.*()', 'Chargebee.new.*.*()']),
  sdk('http:commercetools', ['@commercetools/platform-sdk'], ['**.execute()']),
  sdk('http:contentful', ['contentful-management'], ['createClient().getSpace|getSpaces|rawRequest()', '**.getEnvironment|getEntry|getEntries|getAsset|getAssets|createEntry|createAsset|publish|unpublish|update|delete()']),
  sdk('http:datocms', ['@datocms/cma-client', '@datocms/cma-client-node'], ['buildClient().*.*()']),
  sdk('http:datocms', ['@datocms/cda-client'], ['executeQuery|rawExecuteQuery()']),
  sdk('http:directus', ['@directus/sdk'], ['createDirectus().**.login|logout|query|refresh|request()']),
  sdk('http:docusign', ['docusign-esign'], ['*Api.new.*()', '**.ApiClient.new.getUserInfo|request*Token()', '**.*Api.new.*()']),
  sdk('http:dodopayments', ['dodopayments'], ['new.*.*()', 'DodoPayments.new.*.*()'], ['unsafeUnwrap', 'unwrap']),
  sdk('http:dropbox-sign', ['@dropbox/sign'], ['*Api.new.*()']),
  sdk('http:dub', ['dub'], ['Dub.new.*.*()']),
  sdk('http:easypost', ['@easypost/api'], ['new.*.*()']),
  sdk('http:ghost', ['@tryghost/admin-api', '@tryghost/content-api'], ['new.*.*()', '().*.*()']),
  sdk('http:hubspot', ['@hubspot/api-client'], ['Client.new.apiRequest()', 'Client.new.**.archive|create|doSearch|getAll|getById|getPage|read|search|update|upsert()', 'Client.new.**.*Api.*()']),
  sdk('http:lemonsqueezy', ['@lemonsqueezy/lemonsqueezy.js'], ['activate*|archive*|cancel*|create*|deactivate*|delete*|generate*|get*|issue*|list*|update*|validate*()']),
  sdk('http:medusa', ['@medusajs/js-sdk'], ['new.client.fetch()', 'new.auth.*()', 'new.admin|store.*.*()']),
  sdk('http:mercadopago', ['mercadopago'], ['CardToken|Customer|MerchantOrder|Payment|PreApproval|Preference.new.*()', 'card|customers|merchant_orders|payment|payment_methods|preapproval|preferences|refund.*()', 'delete|get|post|put()']),
  sdk('http:midtrans', ['midtrans-client'], ['**.CoreApi|Snap.new.capture|cardRegister|cardToken|charge|createTransaction|createTransactionRedirectUrl|createTransactionToken()', '**.CoreApi|Snap.new.transaction.*()']),
  sdk('http:mollie', ['@mollie/api-client'], ['().*.*()', 'createMollieClient().*.*()']),
  sdk('http:paddle', ['@paddle/paddle-node-sdk'], ['Paddle.new.*.*()'], ['isSignatureValid', 'unmarshal']),
  sdk('http:paypal', ['@paypal/checkout-server-sdk', '@paypal/paypal-server-sdk'], ['core.PayPalHttpClient.new.execute()', '*Controller.new.*()']),
  sdk('http:pipedrive', ['pipedrive'], ['**.*Api.new.*()']),
  sdk('http:pocketbase', ['pocketbase'], ['**.new.collection().authRefresh|authWith*|confirm*|create|delete|getFirstListItem|getFullList|getList|getOne|request*|update()', '**.new.admins|backups|collections|crons|files|health|logs|settings.*()']),
  sdk('http:polar', ['@polar-sh/sdk'], ['Polar.new.*.*()', 'Polar.new.*.*.*()']),
  sdk('http:prismic', ['@prismicio/client'], ['createClient().dangerouslyGetAll|get*|graphQLFetch|query*|resolvePreviewURL()', 'createWriteClient().migrate()']),
  sdk('http:razorpay', ['razorpay'], ['new.*.*()']),
  sdk('http:salesforce', ['jsforce'], ['Connection.new.describe|identity|login|logout|query|queryMore|request|search()', 'Connection.new.sobject().**.create|delete|destroy|execute|find|retrieve|update|upsert()']),
  sdk('http:shopify', ['@shopify/admin-api-client', '@shopify/storefront-api-client', '@shopify/graphql-client'], [`create*Client().${SHOPIFY_REQUESTS}()`]),
  sdk('http:shopify', ['@shopify/shopify-api'], [`**.clients.Graphql|Rest|Storefront.new.${SHOPIFY_REQUESTS}()`, `Shopify.Clients.Graphql|Rest.new.${SHOPIFY_REQUESTS}()`, '**.auth.begin|callback|clientCredentials|migrateToExpiringToken|refreshToken|tokenExchange()', '**.billing.cancel|check|request()', '**.clients.graphqlProxy()', '**.rest.*.all|count|find|search()', '**.rest.*.new.delete|save|saveAndUpdate()', '**.webhooks.register()']),
  sdk('http:shopify', ['shopify-api-node'], ['new.graphql()', 'new.*.*()']),
  sdk('http:shippo', ['shippo'], ['().*.*()', 'Shippo.new.*.*()', 'new.*.*()']),
  sdk('http:square', ['square'], ['Client|SquareClient.new.*.*()', 'Client|SquareClient.new.*.*.*()']),
  sdk('http:storyblok', ['storyblok-js-client'], ['new.delete|get|getAll|getStories|getStory|patch|post|put()']),
  sdk('http:strapi', ['@strapi/client'], ['strapi().fetch()', 'strapi().collection|single().create|delete|find|findOne|update()', 'strapi().files.*()']),
  sdk('http:webflow', ['webflow-api'], ['new.*()', 'WebflowClient.new.**.*()']),
  sdk('http:woocommerce', ['@woocommerce/woocommerce-rest-api'], ['new.delete|get|options|post|put()', 'default.new.delete|get|post|put()']),
  sdk('http:xendit', ['xendit-node'], ['Xendit.new.*.*()', 'new.*.*()']),
  sdk('http:xero', ['xero-node'], ['XeroClient.new.apiCallback|disconnect|getClientCredentialsToken|refreshToken|refreshWithRefreshToken|updateTenants()', 'XeroClient.new.*Api.*()']),
]);
