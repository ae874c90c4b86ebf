import type { AnnouncementFacts } from './announcement-facts.ts';
import type { QueueFacts } from './queue-telling.ts';
import type { RequestFacts } from './request-facts.ts';

/* Invented facts that are hard on a layout: long words, long names, code, tables, another direction of writing. */

export const previewPeople = {
  reader: 'Maximiliana Oyarzábal-Etxeberria de la Fuente',
  colleague: 'Владислава Константинопольская-Преображенская',
  company: 'Донаудампфшиффартсгезельшафт & Söhne “Großhandel” <GmbH>',
  merged: 'Pinecradle Werft & Lagerhaus, Zweigniederlassung Ost',
  email: 'maximiliana.oyarzabal-etxeberria.de-la-fuente@a-rather-long-subdomain.pinecradle.example',
};

export const previewFacts: RequestFacts = {
  number: 'PD-1020440',
  historySeq: 3,
  followUpOf: null,
  subject:
    'Обновление 12.3.1.480 останавливается на 87 % 😱 : /var/opt/endpoint-shield/quarantine/2026-11-20/0xDEADBEEFDEADBEEFDEADBEEF — שגיאה <b>&amp;',
  customerName: previewPeople.colleague,
  planName: 'Enterprise',
  premium: true,
  contractNumber: 'C-2026-0107-EXTENDED-000042',
  severity: 1,
  dueAt: Date.parse('2026-11-23T11:30:00Z'),
  settled: false,
  callWouldStartIt: false,
  statusNames: {},
  callCode: '471 205',
  supportPhone: '+44 20 7946 0100',
  lapsesAt: null,
  body: null,
  authorName: 'Dmitry Ковалёв',
  reason: null,
  timeZone: 'America/Argentina/Buenos_Aires',
  productName: 'Endpoint Shield for Windows Server, long-term edition',
  versionName: '12.3.1.480',
  categoryName: 'Technical support',
  answers: [],
};

export const previewCategory: Pick<RequestFacts, 'categoryName' | 'answers' | 'body'> = {
  categoryName: 'Professional services',
  answers: [
    { name: 'What do you need?', value: 'Deployment or migration' },
    { name: 'Phone number to call', value: '+54 (11) 4321-0000 ext. 17' },
    { name: 'I agree that my details are used to contact me about this service.', value: true },
  ],
  body: 'Console and database of **600** devices, by the end of the quarter.',
};

export const previewQueue: QueueFacts = {
  number: previewFacts.number,
  subject: previewFacts.subject,
  companyName: previewPeople.company,
  customerName: previewPeople.colleague,
  planName: 'Enterprise',
  categoryName: 'Feedback: thanks or a complaint',
  queueName: 'Service managers',
};

export const previewAnnouncement: AnnouncementFacts = {
  type: 'clock.warning',
  clock: 'first_response',
  number: previewFacts.number,
  subject: previewFacts.subject,
  companyName: previewPeople.company,
  assigneeName: previewPeople.colleague,
  dueAt: Date.parse('2026-11-23T11:30:00Z'),
  now: Date.parse('2026-11-23T11:10:00Z'),
};

export const previewWords = {
  question: `Thank you, the log helps. Two things are missing:

1. Which **policy** did the machine have before?
2. What does this print?

\`\`\`powershell
Get-WinEvent -LogName "Endpoint Shield/Operational" -MaxEvents 50 | Where-Object { $_.Level -le 3 } | Format-List
\`\`\`

> C:\\ProgramData\\EndpointShield\\Logs\\update-2026-11-20T17-00-00-000Z-worker-7.log

Send the file \`update.log\`, not a picture of it.`,

  answer: `The update stops because the *second* server refuses it.

| Server | Version | State |
|:--|--:|:--|
| fra-av-01.internal.pinecradle.example | 12.3.1.480 | current |
| fra-av-02.internal.pinecradle.example | 12.3.0.112 | refuses, **0x80070643** |

- [x] checked on our side
- see https://support.example/articles/a-long-address-without-any-space-in-it?product=endpoint-shield&version=12.3.1.480#second

---

שלום, הבעיה ידועה לנו.`,

  reply: `Спасибо! Проверили на двух машинах:

    [17:02:11] WARN  worker-7   retry 3 of 5
    [17:02:41] ERROR worker-7   <timeout> &lt;30 s&gt;

AVeryLongWordWithoutAnySpaceThatNoMailProgramCanBreakByItselfUnlessItIsToldTo_0123456789_0123456789`,

  solution: `Install [hotfix 12.3.1.481](https://support.example/hotfix) and run:

\`\`\`
sudo systemctl restart endpoint-shield
\`\`\`

![The green sign](https://support.example/green.png)`,

  reason: 'A duplicate of PD-1020439.\nWe go on there.',
};
