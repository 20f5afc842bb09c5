import type { HostingOption } from '../domain';
import { awsAppRunner } from './aws-app-runner';
import { awsEc2 } from './aws-ec2';
import { awsEcsEc2 } from './aws-ecs-ec2';
import { awsElasticBeanstalk } from './aws-elastic-beanstalk';
import { awsFargate } from './aws-fargate';
import { awsLambda } from './aws-lambda';
import { awsLambdaEdge } from './aws-lambda-edge';
import { awsLambdaManagedInstances } from './aws-lambda-managed-instances';
import { awsLightsailContainers } from './aws-lightsail-containers';
import { azureAppService } from './azure-app-service';
import { azureContainerApps } from './azure-container-apps';
import { azureFunctionsConsumption } from './azure-functions-consumption';
import { azureFunctionsFlex } from './azure-functions-flex';
import { azureFunctionsPremium } from './azure-functions-premium';
import { cloudflareContainers } from './cloudflare-containers';
import { cloudflareWorkers } from './cloudflare-workers';
import { flyMachines } from './fly-machines';
import { googleCloudFunctions } from './google-cloud-functions';
import { googleCloudRun } from './google-cloud-run';
import { googleCloudRunInstance } from './google-cloud-run-instance';
import { heroku } from './heroku';
import { netlifyFunctions } from './netlify-functions';
import { ownServer } from './own-server';
import { railway } from './railway';
import { render } from './render';
import { vercelFunctions } from './vercel-functions';

/** Every way to host that is known, by id. Adding one is one file, one row here, its prices, and a test with a published example. */
export const everyOption: HostingOption[] = [
  awsAppRunner,
  awsEc2,
  awsEcsEc2,
  awsElasticBeanstalk,
  awsFargate,
  awsLambda,
  awsLambdaEdge,
  awsLambdaManagedInstances,
  awsLightsailContainers,
  azureAppService,
  azureContainerApps,
  azureFunctionsConsumption,
  azureFunctionsFlex,
  azureFunctionsPremium,
  cloudflareContainers,
  cloudflareWorkers,
  flyMachines,
  googleCloudFunctions,
  googleCloudRun,
  googleCloudRunInstance,
  heroku,
  netlifyFunctions,
  ownServer,
  railway,
  render,
  vercelFunctions,
];
