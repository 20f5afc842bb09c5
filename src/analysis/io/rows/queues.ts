import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';

const BULL_CALLS = 'add|addBulk|clean|count|drain|empty|getActive|getCompleted|getFailed|getJob|getJobCounts|getJobs|getWaiting|isPaused|obliterate|pause|remove|resume|getDelayed|getJobCountByTypes|getJobLogs|getJobScheduler|getJobSchedulers|getJobState|getRepeatableJobs|getWaitingCount|getFlow|promoteJobs|removeJobScheduler|removeRepeatable|removeRepeatableByKey|retryJobs|trimEvents|upsertJobScheduler|waitUntilReady';

const AMQP_CALLS = 'assertExchange|assertQueue|bindExchange|bindQueue|checkExchange|checkQueue|consume|deleteQueue|get|purgeQueue|unbindQueue|waitForConfirms';

/** Brokers and queues outside the clouds' own. Publishing to an AMQP channel only writes into a buffer: nobody waits. */
export const queueRows: readonly IoRow[] = rowsOf([
  { libraries: ['@upstash/qstash'], service: 'qstash', latency: LATENCIES.httpSameRegion, called: ['Client.new.batch|batchJSON|publish|publishJSON|trigger()', 'Client.new.queue().enqueue|enqueueJSON|upsert()', 'Client.new.dlq|messages|schedules|urlGroups.*()'] },
  { libraries: ['@upstash/workflow'], service: 'qstash', latency: LATENCIES.httpSameRegion, called: ['Client.new.cancel|getWaiters|logs|notify|trigger()', 'Client.new.dlq.*()'] },
  { libraries: ['@vercel/queue'], service: 'vercel-queue', latency: LATENCIES.cloudQueue, called: ['send()', 'QueueClient|PollingQueueClient.new.receive|send()'] },
  { libraries: ['agenda', '@hokify/agenda'], service: 'mongodb', latency: LATENCIES.mongodb, called: ['**.new.cancel|disable|enable|every|jobs|now|purge|schedule|start()', '**.new.create().**.remove|run|save()'] },
  { libraries: ['amqp-connection-manager'], service: 'rabbitmq', latency: LATENCIES.broker, called: ['**.createChannel().assertExchange|assertQueue|bindExchange|bindQueue|cancel|cancelAll|checkExchange|checkQueue|close|consume|deleteExchange|deleteQueue|get|publish|purgeQueue|sendToQueue|unbindExchange|unbindQueue|waitForConnect()'] },
  { libraries: ['amqplib/callback_api'], service: 'rabbitmq', latency: LATENCIES.sqlConnect, callback: true, called: ['connect()', '**.createChannel|createConfirmChannel()'] },
  { libraries: ['amqplib/callback_api'], service: 'rabbitmq', latency: LATENCIES.broker, callback: true, called: [`**.${AMQP_CALLS}()`] },
  { libraries: ['amqplib'], service: 'rabbitmq', latency: LATENCIES.sqlConnect, called: ['connect()', '**.createChannel|createConfirmChannel()'] },
  { libraries: ['amqplib'], service: 'rabbitmq', latency: LATENCIES.broker, called: [`**.${AMQP_CALLS}()`] },
  { libraries: ['bull', 'bee-queue'], service: 'redis', latency: LATENCIES.redis, called: [`new.${BULL_CALLS}()`, `().${BULL_CALLS}()`, 'new.createJob().**.save()'] },
  { libraries: ['bee-queue'], service: 'redis', latency: LATENCIES.redis, called: ['new.checkHealth|checkStalledJobs|connect|destroy|getJobs|ready|removeJob|saveAll()', 'new.getJob().remove|save()'] },
  { libraries: ['bullmq'], service: 'redis', latency: LATENCIES.redis, called: [`FlowProducer|Queue.new.${BULL_CALLS}()`, 'QueueEvents|Worker.new.waitUntilReady()', '**.waitUntilFinished()', 'Queue.new.add|getJob().changeDelay|changePriority|getState|isActive|isCompleted|isFailed|log|moveToCompleted|moveToDelayed|moveToFailed|promote|remove|retry|updateData|updateProgress()', 'Job.create|fromId()'] },
  { libraries: ['graphile-worker'], service: 'postgres', latency: LATENCIES.sql, called: ['addJobAdhoc|quickAddJob|quickAddJobs|runMigrations()', 'makeWorkerUtils().addJob|addJobs|cleanup|completeJobs|forceUnlockWorkers|migrate|permanentlyFailJobs|rescheduleJobs()'] },
  { libraries: ['kafkajs'], service: 'kafka', latency: LATENCIES.sqlConnect, called: ['**.admin|consumer|producer().connect()'] },
  { libraries: ['kafkajs'], service: 'kafka', latency: LATENCIES.broker, called: ['**.producer().send|sendBatch|transaction()', '**.transaction().abort|commit|send|sendBatch|sendOffsets()', '**.consumer().commitOffsets|subscribe()', '**.admin().alter*|create*|delete*|describe*|fetch*|list*|reset*|set*()', 'Producer.new.send|sendBatch()'] },
  { libraries: ['nats', '@nats-io/transport-node'], service: 'nats', latency: LATENCIES.sqlConnect, called: ['connect()'] },
  { libraries: ['nats', '@nats-io/transport-node'], service: 'nats', latency: LATENCIES.broker, called: ['connect().drain|flush|request|requestMany()', '**.jetstream().fetch|publish|pull()', '**.kv().**.create|delete|get|history|keys|purge|put|status|update()', '**.jetstreamManager().*.*()'] },
  { libraries: ['pg-boss'], service: 'postgres', latency: LATENCIES.sql, except: ['getDb', 'off', 'offWork', 'on', 'once', 'removeListener', 'work'], called: ['new.*()', 'PgBoss.new.*()'] },
]);
