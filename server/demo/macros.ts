import type { MessageKind } from '../../api/requests.ts';
import { type Actor, as } from '../access/index.ts';
import { createMacro } from '../macros/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { SampleLanguage } from './cast/index.ts';

interface SampleMacro {
  language: SampleLanguage;
  name: string;
  kind: Exclude<MessageKind, 'reply'>;
  body: string;
}

const macros: readonly SampleMacro[] = [
  {
    language: 'ru',
    name: 'Изоляция не сработала: проверка канала',
    kind: 'question',
    body: 'Здравствуйте, {{customer}}!\n\nПохоже, команда изоляции не доходит до агента. Проверьте, пожалуйста, на одном из компьютеров:\n\n```\nesctl connection test --verbose\n```\n\nИ скажите, открыт ли порт от сервера управления к агентам.',
  },
  {
    language: 'ru',
    name: 'Изоляция вручную: шаги для заказчика',
    kind: 'answer',
    body: 'Пока канал управления закрыт, изолируйте компьютер на месте:\n\n1. `esctl isolate --local --keep-dns`\n2. не выключайте его: память нужна для разбора;\n3. запишите время, когда сеть пропала.',
  },
  {
    language: 'ru',
    name: 'Журналы агента: как собрать',
    kind: 'question',
    body: 'По запросу {{number}} нужны журналы агента {{product}} {{version}}:\n\n```\nesctl diag --out diag.zip\n```\n\nВ архиве нет содержимого ваших файлов, только счётчики и события.',
  },
  {
    language: 'en',
    name: 'Isolation: ask for the connection log',
    kind: 'question',
    body: 'Hello {{customer}},\n\nthe isolation command does not seem to reach the agent. Could you run this on one of the machines and send us the output?\n\n```\nesctl connection test --verbose\n```',
  },
  {
    language: 'en',
    name: 'Fixed in the next release',
    kind: 'solution',
    body: 'We have found the cause and it is fixed in the next release of {{product}}. Until then the workaround above holds; we will write here when the release is out.\n\n{{me}}',
  },
  {
    language: 'en',
    name: 'Hand-over to the next shift',
    kind: 'note',
    body: '{{number}}, {{company}}: due {{due}}.\n\n- Known so far:\n- Tried:\n- Next step:',
  },
  {
    language: 'es',
    name: 'Diagnóstico del agente: cómo recogerlo',
    kind: 'question',
    body: 'Hola, {{customer}}:\n\npara la solicitud {{number}} necesitamos el diagnóstico del agente:\n\n```\nesctl diag --out diag.zip\n```\n\nNo contiene sus archivos, solo contadores y eventos.',
  },
  {
    language: 'es',
    name: 'Falso positivo corregido',
    kind: 'solution',
    body: 'Confirmado: el archivo está limpio y la firma ya se ha corregido. Actualice las bases y ejecute «Volver a analizar la cuarentena». No hace falta ninguna exclusión.',
  },
];

/** Everybody's macros, kept by the head of support. */
export function makeMacros(database: Database, head: Actor): Promise<void> {
  return as(database, head, async (scope) => {
    for (const { name, kind, body } of macros) {
      await createMacro(scope, { name, kind, body, mine: false }, head);
    }
  });
}
