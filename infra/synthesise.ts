import { plainly } from './plainly.ts';

/**
 * The template that one machine runs: what `npm run synth` writes, without the checks that take seconds and that a
 * deployment makes anyway, and without what names places in the cloud (`publicUrl`, `deployment`): mails lead to this machine.
 */
await plainly(async () => {
  const { build } = await import('./build.ts');
  const { kartoteka } = await import('./kartoteka.ts');
  const built = await build({ demonstration: true });
  const outdir = process.argv[2] ?? 'cdk.out';
  const { publicUrl: _, deployment: __, ...shop } = built;
  kartoteka({ shop, functions: 'dist/functions', outdir, validated: false }).synth();
});
