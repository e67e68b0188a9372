import { describe, expect, it } from 'vitest';
import { ownersOf, readOwners } from '../../server/plugins/other-end.ts';

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const TABLES = `${HEAD}
   0: 0100007F:0FA0 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 40900 1 00000000b2c8443e 100 0 0 10 0
   1: 0100007F:C350 0100007F:0FA0 01 00000000:00000000 00:00000000 00000000    33        0 40913 1 00000000b2c8443f 20 4 30 10 -1
  12: 0100007F:0FA0 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 40914 1 00000000b2c84440 20 4 30 10 -1
 103: 0100007F:C351 0100007F:0FA0 06 00000000:00000000 03:000014F2 00000000     0        0 0 3 00000000b2c84441
${HEAD}
   0: 0000000000000000FFFF00000100007F:C352 0000000000000000FFFF00000100007F:0FA0 01 00000000:00000000 02:00000AC2 00000000   106        0 51002 2 00000000b2c84442 20 4 0 10 -1
   1: 00000000000000000000000001000000:C353 00000000000000000000000001000000:0FA0 08 00000000:00000000 02:00000AC2 00000000  1000        0 51003 2 00000000b2c84443 20 4 0 10 -1
`;

describe('who is at the other end of a connection', () => {
  const owners = (remotePort: number, localPort = 4000) =>
    ownersOf(readOwners(TABLES), { localPort, remotePort });

  it('is found by both ports, over IPv4, IPv6 and IPv4 by a socket of IPv6', () => {
    expect([owners(50_000), owners(50_002), owners(50_003)]).toEqual([[33], [106], [1000]]);
  });

  it('is nobody where it has gone, was never there, or is the server itself', () => {
    expect([owners(50_001), owners(50_009), owners(4000), owners(50_000, 4001)]).toEqual([[], [], [], []]);
    expect(ownersOf(readOwners(TABLES), { localPort: 4000, remotePort: undefined })).toEqual([]);
  });
});
