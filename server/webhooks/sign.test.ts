import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSecret, secretText, signatureOf } from './sign.ts';

test('A2: a signature is that of Standard Webhooks, by its own example', () => {
  const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    payload: '{"test": 2432232314}',
  };
  const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
  assert.equal(signatureOf([secret], message), signature);
  assert.equal(secretText(secret), 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  const [first, second] = signatureOf([newSecret(), secret], message).split(' ');
  assert.equal(second, signature);
  assert.notEqual(first, signature);
});
