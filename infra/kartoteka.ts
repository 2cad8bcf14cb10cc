import { App } from 'aws-cdk-lib/core';
import type { Shop } from '../functions/shop/shop.ts';
import { functionsFolder, reservesConcurrency, tracesFunctions } from './appFunction.ts';
import { KartotekaStack } from './stack.ts';
import { stackName } from './stackName.ts';

interface KartotekaOptions {
  shop: Shop;
  /** Folder of the built functions. */
  functions: string;
  /** Where the template goes. */
  outdir: string;
  /** Whether the template is held against CloudFormation's schema: takes seconds, so the local host goes without. */
  validated?: boolean;
}

/**
 * The CDK application, ready to synthesise: needs no account, no network and no credentials, and gives the same bytes from the
 * CDK command and without it.
 */
export function kartoteka({ shop, functions, outdir, validated = true }: KartotekaOptions): App {
  const app = new App({
    outdir,
    analyticsReporting: false,
    treeMetadata: false,
    stackTraces: false,
    builtinCloudFormationValidation: validated,
    postCliContext: {
      [functionsFolder]: functions,
      'aws:cdk:enable-asset-metadata': true,
      'aws:cdk:enable-path-metadata': false,
    },
  });
  const { reservedConcurrency = true, tracing = false } = shop.deployment ?? {};
  app.node.setContext(reservesConcurrency, reservedConcurrency);
  app.node.setContext(tracesFunctions, tracing);
  new KartotekaStack(app, stackName(shop), { shop, description: 'Kartoteka: a customer base that a small shop owns' });
  return app;
}
