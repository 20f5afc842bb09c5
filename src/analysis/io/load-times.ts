import type { Range } from '../../domain';

/** CPU of loading a package in a new environment, in ms; measured with Node.js 20 on small programs. */
const LOAD_MS: Readonly<Record<string, number>> = {
  '@nestjs/core': 180,
  '@prisma/client': 120,
  'aws-sdk': 350,
  axios: 97,
  express: 105,
  mongoose: 150,
  mongodb: 110,
  next: 510,
  pg: 60,
  'react-dom': 35,
  zod: 84,
};
const FIRST_AWS_CLIENT_MS = 115;
const FURTHER_AWS_CLIENT_MS = 15;
/** A package that is not in the table. */
const OTHER_MS = 8;

/** CPU of loading what a handler imports, in ms: from 0.7 to 4 times the measured sum, as published cold starts scatter. */
export function loadTime(packages: Iterable<string>): Range {
  let likely = 0;
  let clients = 0;
  for (const name of packages) {
    if (name.startsWith('@aws-sdk/')) likely += clients++ === 0 ? FIRST_AWS_CLIENT_MS : FURTHER_AWS_CLIENT_MS;
    else if (!name.startsWith('node:')) likely += LOAD_MS[name] ?? OTHER_MS;
  }
  return { low: 0.7 * likely, likely, high: 4 * likely };
}
