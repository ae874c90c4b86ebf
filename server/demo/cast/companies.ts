import type { Member, SamplePerson } from './person.ts';

export interface SampleCompany {
  name: string;
  activationCode: string;
  product: string;
  seats: number;
  contract: { number: string; planId: string; phone: string; startedDaysAgo: number } | null;
  /** Where its people's calls come from: a range that belongs to documentation. */
  network: string;
  /** The first is the owner. */
  members: readonly Member[];
  /** How many of the past requests are its own. */
  share: number;
}

type Home = Pick<SamplePerson, 'language' | 'timeZone'> & { domain: string };

/** The people of a company: `contact` is a named contact, `all` sees the whole company's requests (C3). */
const peopleOf =
  ({ domain, ...home }: Home) =>
  (
    login: string,
    name: string,
    role: Member['role'],
    rights: readonly ('contact' | 'all')[] = [],
  ): Member => ({
    ...home,
    email: `${login}@${domain}`,
    name,
    role,
    seesAllRequests: role !== 'user' || rights.includes('all'),
    namedContact: rights.includes('contact'),
  });

const veresk = peopleOf({ domain: 'veresk.example', language: 'ru', timeZone: 'Europe/Moscow' });
const kedrovnik = peopleOf({
  domain: 'kedrovnik.example',
  language: 'ru',
  timeZone: 'Asia/Yekaterinburg',
});
const yasnograd = peopleOf({
  domain: 'yasnograd.example',
  language: 'ru',
  timeZone: 'Europe/Samara',
});
const mostozarya = peopleOf({
  domain: 'mostozarya.example',
  language: 'ru',
  timeZone: 'Europe/Moscow',
});
const quillfeather = peopleOf({
  domain: 'quillfeather.example',
  language: 'en',
  timeZone: 'Europe/London',
});
const otterbrook = peopleOf({
  domain: 'otterbrook.example',
  language: 'en',
  timeZone: 'Europe/London',
});
const tallgrass = peopleOf({
  domain: 'tallgrass.example',
  language: 'en',
  timeZone: 'America/Chicago',
});
const pinecradle = peopleOf({
  domain: 'pinecradle.example',
  language: 'en',
  timeZone: 'Europe/Dublin',
});
const telmar = peopleOf({ domain: 'santelmar.example', language: 'es', timeZone: 'Europe/Madrid' });
const ribazul = peopleOf({ domain: 'ribazul.example', language: 'es', timeZone: 'Europe/Madrid' });
const almendral = peopleOf({
  domain: 'almendral.example',
  language: 'es',
  timeZone: 'Europe/Madrid',
});
const lumbrera = peopleOf({
  domain: 'lumbrera.example',
  language: 'es',
  timeZone: 'America/Bogota',
});

