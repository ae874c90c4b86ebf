import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defang, recognise, refang } from './index.ts';

const MD5 = 'd41d8cd98f00b204e9800998ecf8427e';
const SHA1 = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';
const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** By hand: what is typed, and what it is; the value where it is not the text as typed. */
const cases: [typed: string, kind: string, value?: string][] = [
  [MD5, 'md5'],
  [SHA1, 'sha1'],
  [SHA256, 'sha256'],
  [SHA256.toUpperCase(), 'sha256', SHA256],
  [` ${MD5}\n`, 'md5', MD5],
  [`"${SHA1}"`, 'sha1', SHA1],
  [`SHA-256: ${SHA256}`, 'sha256', SHA256],
  [`md5=${MD5}`, 'md5', MD5],
  [MD5.slice(1), 'none', 'hash_length'],
  [`${SHA256}0`, 'none', 'hash_length'],
  ['0123456789abcdef', 'none', 'hash_length'],
  [`g${MD5.slice(1)}`, 'none', 'hash_signs'],

  ['192.0.2.7', 'ipv4'],
  ['192[.]0[.]2[.]7', 'ipv4', '192.0.2.7'],
  ['192.0.2[.]7', 'ipv4', '192.0.2.7'],
  ['192(.)0(.)2(.)7', 'ipv4', '192.0.2.7'],
  ['«192.0.2.7»,', 'ipv4', '192.0.2.7'],
  ['255.255.255.255', 'ipv4'],
  ['0.0.0.0', 'ipv4'],
  ['256.0.2.7', 'none', 'ipv4_parts'],
  ['192.0.2', 'none', 'ipv4_parts'],
  ['192.0.2.7.1', 'none', 'ipv4_parts'],
  ['192.0.2.07', 'none', 'ipv4_parts'],
  ['192.0.2.7:8080', 'url', '192.0.2.7:8080/'],
  ['192.0.2.7/payload', 'url', '192.0.2.7/payload'],

  ['2001:db8::1', 'ipv6'],
  ['2001:DB8::1', 'ipv6', '2001:db8::1'],
  ['[2001:db8::1]', 'ipv6', '2001:db8::1'],
  ['2001[:]db8[:][:]1', 'ipv6', '2001:db8::1'],
  ['::', 'ipv6'],
  ['::ffff:192.0.2.7', 'ipv6'],
  ['2001:db8:0:0:0:0:0:1', 'ipv6'],
  ['2001:db8:::1', 'none', 'unknown'],
  ['2001:db8:0:0:0:0:1', 'none', 'unknown'],
  ['1:2:3:4:5:6:7:8:9', 'none', 'unknown'],

  ['http://bad.example/', 'url'],
  ['http://bad.example', 'url', 'http://bad.example/'],
  ['https://bad.example:8443/a?b=c#d', 'url'],
  ['HTTP://BAD.example/A', 'url', 'http://bad.example/A'],
  ['hxxp://bad.example/', 'url', 'http://bad.example/'],
  ['hxxps://bad[.]example/a', 'url', 'https://bad.example/a'],
  ['hXXp://bad(.)example', 'url', 'http://bad.example/'],
  ['h**p://bad.example/', 'url', 'http://bad.example/'],
  ['hxxp[:]//bad[.]example/x.exe', 'url', 'http://bad.example/x.exe'],
  ['hxxps[://]bad[.]example/x', 'url', 'https://bad.example/x'],
  ['http://bad[dot]example/', 'url', 'http://bad.example/'],
  ['http://bad.example[/]a', 'url', 'http://bad.example/a'],
  ['<http://bad.example/a>', 'url', 'http://bad.example/a'],
  ["'http://bad.example/a'", 'url', 'http://bad.example/a'],
  ['“hxxp://bad[.]example/”', 'url', 'http://bad.example/'],
  ['http://[2001:db8::1]:8080/a', 'url'],
  ['http://192.0.2.7/a', 'url'],
  ['http://user:word@bad.example/', 'url'],
  ['http://вред.example/путь', 'url', 'http://xn--b1aec7b.example/%D0%BF%D1%83%D1%82%D1%8C'],
  ['http://bad.example/a b', 'none', 'several'],
  ['http://localhost/', 'none', 'unknown'],
  ['http://', 'none', 'unknown'],
  ['bad.example/login', 'url', 'bad.example/login'],
  ['bad[.]example[:]8080', 'url', 'bad.example:8080/'],
  ['bad.example?x=1', 'url', 'bad.example/?x=1'],
  ['ftp://bad.example/a', 'none', 'other_protocol'],
  ['javascript:alert(1)', 'none', 'unknown'],

  ['bad.example', 'domain'],
  ['Bad.Example', 'domain', 'bad.example'],
  ['bad[.]example', 'domain', 'bad.example'],
  ['bad{.}example', 'domain', 'bad.example'],
  ['bad[dot]example', 'domain', 'bad.example'],
  ['bad (dot) example', 'domain', 'bad.example'],
  ['bad\\.example', 'domain', 'bad.example'],
  ['bad.example.', 'domain', 'bad.example'],
  ['a.b.c.bad.example', 'domain'],
  ['_dmarc.bad.example', 'domain'],
  ['xn--80ak6aa92e.com', 'domain'],
  ['вред.рф', 'domain', 'xn--b1aec7b.xn--p1ai'],
  ['bücher.example', 'domain', 'xn--bcher-kva.example'],
  ['-bad.example', 'none', 'unknown'],
  ['bad..example', 'none', 'unknown'],
  ['bad.e', 'none', 'unknown'],
  ['bad', 'none', 'unknown'],
  ['setup.exe', 'none', 'file'],
  ['invoice.pdf', 'none', 'file'],
  ['C:\\Windows\\evil.dll', 'none', 'file'],
  ['/tmp/evil', 'none', 'file'],
  ['olga@bad.example', 'none', 'email'],
  [`${MD5} ${SHA1}`, 'none', 'several'],
  ['bad.example, worse.example', 'none', 'several'],
  ['', 'none', 'empty'],
  ['  "" ', 'none', 'empty'],
];

