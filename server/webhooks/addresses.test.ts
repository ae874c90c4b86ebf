import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLiteral, mayReach, networks, PrivateAddress } from './addresses.ts';

const none = networks([]);

test('A2: webhooks go to the public internet', () => {
  for (const address of ['8.8.8.8', '93.184.215.14', '2606:4700::1111', '2a00:1450:4001::200e'])
    assert.equal(mayReach(address, none), true, address);
});

test('A2: no webhook goes inside private networks, however they are written', () => {
  const inside = `127.0.0.1 127.255.255.254 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1
    0.0.0.0 224.0.0.1 240.0.0.1 255.255.255.255 198.18.0.1 ::1 :: fc00::1 fd12:3456::1 fe80::1 fec0::1 ff02::1
    ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:7f00:1 ::127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 not-an-address`;
  for (const address of inside.split(/\s+/)) assert.equal(mayReach(address, none), false, address);
});

test('A2: the operator lets them go inside some networks, and no others', () => {
  const allowed = networks(['10.20.0.0/16', 'fd00:1::/32']);
  const reached = ['10.20.3.4', '::ffff:10.20.3.4', 'fd00:1::9', '10.21.0.1', 'fd00:2::9', '::1'];
  assert.deepEqual(
    reached.map((address) => mayReach(address, allowed)),
    [true, true, true, false, false, false],
  );
  assert.throws(() => networks(['10.20.0.0']));
});

test('A2: an address that is a number in disguise is told from a name', () => {
  for (const url of [
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::ffff:127.0.0.1]/',
    'https://[fe80::1]:8443/hook',
  ])
    assert.throws(() => checkLiteral(new URL(url), none), PrivateAddress, url);
  checkLiteral(new URL('https://hooks.example/in'), none);
  checkLiteral(new URL('https://93.184.215.14/in'), none);
});
