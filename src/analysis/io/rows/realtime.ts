import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';
import { sdk } from '../sdk';

const MOMENTO = ['@gomomento/sdk', '@gomomento/sdk-web'];

/** Channels, rooms, devices and media. */
export const realtimeRows: readonly IoRow[] = rowsOf([
  sdk('http:ably', ['ably', 'ably/promises'], ['**.Rest|Realtime.new.**.channels.get().history|publish|status()', '**.Rest|Realtime.new.auth.requestToken()', '**.channels.get().presence.get|history()', '**.push.admin.publish()', '**.Rest|Realtime.new.batchPresence|batchPublish|request|stats|time()']),
  { libraries: ['@azure/web-pubsub'], service: 'azure-web-pubsub', latency: LATENCIES.cloudQueue, called: ['WebPubSubServiceClient.new.*()', 'WebPubSubServiceClient.new.group().*()'] },
  sdk('http:imagekit', ['imagekit', '@imagekit/nodejs'], ['new.bulk*|copy*|create*|delete*|get*|list*|move*|purge*|rename*|restore*|update*|upload()'], ['getAuthenticationParameters']),
  sdk('http:liveblocks', ['@liveblocks/node'], ['Liveblocks.new.*()']),
  sdk('http:livekit', ['livekit-server-sdk'], ['AgentDispatchClient|EgressClient|IngressClient|RoomServiceClient|SipClient.new.*()']),
  { libraries: MOMENTO, service: 'momento', latency: LATENCIES.redis, except: ['close'], called: ['*Client.new.*()'] },
  { libraries: MOMENTO, service: 'momento', latency: LATENCIES.sqlConnect, called: ['*Client.create()'] },
  { libraries: MOMENTO, service: 'momento', latency: LATENCIES.redis, except: ['close'], called: ['*Client.create().*()'] },
  { libraries: ['async-mqtt', 'mqtt'], service: 'mqtt', latency: LATENCIES.sqlConnect, called: ['connectAsync()'] },
  { libraries: ['async-mqtt', 'mqtt'], service: 'mqtt', latency: LATENCIES.broker, called: ['connect().endAsync|publishAsync|subscribeAsync|unsubscribeAsync()', 'connectAsync().**.end|endAsync|publish|publishAsync|subscribe|subscribeAsync|unsubscribe|unsubscribeAsync()'] },
  { libraries: ['async-mqtt'], service: 'mqtt', latency: LATENCIES.broker, called: ['connect().end|publish|subscribe|unsubscribe()'] },
  { libraries: ['mqtt'], service: 'mqtt', latency: LATENCIES.broker, callback: true, called: ['connect().publish|subscribe()'] },
  sdk('http:mux', ['@mux/mux-node'], ['new.**.create*|delete*|enable*|list*|retrieve*|update*()', 'Mux.new.**.create*|delete*|list*|retrieve*|update*()']),
  sdk('http:pubnub', ['pubnub'], ['new.addChannelsToChannelGroup|deleteFile|deleteMessages|downloadFile|fetchMessages|fire|getState|grant|grantToken|hereNow|history|listFiles|messageCounts|publish|sendFile|setState|signal|time|whereNow()', 'new.objects|push.*()']),
  sdk('http:stream', ['stream-chat'], ['StreamChat.getInstance().add*|create*|delete*|flag*|get*|query*|search*|send*|update*|upsert*()', 'StreamChat.new.add*|create*|delete*|get*|query*|send*|update*|upsert*()', '**.channel().addMembers|create|delete|query|removeMembers|sendMessage|update|watch()'], ['createToken']),
  sdk('http:stream', ['@stream-io/node-sdk'], ['StreamClient.new.create*|delete*|export*|get*|query*|restore*|update*|upsert*()', 'StreamClient.new.chat|feeds|moderation|video.**.*()'], ['createCallToken', 'createToken']),
  sdk('http:uploadthing', ['uploadthing/server'], ['UTApi.new.*()']),
]);
