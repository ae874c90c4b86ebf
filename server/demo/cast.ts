import type { StaffRole } from '../../domain/access/index.ts';

/** Invented people and companies; addresses under .example belong to nobody. */
export interface SamplePerson {
  email: string;
  name: string;
  language: 'en' | 'ru' | 'es';
  timeZone: string;
}

export const staff: (SamplePerson & { roles: StaffRole[] })[] = [
  {
    email: 'head@pactdesk.example',
    name: 'Ana Beltrán',
    language: 'en',
    timeZone: 'Europe/Madrid',
    roles: ['head', 'administrator'],
  },
  {
    email: 'dmitry@pactdesk.example',
    name: 'Дмитрий Кравец',
    language: 'ru',
    timeZone: 'Europe/Moscow',
    roles: ['engineer'],
  },
  {
    email: 'nora@pactdesk.example',
    name: 'Nora Lindqvist',
    language: 'en',
    timeZone: 'Europe/Stockholm',
    roles: ['engineer'],
  },
  {
    email: 'lucas@pactdesk.example',
    name: 'Lucas Fonseca',
    language: 'es',
    timeZone: 'Europe/Madrid',
    roles: ['engineer'],
  },
];

export interface SampleCompany {
  name: string;
  activationCode: string;
  product: string;
  seats: number;
  contract: { number: string; planId: string } | null;
  owner: SamplePerson;
  members: SamplePerson[];
}

export const companies: SampleCompany[] = [
  {
    name: 'Вересковая Логистика',
    activationCode: 'K7Q2M9XRTA4HD8WP3L6Z',
    product: 'endpoint-shield-windows',
    seats: 900,
    contract: { number: 'SC-48117', planId: 'business' },
    owner: {
      email: 'olga@veresk.example',
      name: 'Ольга Щербакова',
      language: 'ru',
      timeZone: 'Europe/Moscow',
    },
    members: [
      {
        email: 'timur@veresk.example',
        name: 'Тимур Ахметов',
        language: 'ru',
        timeZone: 'Europe/Moscow',
      },
    ],
  },
  {
    name: 'Quillfeather Insurance',
    activationCode: 'Q4WEN8TRYU2IPA5SDF7G',
    product: 'admin-console',
    seats: 2300,
    contract: { number: 'SC-48203', planId: 'enterprise' },
    owner: {
      email: 'imogen@quillfeather.example',
      name: 'Imogen Hartley',
      language: 'en',
      timeZone: 'Europe/London',
    },
    members: [],
  },
  {
    name: 'Banco Ribazul',
    activationCode: 'B3HJK6LZXC9VBN2MQW5E',
    product: 'mail-gateway',
    seats: 1450,
    contract: { number: 'SC-48219', planId: 'plus' },
    owner: {
      email: 'ines@ribazul.example',
      name: 'Inés Maldonado',
      language: 'es',
      timeZone: 'Europe/Madrid',
    },
    members: [],
  },
  {
    name: 'Pinecradle Schools',
    activationCode: 'P8RTY4UIOP6ASD3FGH9J',
    product: 'endpoint-shield-linux',
    seats: 320,
    contract: { number: 'SC-48230', planId: 'start' },
    owner: {
      email: 'tom@pinecradle.example',
      name: 'Tom Okafor',
      language: 'en',
      timeZone: 'Europe/Dublin',
    },
    members: [],
  },
  {
    name: 'Мостозаря',
    activationCode: 'M5KLZ7XCVB2NMQ8WER4T',
    product: 'mail-gateway',
    seats: 60,
    contract: null,
    owner: {
      email: 'gleb@mostozarya.example',
      name: 'Глеб Ершов',
      language: 'ru',
      timeZone: 'Europe/Moscow',
    },
    members: [],
  },
];
