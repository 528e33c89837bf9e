import type { ResolvedAddress } from '../../src/fetch/checkedLookup'

/** Addresses of this machine and of networks that are nobody else's business. */
const PRIVATE_4 = [
  ...['0.0.0.0', '0.0.0.1', '10.0.0.1', '10.255.255.254', '100.64.0.1', '100.100.100.200'],
  ...['127.0.0.1', '127.0.0.2', '127.1.2.3', '127.255.255.254', '169.254.0.1', '169.254.169.254'],
  ...['169.254.170.2', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.0.192', '192.0.2.1'],
  ...['192.88.99.1', '192.168.0.1', '192.168.255.255', '198.18.0.1', '198.51.100.1'],
  ...['203.0.113.1', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
  '168.63.129.16',
]

const PRIVATE_6 = [
  ...['::', '::1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:0:127.0.0.1'],
  ...['::ffff:10.0.0.1', '::ffff:169.254.169.254', '64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe'],
  ...['64:ff9b:1::127.0.0.1', '64:ff9b:1::a00:1', '100::1', '2001::1', '2001:10::1', '2001:20::1'],
  ...['2001:db8::1', '2002:7f00:1::', '2002:a9fe:a9fe::', '2620:4f:8000::1', '3fff::1', '5f00::1'],
  ...['fc00::1', 'fd00::1', 'fd00:ec2::254', 'fe80::1', 'fec0::1', 'feff::1', 'ff02::1', 'ff05::2'],
]

/** Hosts that a URL parser or a resolver takes for an address of this machine. */
const WRITTEN_OTHERWISE = [
  ...['2130706433', '0x7f000001', '017700000001', '0177.0.0.1', '0x7f.0.0.1', '0x7f.1', '127.1'],
  ...['127.0.1', '0177.1', '0', '0x0', '00000', '127.0.0.1.', '①②⑦.⓪.⓪.①', '127。0。0。1'],
  ...['%31%32%37.0.0.1', '3232235777', '0xa9fea9fe', '2852039166', '0xa9.0xfe.0xa9.0xfe'],
  ...[
    '[::ffff:7f00:0001]',
    '[0:0:0:0:0:0:0:1]',
    '[0000::0001]',
    '[::127.0.0.1]',
    '[::ffff:0.0.0.0]',
  ],
]

const LOCAL_NAMES = [
  ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'localhost.localdomain'],
  ...['printer.local', 'metadata.google.internal', 'db.internal', 'router.lan', 'wiki.intranet'],
  'nas.home.arpa',
]

export type SsrfCase = {
  name: string
  url: (port: number) => string
  /** What the name server answers, for names. */
  resolved?: ResolvedAddress[]
}

const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address)

/** Every way in that a user's address could take. `port` is the sentinel's. */
export const SSRF_CASES: readonly SsrfCase[] = [
  ...[...PRIVATE_4, ...PRIVATE_6].map((address) => ({
    name: `address ${address}`,
    url: (port: number) => `http://${bracketed(address)}:${port}/`,
  })),
  ...WRITTEN_OTHERWISE.map((host) => ({
    name: `host ${host}`,
    url: (port: number) => `http://${host}:${port}/`,
  })),
  ...LOCAL_NAMES.map((host) => ({
    name: `name ${host}`,
    url: (port: number) => `http://${host}:${port}/`,
    resolved: [{ address: '127.0.0.1', family: 4 }],
  })),
  ...[...PRIVATE_4, ...PRIVATE_6].map((address) => ({
    name: `name that resolves to ${address}`,
    url: (port: number) => `http://brand.example:${port}/`,
    resolved: [{ address, family: address.includes(':') ? 6 : 4 }],
  })),
  {
    name: 'name that resolves to a public and a private address',
    url: (port) => `http://brand.example:${port}/`,
    resolved: [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ],
  },
  ...[
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'gopher://127.0.0.1:70/_x',
    'dict://127.0.0.1/',
  ].map((url) => ({ name: url, url: () => url })),
  ...['data:text/html,x', 'blob:http://127.0.0.1/x', 'ws://127.0.0.1/', 'unix:/var/run/x'].map(
    (url) => ({ name: url, url: () => url }),
  ),
  ...['user@', 'user:pass@', '8.8.8.8@'].map((credentials) => ({
    name: `credentials ${credentials}`,
    url: (port: number) => `http://${credentials}127.0.0.1:${port}/`,
  })),
]
