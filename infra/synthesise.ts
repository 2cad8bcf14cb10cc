import { parseShop } from '../functions/shop/shop.schema.ts';
import config from '../shop.config.ts';
import { build } from './build.ts';
import { kartoteka } from './kartoteka.ts';

/** The same template as `npm run synth` writes, without the checks that take seconds and that a deployment makes anyway. */
await build();
const outdir = process.argv[2] ?? 'cdk.out';
kartoteka({ shop: parseShop(config), functions: 'dist/functions', outdir, validated: false }).synth();
