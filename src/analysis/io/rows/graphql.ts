import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';

const APOLLO = ['@apollo/client', '@apollo/client/core', 'apollo-client', 'apollo-boost'];
const REQUESTS = 'batchRequests|rawRequest|request';

/** Clients of any GraphQL server. */
export const graphqlRows: readonly IoRow[] = rowsOf([
  { libraries: APOLLO, service: 'http', latency: LATENCIES.http, url: 'argument', called: ['**.new.mutate|query()'] },
  { libraries: ['@urql/core', 'urql'], service: 'http', latency: LATENCIES.http, url: 'argument', operation: ({ path }) => (path.includes('.mutation()') ? 'mutation' : 'query'), called: ['Client.new.mutation|query().toPromise()', 'createClient().mutation|query().toPromise()'], awaited: ['Client.new.mutation|query()', 'createClient().mutation|query()'] },
  { libraries: ['graphql-request'], service: 'http', latency: LATENCIES.http, url: 'argument', called: ['()', `${REQUESTS}()`, `GraphQLClient.new.${REQUESTS}()`] },
]);
