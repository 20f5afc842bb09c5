import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';
import { sdk } from '../sdk';

/** What is sent to be counted, traced and run in the background. Events are mostly buffered: the wait is at the flush. */
export const observabilityRows: readonly IoRow[] = rowsOf([
  { libraries: ['@amplitude/analytics-node'], service: 'http:amplitude', operation: ({ path }) => path.replace(/\(\).*/, ''), latency: LATENCIES.http, awaited: ['flush|identify|track().promise'] },
  sdk('http:arcjet', ['@arcjet/*'], ['().**.protect()']),
  { libraries: ['aws-embedded-metrics'], service: 'cloudwatch', operation: 'flush', latency: LATENCIES.file, called: ['createMetricsLogger().flush()'] },
  sdk('http:axiom', ['@axiomhq/js'], ['Axiom|AxiomWithoutBatching.new.flush|query|queryLegacy()', 'AxiomWithoutBatching.new.ingest|ingestRaw()', 'Axiom|AxiomWithoutBatching.new.annotations|datasets|users.*()']),
  sdk('http:configcat', ['configcat-node'], ['getClient().forceRefreshAsync|waitForReady()']),
  sdk('http:datadog', ['@datadog/datadog-api-client'], ['v1|v2.*Api.new.*()']),
  sdk('http:flagsmith', ['flagsmith-nodejs'], ['**.new.getEnvironmentFlags|getIdentityFlags|getIdentitySegments|updateEnvironment()']),
  sdk('http:growthbook', ['@growthbook/growthbook'], ['GrowthBook|GrowthBookClient.new.init|loadFeatures|refreshFeatures()', 'prefetchPayload()']),
  sdk('http:inngest', ['inngest'], ['Inngest.new.send()']),
  sdk('http:langfuse', ['langfuse', '@langfuse/client'], ['Langfuse.new.fetch*|flushAsync|getPrompt|shutdownAsync()', 'LangfuseClient.new.flush|shutdown()', 'LangfuseClient.new.*.*()']),
  { ...sdk('http:logtail', ['@logtail/node', '@logtail/edge', '@logtail/next'], ['Logtail|Logger.new.flush()']), awaited: ['Logtail.new.debug|error|info|log|warn()'] },
  { libraries: ['mixpanel'], service: 'http:mixpanel', latency: LATENCIES.http, callback: true, called: ['init().alias|import|import_batch|track|track_batch()', 'init().groups|people.*()'] },
  { libraries: ['@opentelemetry/*'], service: 'http:otlp', latency: LATENCIES.httpSameRegion, called: ['*Processor|*Provider|NodeSDK.new.forceFlush|shutdown()'] },
  sdk('http:openpanel', ['@openpanel/nextjs', '@openpanel/sdk'], ['OpenPanel.new.alias|decrement|flush|identify|increment|revenue|track|upsertGroup()']),
  sdk('http:posthog', ['posthog-node'], ['PostHog.new.*Immediate|evaluateFlags|flush|getAllFlags|getAllFlagsAndPayloads|getFeatureFlag|getFeatureFlagPayload|getFeatureFlagResult|getRemoteConfigPayload|isFeatureEnabled|reloadFeatureFlags|shutdown|shutdownAsync()', 'new.flush|getFeatureFlag|isFeatureEnabled|shutdown|shutdownAsync()']),
  sdk('http:segment', ['@segment/analytics-node', 'analytics-node'], ['Analytics.new.closeAndFlush|flush()', 'new.flush()']),
  { libraries: ['@segment/analytics-node', 'analytics-node'], service: 'http:segment', latency: LATENCIES.http, callback: true, called: ['**.new.alias|group|identify|page|screen|track()'] },
  sdk('http:statsig', ['statsig-node'], ['flush|initialize|shutdown()']),
  sdk('http:statsig', ['@statsig/statsig-node-core'], ['Statsig.new.flushEvents|initialize|shutdown()']),
  sdk('http:sentry', ['@sentry/*'], ['close|flush()', '**.getClient().close|flush()']),
  sdk('http:svix', ['svix'], ['Svix.new.*.*()', 'Svix.new.*.*.*()']),
  { libraries: ['@temporalio/client'], service: 'temporal', latency: LATENCIES.httpSameRegion, called: ['Connection.connect()', ...['Client.new.workflow', 'WorkflowClient.new'].map((client) => `${client}.**.cancel|count|describe|execute|executeUpdate|executeUpdateWithStart|fetchHistory|query|result|signal|signalWithStart|start|startUpdate|startUpdateWithStart|terminate()`), 'Client.new.schedule.**.backfill|create|delete|describe|pause|trigger|unpause|update()', 'Client.new.taskQueue.*()', 'AsyncCompletionClient.new.complete|fail|heartbeat|reportCancellation()'] },
  sdk('http:trigger', ['@trigger.dev/sdk', '@trigger.dev/sdk/v3'], ['tasks.batchTrigger|batchTriggerAndWait|trigger|triggerAndPoll|triggerAndWait()', 'task|schemaTask().batchTrigger|trigger|triggerAndWait()', 'batch|queues|runs|schedules.*()', 'auth.create*Token()', 'TriggerClient.new.sendEvent|sendEvents()', 'client.sendEvent()']),
  sdk('http:vercel', ['@vercel/analytics/server'], ['track()']),
]);
