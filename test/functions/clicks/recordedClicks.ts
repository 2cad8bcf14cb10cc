/** A request for a link of a mail: seconds after the mail went, link, method, address, agent. */
export type Recorded = [seconds: number, link: number, method: 'GET' | 'HEAD', address: string, agent: string];

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const cubot =
  'Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36';
const gmailApp =
  'Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36';

/** Sequences as vendors and senders describe those of scanners, previews and crawlers. */
export const ofMachines: Record<string, Recorded[]> = {
  // Act-On, "Identifying False Positives in Email Clicks": no name of its own, all at once, just after the mail was sent.
  'Barracuda, which does not name itself, from its own network': [
    [2, 0, 'GET', '209.222.82.41', chrome],
    [2.2, 1, 'GET', '209.222.82.41', chrome],
  ],
  'Barracuda, the first link alone': [[3, 0, 'GET', '64.235.150.9', chrome]],
  'Barracuda Link Protection by name': [[40, 0, 'GET', '198.51.100.7', 'BarracudaLinkProtection/1.0']],
  'Microsoft Defender, HEAD before GET, as a browser': [
    [12, 0, 'HEAD', '198.51.100.20', chrome],
    [12.4, 0, 'GET', '198.51.100.20', chrome],
  ],
  'Microsoft Defender, one link, from its network': [[600, 1, 'GET', '40.94.31.8', chrome]],
  'Microsoft Safe Links without an agent': [[31, 0, 'GET', '203.0.113.80', '']],
  'Proofpoint, all links from several networks at once': [
    [5, 0, 'GET', '203.0.113.1', chrome],
    [5.4, 1, 'GET', '203.0.113.2', chrome],
    [5.9, 2, 'GET', '203.0.113.3', iphone],
    [6.1, 3, 'GET', '203.0.113.4', chrome],
  ],
  'Mimecast, link by link, every three seconds': [
    [20, 0, 'GET', '198.51.100.30', chrome],
    [23, 1, 'GET', '198.51.100.30', chrome],
    [26, 2, 'GET', '198.51.100.30', chrome],
    [29, 3, 'GET', '198.51.100.30', chrome],
  ],
  'a sandbox that opens two links side by side in a rented browser': [
    [90, 0, 'GET', '34.77.12.5', 'Mozilla/5.0 (X11; Linux x64) HeadlessChrome/139.0.0.0'],
    [90.1, 1, 'GET', '3.120.4.9', chrome],
  ],
  'a gateway that looks with HEAD only': [
    [1, 0, 'HEAD', '198.51.100.99', 'Mozilla/5.0'],
    [1.1, 1, 'HEAD', '198.51.100.99', 'Mozilla/5.0'],
  ],
  'the preview of a messenger that the letter was passed on by': [
    [7200, 0, 'GET', '203.0.113.60', 'WhatsApp/2.24.1 A'],
  ],
  'a crawler that found the letter in an archive': [
    [864_000, 0, 'GET', '66.249.66.1', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  ],
  'a script': [[50, 0, 'GET', '203.0.113.61', 'python-requests/2.32.3']],
};

export const ofPeople: Record<string, Recorded[]> = {
  'one link, on a phone': [[300, 0, 'GET', '198.51.100.5', iphone]],
  'at once, by somebody who was waiting for it': [[4, 1, 'GET', '198.51.100.5', gmailApp]],
  'pressed twice': [
    [300, 0, 'GET', '198.51.100.5', chrome],
    [300.3, 0, 'GET', '198.51.100.5', chrome],
  ],
  'one link, back, and another': [
    [300, 0, 'GET', '198.51.100.5', chrome],
    [306, 2, 'GET', '198.51.100.5', chrome],
  ],
  'all four links, read one after the other': [
    [300, 0, 'GET', '198.51.100.5', chrome],
    [312, 1, 'GET', '198.51.100.5', chrome],
    [340, 2, 'GET', '198.51.100.5', chrome],
    [355, 3, 'GET', '198.51.100.5', chrome],
  ],
  'on a telephone that is called after a robot': [[100, 0, 'GET', '2001:db8:1::5', cubot]],
  'through a relay that hides her address': [[100, 0, 'GET', '172.226.40.10', iphone]],
};
