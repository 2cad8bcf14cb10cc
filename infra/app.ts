import { plainly } from './plainly.ts';

await plainly(async () => {
  const { build } = await import('./build.ts');
  const { check } = await import('./check.ts');
  const { kartoteka } = await import('./kartoteka.ts');
  const shop = await build();
  const app = kartoteka({ shop, functions: 'dist/functions', outdir: process.env.CDK_OUTDIR ?? 'cdk.out' });
  check(app);
  app.synth();
});
