import { machineNetwork } from './machineNetworks.ts';

/** What a single request says of itself: a look at the headers only, a network of machines, or a program by its name. */
export type MachineSign = 'head' | 'network' | 'agent';

/**
 * Programs that follow the links of mails and of what people pass on, by words of the names they give themselves: mail
 * gateways, previews of messengers, crawlers, libraries. Browsers all begin with "Mozilla/"; so do some of these.
 */
const programs = new RegExp(
  [
    'barracuda|proofpoint|mimecast|ironport|cisco.?secure.?email|fireeye|trellix|symantec|messagelabs|sophos|fortimail',
    'trend ?micro|bitdefender|vade|hornetsecurity|spamtitan|avanan|checkpoint|zscaler|kaspersky|safelinks|msoffice',
    '(?<!cu)bot\\b|bot/|crawl|spider|slurp|scan(?:ner)?\\b|preview|prefetch|linkcheck|link.?expand|facebookexternalhit|whatsapp',
    'headless|phantomjs|lighthouse|^curl|^wget|python|^java/|okhttp|go-http-client|libwww|httpclient|^ruby|^php',
  ].join('|'),
  'i',
);

/** The request for a link: as much of it as tells machines from people. */
export type LinkRequest = { method: string; address: string; agent: string | undefined };

/** The sign of a machine that a request shows by itself; undefined if it may be a person's. Who names no program is one. */
export function machineSign({ method, address, agent = '' }: LinkRequest): MachineSign | undefined {
  if (method === 'HEAD') return 'head';
  if (machineNetwork(address)) return 'network';
  return agent.trim() === '' || programs.test(agent) ? 'agent' : undefined;
}
