import { parseShop } from '../functions/shop/shop.schema.ts';
import config from '../shop.config.ts';
import { build } from './build.ts';
import { kartoteka } from './kartoteka.ts';

/**
 * The template that one machine runs: what `npm run synth` writes, without the checks that take seconds and that a
 * deployment makes anyway, and without what names places in the cloud (`publicUrl`, `deployment`): mails lead to this machine.
 */
await build({ demonstration: true });
const outdir = process.argv[2] ?? 'cdk.out';
const { publicUrl: _, deployment: __, ...shop } = parseShop(config);
kartoteka({ shop, functions: 'dist/functions', outdir, validated: false }).synth();
