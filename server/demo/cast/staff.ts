import type { StaffRole } from '../../../domain/access/index.ts';
import type { SampleLanguage, SamplePerson } from './person.ts';

export const staff: readonly (SamplePerson & { roles: StaffRole[] })[] = [
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
  {
    email: 'irina@pactdesk.example',
    name: 'Ирина Соколова',
    language: 'ru',
    timeZone: 'Europe/Moscow',
    roles: ['engineer', 'signature_analyst'],
  },
  {
    email: 'grace@pactdesk.example',
    name: 'Grace Adeyemi',
    language: 'en',
    timeZone: 'Europe/London',
    roles: ['engineer', 'duty_manager'],
  },
  {
    email: 'marina@pactdesk.example',
    name: 'Марина Ковальчук',
    language: 'ru',
    timeZone: 'Europe/Moscow',
    roles: ['technical_account_manager'],
  },
  {
    email: 'rafael@pactdesk.example',
    name: 'Rafael Montes',
    language: 'es',
    timeZone: 'Europe/Madrid',
    roles: ['service_manager'],
  },
];

/** Who answers in which language; the first is the most often seen. */
export const answering: Readonly<Record<SampleLanguage, readonly string[]>> = {
  ru: ['dmitry', 'irina', 'dmitry', 'marina'],
  en: ['nora', 'grace', 'nora'],
  es: ['lucas', 'lucas', 'rafael'],
};
