import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Properties = Record<string, unknown>;
export type Resource = { Type: string; Properties?: Properties; Condition?: string; Metadata?: Properties };
export type Template = {
  Resources: Record<string, Resource>;
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
  Conditions?: Record<string, unknown>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
};

/** A synthesised stack as the CDK leaves it on disk. */
export type Assembly = {
  name: string;
  template: Template;
  /** Region the stack is bound to, when its author bound it. */
  region?: string;
  /** Directory of a file asset by its hash (`<hash>.zip` is the key that functions name). */
  assetDirectory(hash: string): string;
};

type Artifact = { type: string; environment?: string; properties?: { templateFile?: string } };

/** Reads the first stack of a cloud assembly (`cdk.out`). Throws when there is none: then nothing was synthesised. */
export function loadAssembly(directory: string): Assembly {
  const manifestFile = join(directory, 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`${resolve(directory)} holds no synthesised stack`);
  const artifacts: Record<string, Artifact> = readJson(manifestFile).artifacts ?? {};
  const [name, stack] = Object.entries(artifacts).find(([, a]) => a.type === 'aws:cloudformation:stack') ?? [];
  if (!name || !stack) throw new Error(`${manifestFile} names no stack`);
  const assetsFile = join(directory, `${name}.assets.json`);
  const files: Record<string, { source: { path: string } }> = existsSync(assetsFile) ? readJson(assetsFile).files : {};
  const region = stack.environment?.split('/').at(-1);
  return {
    name,
    template: readJson(join(directory, stack.properties?.templateFile ?? `${name}.template.json`)),
    ...(region && region !== 'unknown-region' && { region }),
    assetDirectory(hash) {
      const asset = files[hash];
      if (!asset) throw new Error(`asset ${hash} is not in ${assetsFile}`);
      return resolve(directory, asset.source.path);
    },
  };
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
