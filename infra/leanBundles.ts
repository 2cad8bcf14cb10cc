import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

interface Leftover {
  /** Import to replace, as its importer writes it. */
  what: RegExp;
  importedBy?: RegExp;
  /** The module to put in its place. */
  instead: string;
}

/**
 * What packages carry for cases that cannot occur here, and what stands in its place. A tenth of a second of start-up is
 * in it, and every byte is paid for at each cold start.
 */
const leftovers: Leftover[] = [
  // The SDK's chain of profiles, SSO and instance metadata: in Lambda credentials are in the environment.
  {
    what: /^@aws-sdk\/credential-provider-node$/,
    instead: `export { defaultProvider } from '${fileURLToPath(new URL('./environmentCredentials.ts', import.meta.url))}';`,
  },
  // Event streams: of the services we call, none speaks them.
  {
    what: /^@smithy\/core\/event-streams$/,
    instead: `const none = () => { throw new Error('event streams are left out of the bundle'); };
      export { none as EventStreamSerde, none as eventStreamSerdeProvider };`,
  },
  // A cache for endpoint discovery, which DynamoDB offers and nobody switches on.
  {
    what: /^@aws-sdk\/endpoint-cache$/,
    instead: `export class EndpointCache {
      get() { throw new Error('endpoint discovery is left out of the bundle'); }
      getEndpoint() { return this.get(); }
      has() { return this.get(); }
    }`,
  },
  // SHA-256 and MD5 written in JavaScript, for engines without them: Node has both.
  {
    what: /\/(Sha256|Md5)Js$/,
    importedBy: /@smithy.core/,
    instead: 'export const Sha256Js = undefined; export const Md5Js = undefined;',
  },
];

/** esbuild plugin that leaves out what cannot be needed. */
export const leanBundles: Plugin = {
  name: 'lean-bundles',
  setup({ onResolve, onLoad }) {
    leftovers.forEach(({ what, importedBy }, i) => {
      onResolve({ filter: what }, ({ importer }) =>
        importedBy && !importedBy.test(importer)
          ? undefined
          : { path: String(i), namespace: 'lean', sideEffects: false },
      );
    });
    onLoad({ filter: /.*/, namespace: 'lean' }, ({ path }) => ({
      contents: leftovers[Number(path)]!.instead,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    }));
    onLoad({ filter: /@aws-sdk\/client-[^/]+\/package\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify({ version: JSON.parse(await readFile(path, 'utf8')).version }),
      loader: 'json',
    }));
    onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/endpoint\/endpointResolver\.js$/ }, async ({ path }) => ({
      contents: plainEndpoints(await readFile(`${dirname(path)}/bdd.js`, 'utf8')),
    }));
    onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/models\/errors\.js$/ }, async ({ path }) => ({
      contents: conciseErrors(await readFile(path, 'utf8')),
      resolveDir: dirname(path),
    }));
    onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_0\.js$/ }, async ({ path }) => ({
      contents: plainSchemas(await readFile(path, 'utf8'), { errors: !path.includes('/client-ssm/') }),
      resolveDir: dirname(path),
    }));
  },
};

/**
 * A client finds its service's address by a table of rules for every partition, with and without FIPS and IPv6: fifteen
 * kilobytes. Here by its own name for the service, in the regions of everybody and of China, and by the address that a
 * host sets; what the rules know besides is refused.
 */
function plainEndpoints(rules: string): string {
  // Beside the one there are addresses of the same service for FIPS and for searching, by longer names.
  const names = rules.matchAll(/"https:\/\/([\w-]+)\.\{Region\}\.\{PartitionResult#dnsSuffix\}"/g);
  const [service] = Array.from(names, ([, name]) => name!).sort((one, other) => one.length - other.length);
  return `const known = new Map();
    export const defaultEndpointResolver = ({ Endpoint, Region, UseFIPS, UseDualStack }) => {
      if (UseFIPS || UseDualStack || /^(us-iso|eu-iso|eusc-)/.test(Region))
        throw new Error('endpoints for FIPS, IPv6 and closed partitions are left out of the bundle');
      const address = Endpoint ?? \`https://${service}.\${Region}.amazonaws.com\${Region.startsWith('cn-') ? '.cn' : ''}\`;
      if (!known.has(address)) known.set(address, { url: new URL(address), properties: {}, headers: {} });
      return known.get(address);
    };`;
}

/**
 * What a service's answers look like is declared for all that could be asked of it, with keys that are computed, of which a
 * bundler cannot know that computing them does nothing: so it keeps them all. Spelt out, what nobody asks for goes. Of SSM, of
 * which one question is asked, the hundred and forty errors go too; an error that is not declared still has its name.
 */
function plainSchemas(source: string, { errors }: { errors: boolean }): string {
  const constants = new Map([...source.matchAll(/^const (_\w+) = (".*");$/gm)].map(([, name, text]) => [name, text]));
  const plain = source.replaceAll(/\[(_\w+)\]:/g, (key, name) =>
    constants.has(name) ? `${constants.get(name)}:` : key,
  );
  return errors ? plain : plain.replaceAll(/^n0_registry\.registerError\(.*\);$/gm, '');
}

/**
 * A client declares each of its errors in fifteen lines that differ in the name and whose fault it is; here in one.
 * What an error carries besides, such as the item that refused a write, the client assigns itself.
 */
function conciseErrors(source: string): string {
  const [base] = /^import \{.*$/m.exec(source)!;
  const declared = source.matchAll(/export class (\w+) extends __BaseException \{[\s\S]*?\$fault = "(\w+)";/g);
  return [
    base,
    'const error = (name, $fault) => class extends __BaseException {',
    '  constructor(options) { super({ ...options, name, $fault }); Object.assign(this, options); }',
    '};',
    ...[...declared].map(([, name, fault]) => `export const ${name} = /* @__PURE__ */ error('${name}', '${fault}');`),
  ].join('\n');
}
