import type { RequestFacts } from '../../server/mail/index.ts';

/** A premium request with six working hours that began on Friday at 17:00 in Moscow: due on Monday at 14:30. */
export const requestFacts = (changed: Partial<RequestFacts> = {}): RequestFacts => ({
  number: 'PD-20440',
  subject: 'Проверка не запускается после обновления',
  customerName: 'Ольга Верескова',
  planName: 'Plus',
  premium: true,
  contractNumber: 'C-2026-0107',
  severity: 1,
  dueAt: Date.parse('2026-11-23T11:30:00Z'),
  settled: false,
  callWouldStartIt: false,
  statusNames: {},
  callCode: '471 205',
  supportPhone: '+44 20 7946 0100',
  lapsesAt: null,
  body: null,
  authorName: null,
  reason: null,
  timeZone: 'Europe/Moscow',
  productName: 'Endpoint Shield for Windows',
  versionName: '12.3.1.480',
  categoryName: 'Техническая поддержка',
  answers: [],
  ...changed,
});
