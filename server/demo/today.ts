/** How far a request has come. */
export type Stage =
  | 'new'
  | 'taken'
  | 'noted'
  | 'asked'
  | 'replied'
  | 'answered'
  | 'solved'
  | 'closed'
  /** Asked, and never answered. */
  | 'no_info'
  /** Solved, and never confirmed. */
  | 'unconfirmed'
  | 'cancelled'
  | 'withdrawn';

/** One request of today's desk: the case of a story by its subject. */
export interface Today {
  subject: string;
  /** Login of who sent it, before the @; the company follows. */
  from: string;
  stage: Stage;
  /** Login of the engineer, where it was taken. */
  by?: string;
  /** Minutes until it is due on its own clock, negative when late. Without: `hoursAgo` says when it was sent. */
  left?: number;
  /** In working hours. */
  hoursAgo?: number;
  /** Sent as a standard request although its sender could choose a contract. */
  standard?: true;
  /** A colleague who follows it. */
  participant?: string;
}

/** What the desk works on when somebody opens the sample: a few late, some due soon, most on track. */
export const today: readonly Today[] = [
  {
    subject: 'Шифровальщик на двух файловых серверах, изоляция не сработала',
    from: 'olga@veresk',
    stage: 'noted',
    by: 'dmitry',
    left: -18,
    participant: 'timur@veresk',
  },
  {
    subject: 'Console shows 2,300 devices as unmanaged after the certificate was renewed',
    from: 'imogen@quillfeather',
    stage: 'new',
    left: -4,
  },
  {
    subject: 'Domain controllers freeze when the network filter is on',
    from: 'patrick@santelmar',
    stage: 'noted',
    by: 'grace',
    left: 7,
  },
  {
    subject: 'Correo saliente retenido: el clasificador no responde en el segundo nodo',
    from: 'ines@ribazul',
    stage: 'taken',
    by: 'lucas',
    left: 38,
  },
  {
    subject: 'Синий экран на рабочих местах с драйвером электронного ключа',
    from: 'safin@kedrovnik',
    stage: 'taken',
    by: 'irina',
    left: 52,
    participant: 'polozova@kedrovnik',
  },
  {
    subject: 'Device control blocks signed smart-card readers after the update',
    from: 'priya@otterbrook',
    stage: 'taken',
    by: 'nora',
    left: 84,
  },
  {
    subject: 'Falso positivo en el módulo de facturación tras la actualización de bases',
    from: 'alvaro@almendral',
    stage: 'taken',
    by: 'rafael',
    left: 210,
  },
  {
    subject: 'Не открывается отчёт об уязвимостях: ошибка 500 после миграции базы',
    from: 'pavel@veresk',
    stage: 'new',
    left: 250,
  },
  {
    subject: 'Update task stays at 0 % behind a TLS-inspecting proxy',
    from: 'marcus@tallgrass',
    stage: 'taken',
    by: 'nora',
    left: 295,
  },
  {
    subject: 'Cash desks lose the network for a minute after every policy change',
    from: 'timur@veresk',
    stage: 'taken',
    by: 'nora',
    left: 22,
  },
  {
    subject: 'Exportar incidentes a SIEM en formato CEF',
    from: 'lucia@almendral',
    stage: 'taken',
    by: 'lucas',
    left: 425,
  },
  {
    subject: 'Память службы проверки растёт на 400 МБ в сутки',
    from: 'demin@kedrovnik',
    stage: 'new',
    left: 318,
  },
  {
    subject: 'Compliance state is stale for a third of the phones',
    from: 'judith@otterbrook',
    stage: 'new',
    left: 452,
  },
  {
    subject: 'Los equipos nuevos no aparecen en la consola',
    from: 'carmen@santelmar',
    stage: 'taken',
    by: 'lucas',
    left: 190,
  },
  {
    subject: 'How to exclude a build server from behaviour detection by certificate?',
    from: 'rashid@quillfeather',
    stage: 'new',
    left: 400,
  },
  {
    subject: 'Политика не применяется к вложенным группам',
    from: 'vadim@yasnograd',
    stage: 'taken',
    by: 'dmitry',
    hoursAgo: 2.5,
  },
  {
    subject: 'Scan service stops on all lab machines after the kernel update',
    from: 'tom@pinecradle',
    stage: 'new',
    left: 130,
  },
  {
    subject: 'Perfil MDM se pierde tras reiniciar el dispositivo',
    from: 'camila@lumbrera',
    stage: 'taken',
    by: 'lucas',
    hoursAgo: 5,
  },
  {
    subject: 'Английский перевод уведомления карантина вместо русского',
    from: 'gleb@mostozarya',
    stage: 'taken',
    by: 'irina',
    hoursAgo: 4,
  },
  {
    subject: 'Request for a silent-install guide for kiosks',
    from: 'liam@pinecradle',
    stage: 'new',
    hoursAgo: 3,
  },
  {
    subject: 'Guía para desinstalar la protección anterior sin reinicio',
    from: 'marta@ribazul',
    stage: 'new',
    hoursAgo: 1,
  },
  {
    subject: 'Как разрешить флешки только одного отдела?',
    from: 'anna@veresk',
    stage: 'new',
    hoursAgo: 6,
  },
  {
    subject: 'Письма с архивами под паролем застревают в карантине',
    from: 'darya@mostozarya',
    stage: 'new',
    hoursAgo: 7,
  },
  {
    subject: 'Не приходят уведомления о заражении на почту дежурной смены',
    from: 'olga@veresk',
    stage: 'asked',
    by: 'dmitry',
    hoursAgo: 12,
  },
  {
    subject: 'Licence renewal did not reach 140 of 900 devices',
    from: 'timur@veresk',
    stage: 'asked',
    by: 'marina',
    hoursAgo: 20,
    participant: 'pavel@veresk',
  },
  {
    subject: 'Sandbox verdicts arrive after the mail is delivered',
    from: 'siobhan@pinecradle',
    stage: 'asked',
    by: 'grace',
    hoursAgo: 16,
  },
  {
    subject: 'Servidor web lento por el análisis en acceso',
    from: 'jorge@santelmar',
    stage: 'asked',
    by: 'rafael',
    hoursAgo: 9,
  },
  {
    subject: 'Memory of the scan service grows by 400 MB a day',
    from: 'beth@quillfeather',
    stage: 'replied',
    by: 'nora',
    hoursAgo: 14,
  },
  {
    subject: 'База консоли выросла до 90 ГБ за месяц',
    from: 'polozova@kedrovnik',
    stage: 'replied',
    by: 'irina',
    hoursAgo: 11,
    participant: 'demin@kedrovnik',
  },
  {
    subject: 'Los veredictos del análisis llegan después de entregar el mensaje',
    from: 'gonzalo@ribazul',
    stage: 'answered',
    by: 'lucas',
    hoursAgo: 18,
  },
  {
    subject: 'Вход в систему занимает четыре минуты на терминальном сервере',
    from: 'pavel@veresk',
    stage: 'replied',
    by: 'dmitry',
    hoursAgo: 17,
  },
  {
    subject: 'Агент не обновляется до 12.4 на серверах с Windows Server 2019',
    from: 'olga@veresk',
    stage: 'solved',
    by: 'dmitry',
    hoursAgo: 22,
    participant: 'timur@veresk',
  },
  {
    subject: 'После обновления ядра не запускается проверка по доступу',
    from: 'demin@kedrovnik',
    stage: 'solved',
    by: 'irina',
    hoursAgo: 26,
  },
  {
    subject: 'Nightly backup fails: snapshot writer times out',
    from: 'hannah@tallgrass',
    stage: 'solved',
    by: 'grace',
    hoursAgo: 24,
  },
  {
    subject: 'Arranque lento en los puestos de caja desde el lunes',
    from: 'andres@lumbrera',
    stage: 'solved',
    by: 'rafael',
    hoursAgo: 19,
  },
  {
    subject: 'Профиль управления пропадает после перезагрузки телефона',
    from: 'elena@yasnograd',
    stage: 'solved',
    by: 'marina',
    hoursAgo: 28,
  },
  {
    subject: 'How to exclude a backup agent from behaviour detection by certificate?',
    from: 'anna@veresk',
    stage: 'no_info',
    by: 'grace',
    hoursAgo: 30,
  },
  {
    subject: 'Mail Gateway queue grows when the sandbox is unreachable',
    from: 'timur@veresk',
    stage: 'closed',
    by: 'nora',
    hoursAgo: 30,
  },
];
