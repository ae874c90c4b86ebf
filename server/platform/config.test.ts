import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

const read = (environment: Record<string, string>) =>
  readConfig({ dataDir: 'data', staffNeedSecondFactor: true }, environment);

const wrong: [string, Record<string, string>, RegExp][] = [
  ['a port that is no number', { PORT: 'http' }, /PORT=http: a port number/],
  ['a port out of range', { PORT: '70000' }, /PORT=70000: a port number up to 65535/],
  [
    'a public address without a scheme',
    { PUBLIC_URL: 'support.example.org' },
    /PUBLIC_URL=.*https:/,
  ],
  [
    'another database than PostgreSQL',
    { DATABASE_URL: 'mysql://localhost/desk' },
    /DATABASE_URL=.*postgres:/,
  ],
  ['an SMTP server by its name alone', { SMTP_URL: 'mail.example.org' }, /SMTP_URL=.*smtp:/],
  ['no calls at all', { RATE_LIMIT_PER_PERSON: '0' }, /RATE_LIMIT_PER_PERSON=0: at least 1/],
  ['half a call', { RATE_LIMIT_PER_ADDRESS: '1.5' }, /PER_ADDRESS=1\.5: a whole number/],
  ['a log level that does not exist', { LOG_LEVEL: 'loud' }, /LOG_LEVEL=loud/],
];

for (const [sentence, environment, expected] of wrong) {
  test(`${sentence} is named with what is expected`, () => {
    assert.throws(
      () => read(environment),
      (error) => error instanceof ConfigError && expected.test(error.message),
    );
  });
}

test('every wrong setting is named at once', () => {
  assert.throws(() => read({ PORT: 'x', SMTP_URL: 'y' }), /PORT=x[\s\S]*SMTP_URL=y/);
});

test('a password in a wrong setting is not repeated', () => {
  assert.throws(
    () => read({ DATABASE_URL: 'mysql://desk:secret@localhost/desk' }),
    (error) => {
      return error instanceof ConfigError && !error.message.includes('secret');
    },
  );
});

test('an empty setting is one that is not set', () => {
  assert.equal(read({ PORT: '' }).port, 4000);
});

test('only a server without a public address that listens on loopback is private to this machine', () => {
  assert.equal(read({}).privateToThisMachine, true);
  assert.equal(read({ HOST: '0.0.0.0' }).privateToThisMachine, false);
  assert.equal(read({ PUBLIC_URL: 'https://support.example.org/' }).privateToThisMachine, false);
});

test('staff need a second factor where neither the operator nor the demo says otherwise', () => {
  const needed = (demo: boolean, environment: Record<string, string>) =>
    readConfig({ dataDir: 'data', staffNeedSecondFactor: !demo }, environment)
      .staffNeedSecondFactor;
  assert.equal(needed(false, {}), true);
  assert.equal(needed(true, {}), false);
  assert.equal(needed(false, { STAFF_SECOND_FACTOR: 'optional' }), false);
  assert.equal(needed(true, { STAFF_SECOND_FACTOR: 'required' }), true);
  assert.equal(readConfig(undefined, {}).staffNeedSecondFactor, true);
});
