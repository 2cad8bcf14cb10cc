import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Networks that machines call from and people do not: where mail gateways scan, and where programs are rented. Large
 * blocks only, condensed by hand in November 2026 and not compared with the owners' lists as they are today: one that is
 * missing is caught by the other signs, and a person behind one that has changed hands is not counted. Relays that people
 * use (Apple's, of Cloudflare, Akamai and Fastly) stay out on purpose.
 *
 * The owners' lists, to compare it with. Amazon: ip-ranges.amazonaws.com/ip-ranges.json · Microsoft: Office 365 URLs and
 * IP address ranges, Azure Service Tags · Google: gstatic.com/ipranges/{goog,cloud}.json · Barracuda: campus.barracuda.com
 * (Email Gateway Defense) · Mimecast, Proofpoint, Cisco, Trend Micro: their pages for mail administrators.
 */
const published = {
  barracuda: '64.235.144.0/20 209.222.80.0/21',
  mimecast: '91.220.42.0/23 170.10.128.0/17 195.130.217.0/24 205.139.110.0/23 207.211.30.0/23',
  proofpoint: '67.231.144.0/20 148.163.128.0/17 185.132.180.0/22 205.220.160.0/19 208.83.136.0/21',
  cisco: '184.94.240.0/20',
  trendMicro: '150.70.0.0/16',
  microsoft: `13.64.0.0/11 13.96.0.0/13 13.104.0.0/14 20.33.0.0/16 20.34.0.0/15 20.36.0.0/14 20.40.0.0/13 20.48.0.0/12
    20.64.0.0/10 20.128.0.0/16 20.150.0.0/15 20.160.0.0/12 20.184.0.0/13 20.192.0.0/10 23.96.0.0/13 40.64.0.0/10
    51.104.0.0/15 51.120.0.0/16 51.132.0.0/16 51.136.0.0/15 51.138.0.0/16 51.140.0.0/14 51.144.0.0/15 52.96.0.0/11
    52.132.0.0/14 52.136.0.0/13 52.145.0.0/16 52.146.0.0/15 52.148.0.0/14 52.152.0.0/13 52.160.0.0/11 52.224.0.0/11
    65.52.0.0/14 70.37.0.0/17 104.40.0.0/13 104.47.0.0/17 104.208.0.0/13 137.116.0.0/15 137.135.0.0/16 138.91.0.0/16
    157.54.0.0/15 168.61.0.0/16 168.62.0.0/15 191.232.0.0/13 2603:1000::/24 2a01:111::/32`,
  amazon: `3.0.0.0/9 3.128.0.0/9 13.32.0.0/12 13.48.0.0/13 13.56.0.0/14 13.112.0.0/12 13.208.0.0/12 13.224.0.0/11
    15.152.0.0/13 15.160.0.0/12 15.184.0.0/13 15.200.0.0/13 15.220.0.0/14 16.16.0.0/12 16.168.0.0/14 18.32.0.0/11
    18.64.0.0/10 18.128.0.0/9 34.192.0.0/10 35.72.0.0/13 35.80.0.0/12 35.152.0.0/13 35.160.0.0/12 35.176.0.0/13
    43.192.0.0/11 44.192.0.0/10 46.51.128.0/17 46.137.0.0/16 50.16.0.0/14 50.112.0.0/16 51.16.0.0/14 52.0.0.0/10
    52.64.0.0/12 52.80.0.0/13 52.88.0.0/13 54.64.0.0/10 54.144.0.0/12 54.160.0.0/11 54.192.0.0/10 56.124.0.0/14
    63.32.0.0/14 67.202.0.0/18 75.101.128.0/17 98.80.0.0/12 99.80.0.0/13 100.20.0.0/14 100.24.0.0/13 107.20.0.0/14
    108.128.0.0/13 108.136.0.0/15 122.248.192.0/18 157.175.0.0/16 174.129.0.0/16 175.41.128.0/17 176.34.0.0/16
    184.72.0.0/15 184.169.128.0/17 204.236.128.0/17 2406:da00::/24 2600:1f00::/24 2a05:d000::/25`,
  google: `34.64.0.0/10 34.128.0.0/10 35.184.0.0/13 35.192.0.0/11 35.224.0.0/12 35.240.0.0/13 64.233.160.0/19
    66.102.0.0/20 66.249.64.0/19 72.14.192.0/18 74.125.0.0/16 104.154.0.0/15 104.196.0.0/14 108.177.0.0/17
    130.211.0.0/16 142.250.0.0/15 146.148.0.0/17 172.217.0.0/16 173.194.0.0/16 209.85.128.0/17 216.239.32.0/19
    2001:4860::/32 2600:1900::/28 2a00:1450::/32`,
} as const;

type Owner = keyof typeof published;

const blocks = (Object.keys(published) as Owner[]).map((owner) => {
  const list = new BlockList();
  for (const block of published[owner].split(/\s+/)) {
    const [address, bits] = block.split('/') as [string, string];
    list.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return { owner, list };
});

/** Whose network of machines an address is in; undefined if it is in none that is known, or no address. */
export function machineNetwork(address: string): Owner | undefined {
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
  return family && blocks.find(({ list }) => list.check(address, family))?.owner;
}