for (const [typed, kind, value] of cases) {
  test(`${JSON.stringify(typed)} is ${kind}${value ? ` ${value}` : ''}`, () => {
    const expected = kind === 'none' ? { kind, perhaps: value } : { kind, value: value ?? typed };
    assert.deepEqual(recognise(typed), expected);
  });
}

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
const host = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom('example', 'test', 'рф'))
  .map(([labels, top]) => [...labels, top].join('.'));
const url = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    host,
    fc.constantFrom('', ':8080'),
    fc.stringMatching(/^(\/[a-z0-9.]{1,8}){0,3}$/),
  )
  .map(([protocol, name, port, path]) => `${protocol}://${name}${port}${path}`);
const ipv6 = fc.ipV6().filter((ip) => !ip.includes('.'));

test('an address that was defanged is refanged to itself', () => {
  const addresses = fc.oneof(url, host, fc.ipV4(), ipv6);
  fc.assert(fc.property(addresses, (address) => assert.equal(refang(defang(address)), address)));
});

test('an address is the same indicator defanged, in quotes, and with blanks around', () => {
  const addresses = fc.oneof(url, host, fc.ipV4(), ipv6);
  const wrapped = fc.constantFrom(['', ''], [' ', '\n'], ['"', '"'], ['«', '»,'], ["'", "';"]);
  fc.assert(
    fc.property(addresses, wrapped, (address, [before, after]) => {
      const plain = recognise(address);
      assert.deepEqual(recognise(`${before}${defang(address)}${after}`), plain);
    }),
  );
});

test('what is recognised is recognised as itself once more', () => {
  fc.assert(
    fc.property(fc.oneof(url, host, fc.ipV4(), ipv6), (address) => {
      const found = recognise(address);
      if (found.kind === 'none') return;
      assert.deepEqual(recognise(found.value), found);
    }),
  );
});

test('whatever is typed is answered, and a value never has blanks or signs that could break a link', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const found = recognise(typed);
      if (found.kind !== 'none') assert.match(found.value, /^[\x21-\x7e]+$/);
    }),
  );
});
