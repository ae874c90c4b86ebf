import type { Severity } from '../../domain/plans/index.ts';

/** One request from its sending to where it stands now. Hours are counted back from the making of the sample. */
export interface Story {
  hoursAgo: number;
  from: string;
  product: [id: string, version: string];
  premium: boolean;
  severity: Severity;
  subject: string;
  description: string;
  steps?: Step[];
}

export type Step =
  | { hoursAgo: number; by: string; take: true }
  | {
      hoursAgo: number;
      by: string;
      say: 'reply' | 'note' | 'answer' | 'question' | 'solution';
      qualified?: boolean;
      body: string;
    };

const dmitry = 'dmitry@pactdesk.example';
const nora = 'nora@pactdesk.example';
const lucas = 'lucas@pactdesk.example';

export const stories: Story[] = [
  {
    hoursAgo: 75,
    from: 'olga@veresk.example',
    product: ['endpoint-shield-windows', '12.3.1.480'],
    premium: true,
    severity: 2,
    subject: 'Агент не обновляется до 12.4 на серверах с Windows Server 2019',
    description:
      'Добрый день! На 14 серверах из 60 агент остаётся на 12.3.1, задача обновления заканчивается ошибкой 1603. Перезагрузка и повторный запуск не помогают.',
    steps: [
      { hoursAgo: 74.5, by: dmitry, take: true },
      {
        hoursAgo: 73,
        by: dmitry,
        say: 'question',
        qualified: true,
        body: 'Ольга, спасибо, журнал помог. Похоже, политика запрещает установщику запись в каталог. Пришлите, пожалуйста, вывод этой команды с одного из серверов:\n\nicacls "C:\\ProgramData\\Endpoint Shield\\Install" /T /C > acl.txt',
      },
      {
        hoursAgo: 71,
        by: 'timur@veresk.example',
        say: 'reply',
        body: 'Отвечаю за Ольгу, она сегодня в дороге. У SYSTEM только чтение, строка (RX).',
      },
      {
        hoursAgo: 69,
        by: dmitry,
        say: 'solution',
        qualified: true,
        body: 'Подтвердилось: у группы SYSTEM нет права «Изменение». Верните его шаблоном политики и запустите задачу ещё раз, перезагрузка не нужна. На стенде все 14 случаев прошли.',
      },
    ],
  },
  {
    hoursAgo: 30,
    from: 'olga@veresk.example',
    product: ['admin-console', '15.1.0.207'],
    premium: true,
    severity: 3,
    subject: 'Не приходят уведомления о заражении на почту дежурной смены',
    description:
      'С понедельника письма о найденных угрозах не доходят до дежурных. В журнале консоли отправка отмечена как успешная.',
    steps: [
      { hoursAgo: 29, by: nora, take: true },
      {
        hoursAgo: 26,
        by: nora,
        say: 'question',
        qualified: true,
        body: 'Письма уходят с адреса, которого нет в вашем DNS. Пришлите, пожалуйста, заголовки одного отклонённого письма.',
      },
    ],
  },
  {
    hoursAgo: 3.2,
    from: 'timur@veresk.example',
    product: ['endpoint-shield-windows', '12.4.0.912'],
    premium: true,
    severity: 1,
    subject: 'Шифровальщик на двух файловых серверах, изоляция не сработала',
    description:
      'На SRV-FS01 и SRV-FS02 файлы получили расширение .lokd, записка в каждой папке. Изоляция из консоли висит в «Ожидает», сеть отключили вручную.',
    steps: [
      { hoursAgo: 3.1, by: dmitry, take: true },
      {
        hoursAgo: 2.6,
        by: dmitry,
        say: 'note',
        body: 'Образец похож на прошлогодний случай. Канал управления закрыт правилом межсетевого экрана, поэтому изоляция не дошла.',
      },
    ],
  },
  {
    hoursAgo: 5,
    from: 'imogen@quillfeather.example',
    product: ['admin-console', '15.1.0.207'],
    premium: true,
    severity: 2,
    subject: 'Console shows 2,300 devices as unmanaged after the certificate was renewed',
    description:
      'We renewed the server certificate last night. Since then every device is listed as unmanaged, although agents report in their own log that they are connected.',
  },
  {
    hoursAgo: 20,
    from: 'imogen@quillfeather.example',
    product: ['endpoint-shield-windows', '12.4.0.912'],
    premium: true,
    severity: 4,
    subject: 'How to exclude a build server from behaviour detection by certificate?',
    description:
      'Our build agents are signed. We would like to exclude them by certificate rather than by path.',
    steps: [
      { hoursAgo: 19, by: nora, take: true },
      {
        hoursAgo: 18,
        by: nora,
        say: 'solution',
        qualified: true,
        body: 'In the policy open Behaviour detection, Exclusions, By certificate, and add the thumbprint of your signing certificate. It takes effect at the next synchronisation.',
      },
    ],
  },
  {
    hoursAgo: 2,
    from: 'ines@ribazul.example',
    product: ['mail-gateway', '8.2.0.118'],
    premium: true,
    severity: 1,
    subject: 'Correo saliente retenido: el clasificador no responde en el segundo nodo',
    description:
      'Desde las 9:40 el segundo nodo retiene todo el correo saliente. El primero funciona. Hemos reiniciado el servicio dos veces sin cambios.',
    steps: [{ hoursAgo: 1.8, by: lucas, take: true }],
  },
  {
    hoursAgo: 50,
    from: 'ines@ribazul.example',
    product: ['mail-gateway', '8.2.0.118'],
    premium: true,
    severity: 3,
    subject: 'Los veredictos del análisis llegan después de entregar el mensaje',
    description:
      'Con adjuntos de más de 20 MB el veredicto llega cuando el mensaje ya está entregado.',
    steps: [
      { hoursAgo: 49, by: lucas, take: true },
      {
        hoursAgo: 47,
        by: lucas,
        say: 'answer',
        qualified: true,
        body: 'Lo hemos reproducido: el tiempo de espera se corta a los 30 segundos. Preparamos un ajuste y le informamos mañana.',
      },
    ],
  },
  {
    hoursAgo: 8,
    from: 'tom@pinecradle.example',
    product: ['endpoint-shield-linux', '12.0.0.610'],
    premium: true,
    severity: 1,
    subject: 'Scan service stops on all lab machines after the kernel update',
    description:
      'After last night’s kernel update the scan service exits on 40 machines with "module not found". Lessons start on Monday.',
  },
  {
    hoursAgo: 28,
    from: 'tom@pinecradle.example',
    product: ['endpoint-shield-linux', '12.0.0.610'],
    premium: false,
    severity: 4,
    subject: 'Request for a silent-install guide for shared computers',
    description: 'We look for the parameters of an unattended installation.',
  },
  {
    hoursAgo: 33,
    from: 'gleb@mostozarya.example',
    product: ['mail-gateway', '8.0.1.64'],
    premium: false,
    severity: 3,
    subject: 'Английский перевод уведомления карантина вместо русского',
    description:
      'Пользователи получают письмо карантина на английском, хотя в шаблоне выбран русский.',
  },
];
