import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import { sdk } from '../sdk';
import type { IoRow } from '../row';

const YAHOO_FINANCE = 'chart|fundamentalsTimeSeries|historical|insights|options|quote|quoteSummary|recommendationsBySymbol|screener|search|trendingSymbols';
const CONNECT = ['@connectrpc/connect', '@bufbuild/connect'];
const GRPC_LOCAL = ['close', 'getChannel'];
/** Clients that a definition, a service or a generated class is made into. */
const GRPC_CLIENTS = '**.loadPackageDefinition|loadObject|makeClientConstructor|makeGenericClientConstructor().**.new.*()';
const NICE_GRPC_CLIENTS = ['createClient().*()', 'createClientFactory().**.create().*()'];
const LDAP_CALLS = 'add|bind|compare|del|exop|modify|modifyDN|search';
const SOAP_LOCAL = ['addBodyAttribute', 'addHttpHeader', 'addListener', 'addSoapHeader', 'changeBodyAttribute', 'changeSoapHeader', 'clearBodyAttributes', 'clearHttpHeaders', 'clearSoapHeaders', 'describe', 'getBodyAttributes', 'getHttpHeaders', 'getSoapHeaders', 'on', 'once', 'setEndpoint', 'setSOAPAction', 'setSecurity'];

/** Other machines, asked in a protocol that is not one service's: remote procedures, directories, shells. */
export const protocolRows: readonly IoRow[] = rowsOf([
  { libraries: CONNECT, service: 'grpc', latency: LATENCIES.httpSameRegion, called: ['createCallbackClient|createClient|createPromiseClient().*()'] },
  { libraries: ['@grpc/grpc-js', 'grpc'], service: 'grpc', latency: LATENCIES.httpSameRegion, callback: true, except: GRPC_LOCAL, called: [GRPC_CLIENTS, 'Client.new.makeClientStreamRequest|makeUnaryRequest|waitForReady()'] },
  { libraries: ['@grpc/grpc-js', 'grpc'], service: 'grpc', latency: LATENCIES.httpSameRegion, except: GRPC_LOCAL, awaited: [GRPC_CLIENTS, 'Client.new.makeBidiStreamRequest|makeServerStreamRequest()'] },
  { libraries: ['nice-grpc'], service: 'grpc', latency: LATENCIES.httpSameRegion, called: NICE_GRPC_CLIENTS },
  { libraries: ['ldapjs'], service: 'ldap', latency: LATENCIES.socket, callback: true, called: [`createClient().${LDAP_CALLS}|starttls()`] },
  { libraries: ['ldapts'], service: 'ldap', latency: LATENCIES.socket, called: [`Client.new.${LDAP_CALLS}|startTLS()`] },
  { libraries: ['node-ssh'], service: 'ssh', latency: LATENCIES.sqlConnect, called: ['**.new.connect()'] },
  { libraries: ['node-ssh'], service: 'ssh', latency: LATENCIES.childProcess, called: ['**.new.exec|execCommand()'] },
  { libraries: ['node-ssh'], service: 'ssh', latency: LATENCIES.blobs, called: ['**.new.getDirectory|getFile|mkdir|putDirectory|putFile|putFiles|requestSFTP|requestShell|withSFTP()'] },
  { libraries: ['soap'], service: 'http', url: 'argument', operation: 'wsdl', latency: LATENCIES.http, called: ['createClientAsync()'] },
  { libraries: ['soap'], service: 'http', url: 'argument', operation: 'wsdl', latency: LATENCIES.http, callback: true, called: ['createClient()'] },
  { libraries: ['soap'], service: 'http', latency: LATENCIES.http, called: ['createClient|createClientAsync().**.*Async()'] },
  { libraries: ['soap'], service: 'http', latency: LATENCIES.http, callback: true, except: SOAP_LOCAL, called: ['createClient|createClientAsync().**.*()'] },
  { libraries: ['ssh2'], service: 'ssh', latency: LATENCIES.sqlConnect, called: ['Client.new.connect()'] },
  { libraries: ['ssh2'], service: 'ssh', latency: LATENCIES.childProcess, callback: true, called: ['Client.new.exec|shell()'] },
  { libraries: ['ssh2'], service: 'ssh', latency: LATENCIES.blobs, callback: true, called: ['Client.new.forwardOut|sftp|subsys()', '**.sftp().*()'] },
  { libraries: ['ssh2-sftp-client'], service: 'sftp', latency: LATENCIES.blobs, called: ['new.append|connect|delete|exists|fastGet|fastPut|get|list|mkdir|put|rename|rmdir|stat|uploadDir()'] },
  sdk('http:cloudflare', ['cloudflare'], ['new.*.*()', 'new.*.*.*()', 'new.*.*.*.*()', 'new.*.*.*.*.*()']),
  { libraries: ['@kubernetes/client-node'], service: 'kubernetes', latency: LATENCIES.httpSameRegion, called: ['KubeConfig.new.makeApiClient().*()'] },
  sdk('http:geocoder', ['node-geocoder'], ['().batchGeocode|geocode|reverse()']),
  sdk('http:mapbox', ['@mapbox/mapbox-sdk', '@mapbox/mapbox-sdk/*'], ['**.send()']),
  sdk('http:yahoo-finance', ['yahoo-finance2'], [`${YAHOO_FINANCE}()`, `new.${YAHOO_FINANCE}()`]),
]);
