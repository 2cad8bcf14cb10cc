import { parseShop } from '../functions/shop/shop.schema.ts';
import config from '../shop.config.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { kartoteka } from './kartoteka.ts';

await build();
const app = kartoteka({
  shop: parseShop(config),
  functions: 'dist/functions',
  outdir: process.env.CDK_OUTDIR ?? 'cdk.out',
});
check(app);
app.synth();