export const companies: readonly SampleCompany[] = [
  {
    name: 'Вересковая Логистика',
    activationCode: 'K7Q2M9XRTA4HD8WP3L6Z',
    product: 'endpoint-shield-windows',
    seats: 900,
    contract: {
      number: 'SC-48117',
      planId: 'business',
      phone: '+7 000 555-01-40',
      startedDaysAgo: 250,
    },
    network: '192.0.2',
    members: [
      veresk('olga', 'Ольга Щербакова', 'owner', ['contact']),
      veresk('timur', 'Тимур Ахметов', 'administrator', ['contact']),
      veresk('pavel', 'Павел Рогозин', 'user', ['all', 'contact']),
      veresk('anna', 'Анна Левченко', 'user'),
    ],
    share: 22,
  },
  {
    name: 'Кедровник-Энерго',
    activationCode: 'H4TWX8NDPQ2ZR6MB9CKV',
    product: 'endpoint-shield-windows',
    seats: 4200,
    contract: {
      number: 'SC-47950',
      planId: 'enterprise',
      phone: '+7 000 555-02-11',
      startedDaysAgo: 310,
    },
    network: '198.51.100',
    members: [
      kedrovnik('demin', 'Сергей Дёмин', 'owner', ['contact']),
      kedrovnik('polozova', 'Мария Полозова', 'administrator', ['contact']),
      kedrovnik('safin', 'Ильдар Сафин', 'user', ['all', 'contact']),
      kedrovnik('zhurba', 'Наталья Журба', 'user', ['contact']),
    ],
    share: 32,
  },
  {
    name: 'Ясноград Молоко',
    activationCode: 'Y6DPL3SVKE9QX2JN7TMA',
    product: 'admin-console',
    seats: 240,
    contract: {
      number: 'SC-48266',
      planId: 'start',
      phone: '+7 000 555-03-72',
      startedDaysAgo: 140,
    },
    network: '203.0.113',
    members: [
      yasnograd('vadim', 'Вадим Тихонов', 'owner', ['contact']),
      yasnograd('elena', 'Елена Карпухина', 'administrator'),
      yasnograd('ruslan', 'Руслан Бабаев', 'user'),
    ],
    share: 16,
  },
  {
    name: 'Мостозаря',
    activationCode: 'M5KLZ7XCVB2NMQ8WER4T',
    product: 'mail-gateway',
    seats: 60,
    contract: null,
    network: '192.0.2',
    members: [
      mostozarya('gleb', 'Глеб Ершов', 'owner'),
      mostozarya('darya', 'Дарья Зимина', 'administrator'),
      mostozarya('oleg', 'Олег Кольцов', 'user'),
    ],
    share: 20,
  },
  {
    name: 'Quillfeather Insurance',
    activationCode: 'Q4WEN8TRYU2IPA5SDF7G',
    product: 'admin-console',
    seats: 2300,
    contract: {
      number: 'SC-48203',
      planId: 'enterprise',
      phone: '+44 20 7946 0140',
      startedDaysAgo: 190,
    },
    network: '198.51.100',
    members: [
      quillfeather('imogen', 'Imogen Hartley', 'owner', ['contact']),
      quillfeather('rashid', 'Rashid Karim', 'administrator', ['contact']),
      quillfeather('beth', 'Beth Collingwood', 'user', ['all', 'contact']),
      quillfeather('owen', 'Owen Pryce', 'user'),
    ],
    share: 32,
  },
  {
    name: 'Otterbrook Council',
    activationCode: 'B8VNC3KXQJ6TD2HWR9EM',
    product: 'endpoint-shield-windows',
    seats: 1100,
    contract: {
      number: 'SC-48155',
      planId: 'business',
      phone: '+44 113 496 0210',
      startedDaysAgo: 230,
    },
    network: '203.0.113',
    members: [
      otterbrook('judith', 'Judith Marlowe', 'owner', ['contact']),
      otterbrook('callum', 'Callum Reid', 'administrator', ['contact']),
      otterbrook('priya', 'Priya Nair', 'user', ['all', 'contact']),
    ],
    share: 20,
  },
  {
    name: 'Tallgrass Clinics',
    activationCode: 'T9GZC4MHLW7XE3KQS6DP',
    product: 'endpoint-shield-windows',
    seats: 760,
    contract: {
      number: 'SC-48178',
      planId: 'business',
      phone: '+1 312 555 0142',
      startedDaysAgo: 170,
    },
    network: '192.0.2',
    members: [
      tallgrass('denise', 'Denise Whitaker', 'owner', ['contact']),
      tallgrass('marcus', 'Marcus Bell', 'administrator', ['contact']),
      tallgrass('hannah', 'Hannah Yoder', 'user', ['contact']),
    ],
    share: 20,
  },
  {
    name: 'Pinecradle Schools',
    activationCode: 'P8RTY4UIOP6ASD3FGH9J',
    product: 'endpoint-shield-linux',
    seats: 320,
    contract: {
      number: 'SC-48230',
      planId: 'start',
      phone: '+353 1 555 0199',
      startedDaysAgo: 120,
    },
    network: '198.51.100',
    members: [
      pinecradle('tom', 'Tom Okafor', 'owner', ['contact']),
      pinecradle('siobhan', 'Siobhán Keane', 'administrator'),
      pinecradle('liam', 'Liam Furlong', 'user'),
    ],
    share: 13,
  },
  {
    name: 'Hospital San Telmar',
    activationCode: 'S2XJW6QBNT8VK4LCH7RD',
    product: 'endpoint-shield-windows',
    seats: 3100,
    contract: {
      number: 'SC-48061',
      planId: 'enterprise',
      phone: '+34 910 555 230',
      // It ends within the month, and nothing follows it yet.
      startedDaysAgo: 337,
    },
    network: '203.0.113',
    members: [
      telmar('elena', 'Elena Robles', 'owner', ['contact']),
      telmar('jorge', 'Jorge Sanchís', 'administrator', ['contact']),
      telmar('carmen', 'Carmen Iriarte', 'user', ['all', 'contact']),
      { ...telmar('patrick', 'Patrick Doyle', 'user', ['contact']), language: 'en' },
    ],
    share: 30,
  },
  {
    name: 'Banco Ribazul',
    activationCode: 'B3HJK6LZXC9VBN2MQW5E',
    product: 'mail-gateway',
    seats: 1450,
    contract: {
      number: 'SC-48219',
      planId: 'plus',
      phone: '+34 910 555 177',
      startedDaysAgo: 150,
    },
    network: '192.0.2',
    members: [
      ribazul('ines', 'Inés Maldonado', 'owner', ['contact']),
      ribazul('gonzalo', 'Gonzalo Prieto', 'administrator', ['contact']),
      ribazul('marta', 'Marta Quiroga', 'user'),
    ],
    share: 14,
  },
  {
    name: 'Grupo Almendral Sur',
    activationCode: 'A3NQE7ZKWC5MV9TJX2HB',
    product: 'admin-console',
    seats: 680,
    contract: {
      number: 'SC-48242',
      planId: 'business',
      phone: '+34 950 555 064',
      startedDaysAgo: 130,
    },
    network: '198.51.100',
    members: [
      almendral('alvaro', 'Álvaro Cuesta', 'owner', ['contact']),
      almendral('lucia', 'Lucía Fierro', 'administrator', ['contact']),
      almendral('nuria', 'Nuria Palacios', 'user', ['all', 'contact']),
    ],
    share: 20,
  },
  {
    name: 'Lumbrera Foods',
    activationCode: 'L6RVB9DXKM2QH7PWZ4NC',
    product: 'mobile-guard',
    seats: 410,
    contract: {
      number: 'SC-48251',
      planId: 'plus',
      phone: '+57 601 555 0118',
      startedDaysAgo: 100,
    },
    network: '203.0.113',
    members: [
      lumbrera('camila', 'Camila Restrepo', 'owner', ['contact']),
      lumbrera('andres', 'Andrés Villalba', 'administrator', ['contact']),
      lumbrera('sofia', 'Sofía Lozano', 'user'),
    ],
    share: 11,
  },
];
