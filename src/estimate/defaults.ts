/**
 * What the model assumes where nothing is typed or found. Measured on Node 20 (in-flight memory, CPU per bare request, saturation)
 * or judged; each is named to the reader as an assumption.
 */
export const defaults = {
  region: 'us-east-1',
  architecture: 'x86_64',
  freeTier: true,
  /** 365 x 24 / 12, as the AWS calculator counts. */
  hoursPerMonth: 730,
  /** Of the whole project. */
  requestsPerMonth: 1_000_000,
  /** Peak hour over mean hour: a web application of one country. */
  peakToMean: 3,
  /** Peak minute over peak hour. */
  peakMinuteToHour: 1.5,
  /** The same, of spiky traffic. */
  spikeMinuteToHour: 3,
  /** MiB; the Serverless Framework's own default. */
  memoryMiBOfServerlessFramework: 1024,
  /** MiB; what SST gives the server of a site (Next.js, Remix, SvelteKit, Nuxt, Astro). */
  memoryMiBOfSites: 1024,
  /** MiB; the default of Lambda itself, SAM and the CDK. */
  memoryMiB: 128,
  /** MiB; what Google gives a function, also Firebase's, as the analysis says too, which must not import this: https://cloud.google.com/functions/docs/configuring/memory */
  memoryMiBOfGoogle: 256,
  /** Deploys replace every environment. */
  deploysPerMonth: 20,
  container: {
    minTasks: 2,
    /** Share of one event loop that the peak may use; above it queues grow steeply. */
    targetUtilization: 0.65,
    /** CPU of the HTTP server itself, ms per request (http, Fastify). */
    requestOverheadMs: 0.15,
    /** Speed of a vCPU against the one that the CPU times were measured on. */
    cpuSpeed: 1,
    /** Sockets that a request holds besides its own. */
    outgoingSockets: 1,
    /** Soft limit of open files in a Fargate task. */
    fileDescriptors: 65_535,
    /** Squared coefficient of variation of the CPU time among requests of one handler. */
    cpuVariation: 1,
    /** MiB of the idle process, when the profile does not say. */
    processMiB: 90,
    /** KB held by a request in flight, when the profile does not say. */
    requestKb: 30,
  },
  loadBalancer: {
    requestsPerConnection: 10,
    connectionSeconds: 60,
    /** KB of request and response together. */
    requestKb: 5,
  },
} as const;
