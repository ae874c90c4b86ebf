import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactSpan, roundSpan, shortSpan } from './span.ts';

const echo: Parameters<typeof shortSpan>[0] = (key, { d, h, m, s }) => {
  const parts = { 'span.dh': `${d}d${h}h`, 'span.d': `${d}d`, 'span.hm': `${h}h${m}` };
  return { ...parts, 'span.h': `${h}h`, 'span.m': `${m}m`, 'span.s': `${s}s` }[key];
};

test('a span is told in its two largest units, rounded up to the minute', () => {
  for (const [ms, words] of [
    [0, '0m'],
    [1, '1m'],
    [22 * 60_000, '22m'],
    [59 * 60_000 + 1, '1h'],
    [68 * 60_000, '1h08'],
    [210 * 60_000, '3h30'],
    [24 * 3_600_000, '1d'],
    [67 * 3_600_000, '2d19h'],
  ] as const) {
    assert.equal(shortSpan(echo, ms), words, String(ms));
  }
});

test('the largest unit alone is rounded down and never nothing', () => {
  for (const [ms, words] of [
    [-5, '1m'],
    [59.9 * 60_000, '59m'],
    [119 * 60_000, '1h'],
    [47 * 3_600_000, '1d'],
  ] as const) {
    assert.equal(roundSpan(echo, ms), words, String(ms));
  }
});

test('what is added up is told to the second and never in days', () => {
  for (const [seconds, words] of [
    [0, '0s'],
    [59, '59s'],
    [60, '1m'],
    [5377, '1h 29m 37s'],
    [56 * 3600, '56h'],
  ] as const) {
    assert.equal(exactSpan(echo, seconds).replaceAll('\u00a0', ' '), words, String(seconds));
  }
});
