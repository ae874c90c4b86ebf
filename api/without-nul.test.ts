import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { keepDraft } from './drafts.ts';
import { announcePresence } from './live.ts';
import { queueQuery, saveView } from './queue.ts';
import { promiseQuery } from './reports.ts';
import { createRequest, requestQuery } from './requests.ts';

const request = {
  productId: 'endpoint',
  versionId: '12.4',
  contractId: null,
  severity: 2,
  subject: 'It stopped',
  description: 'It stopped on Monday',
};
const report = { from: '2026-01-01', to: '2026-12-31' };
const draft = { content: {}, version: 0, device: 'office-browser' };
const tab = { tab: 'first-tab', number: null, writing: false };

/** What is taken without the NUL, and the field it is put into. */
const fields: [name: string, z.ZodType, whole: object, nul: object][] = [
  ['the product of a request', createRequest, request, { productId: 'end\u0000point' }],
  ['its version', createRequest, request, { versionId: '12\u0000.4' }],
  ['the product in a list', requestQuery, {}, { productId: 'end\u0000point' }],
  ['the product in the queue', queueQuery, {}, { productId: 'end\u0000point' }],
  ['the plan in the queue', queueQuery, {}, { planId: 'standard,pl\u0000us' }],
  ['the company in the queue', queueQuery, {}, { company: 'C-\u0000' }],
  ['the plan in a report', promiseQuery, report, { planId: 'pl\u0000us' }],
  ['the company in a report', promiseQuery, report, { company: 'C-\u0000' }],
  ['the filter of a view', saveView, { name: 'Mine', filter: {} }, { filter: { due: '\u0000' } }],
  ['its name', saveView, { name: 'Mine', filter: {} }, { filter: { '\u0000': 'overdue' } }],
  ['the browser of a draft', keepDraft, draft, { device: 'office\u0000browser' }],
  ['a tab', announcePresence, tab, { tab: 'first\u0000tab' }],
];

for (const [name, schema, whole, nul] of fields) {
  test(`${name} is refused with a NUL, which PostgreSQL cannot hold`, () => {
    assert.equal(schema.safeParse(whole).success, true);
    assert.equal(schema.safeParse({ ...whole, ...nul }).success, false);
  });
}
