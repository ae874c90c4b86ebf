import type { Story } from './story.ts';

const product = 'endpoint-shield-windows';

export const windowsInSpanish: readonly Story[] = [
  {
    id: 'es-false-positive',
    product,
    versions: ['12.4.0.912', '12.3.1.480'],
    severity: 2,
    asks: ['threat', 'wrongly_detected'],
    cases: [
      {
        subject: 'Falso positivo en el módulo de facturación tras la actualización de bases',
        file: 'factura32.dll',
        where: 'en 38 puestos de administración',
      },
      {
        subject: 'Se elimina el lector de recetas en farmacia',
        file: 'recetas.exe',
        where: 'en los seis puestos de farmacia',
      },
      {
        subject: 'El complemento de la hoja de cálculo se bloquea como macro peligrosa',
        file: 'tarifas.xlam',
        where: 'en el departamento comercial',
      },
      {
        subject: 'Bloqueo del cliente de la báscula en el almacén',
        file: 'bascula.exe',
        where: 'en las cuatro básculas',
      },
      {
        subject: 'Detección en el script de apertura de oficinas',
        file: 'apertura.ps1',
        where: 'en 51 oficinas',
      },
    ],
    description:
      'Desde la actualización de bases de esta mañana, `{file}` se elimina {where}. Es un archivo propio, firmado, que no cambia desde marzo. Lo restauramos y vuelve a desaparecer.',
    conversation: [
      [
        'question',
        'Por el veredicto parece un falso positivo de una firma heurística nueva. ¿Podría enviarnos el SHA-256?\n\n```powershell\nGet-FileHash .\\{file} -Algorithm SHA256\n```',
      ],
      [
        'reply',
        'Aquí lo tiene:\n\n```\n4C1D0B7E92AF66358E0D1B9A7F43C2D5E8610F97B3A24D5C6E7F8091A2B3C4D5\n```',
      ],
      [
        'solution',
        'Confirmado, el archivo está limpio y la firma ya se ha corregido. Actualice las bases (edición de las 13:00 o posterior) y ejecute «Volver a analizar la cuarentena»: `{file}` se restaura solo {where}. No hace falta ninguna exclusión.',
      ],
      ['reply', 'Restaurado y sin más avisos. Muchas gracias.'],
    ],
  },
  {
    id: 'es-isolation',
    product,
    versions: ['12.4.0.912'],
    severity: 1,
    asks: ['threat', 'not_detected'],
    cases: [
      {
        subject: 'Aislamiento en espera tras cambiar el cortafuegos, equipo infectado en la red',
        host: 'ADM-114',
        effect: 'El equipo sigue cifrando una carpeta compartida',
      },
      {
        subject: 'Ransomware en el servidor de imágenes de radiología',
        host: 'PACS-02',
        effect: 'Las urgencias no ven las radiografías',
      },
      {
        subject: 'Cifrado de ficheros en la planta de envasado',
        host: 'ENV-SCADA',
        effect: 'La línea dos está parada',
      },
      {
        subject: 'Un puesto de caja lanza conexiones masivas a toda la red',
        host: 'CAJA-07',
        effect: 'La red de la oficina va a tirones',
      },
      {
        subject: 'Notas de rescate en el servidor de nóminas',
        host: 'NOMINAS',
        effect: 'El pago de nóminas es mañana',
      },
    ],
    description:
      '{host} está comprometido. Hemos pedido el aislamiento desde la consola y lleva diez minutos «En espera». {effect}.\n\nTenemos a una persona delante del equipo y el teléfono libre.',
    conversation: [
      [
        'note',
        'Canal de gestión cerrado, igual que la semana pasada en otro cliente. {@lucas} ten preparado el paquete de aislamiento local.',
      ],
      [
        'answer',
        'Ya sabemos por qué espera: el cortafuegos corta el puerto 13000 hacia los agentes. Mientras lo abren, aísle {host} desde el propio equipo:\n\n```\nesctl isolate --local --keep-dns\n```\n\nNo lo apague: la memoria nos sirve para el análisis. Estamos al teléfono con su compañero.',
      ],
      ['reply', 'Aislado a mano. Ya no hay actividad en la red.'],
      [
        'solution',
        'El análisis ha terminado: entró por una contraseña de escritorio remoto reutilizada. Los indicadores están bloqueados en su consola y no aparecen en ningún otro equipo. Reinstale {host}, cambie esas credenciales y retire el aislamiento con `esctl isolate --off`.',
      ],
      ['reply', 'Reinstalado y en marcha. Gracias por el acompañamiento.'],
    ],
  },
  {
    id: 'es-slow-start',
    product,
    versions: ['12.3.1.480', '12.4.0.912'],
    severity: 3,
    asks: ['malfunction', 'slow_product'],
    cases: [
      {
        subject: 'Arranque lento en los puestos de caja desde el lunes',
        place: 'los puestos de caja',
        time: 'siete minutos',
      },
      {
        subject: 'El programa de admisión tarda el doble con el agente activo',
        place: 'admisión',
        time: 'casi un minuto',
      },
      {
        subject: 'Apertura de expedientes muy lenta en la red del hospital',
        place: 'los puestos de consultas',
        time: '40 segundos por expediente',
      },
      {
        subject: 'El análisis de la noche sigue por la mañana',
        place: 'los portátiles comerciales',
        time: 'hasta las once',
      },
      {
        subject: 'Lentitud al compilar en los equipos de desarrollo',
        place: 'los equipos de desarrollo',
        time: 'el triple',
      },
    ],
    description:
      'En {place} todo tarda {time}. Con la protección pausada va normal. No hemos cambiado nada en la directiva, solo se aplicó la actualización mensual del sistema.',
    conversation: [
      [
        'question',
        '¿Podría grabar una traza de un caso lento?\n\n1. `estrace start --scenario slow`\n2. reproduzca la lentitud\n3. `estrace stop --out traza.etl`\n\nCon un solo equipo nos basta.',
      ],
      ['reply', 'Grabada, ocupa 95 MB.'],
      [
        'solution',
        'La traza lo deja claro: la actualización mensual vació la caché de archivos ya analizados, y en {place} se vuelve a construir en cada arranque porque el perfil es temporal. Active «Conservar la caché entre sesiones». Debería volver a lo normal al segundo arranque.',
      ],
      ['reply', 'Al segundo arranque, tal cual. Cierro.'],
    ],
  },
  {
    id: 'es-printers',
    product,
    versions: ['12.4.0.912'],
    severity: 3,
    asks: ['malfunction', 'protection'],
    cases: [
      {
        subject: 'El control de dispositivos bloquea las impresoras de etiquetas',
        device: 'las impresoras de etiquetas',
      },
      {
        subject: 'Los lectores de tarjeta sanitaria dejan de responder',
        device: 'los lectores de tarjeta sanitaria',
      },
      {
        subject: 'No se reconocen los termómetros registradores',
        device: 'los termómetros registradores',
      },
      { subject: 'Las tabletas de firma piden permiso cada vez', device: 'las tabletas de firma' },
      {
        subject: 'Bloqueo de los discos cifrados de auditoría',
        device: 'los discos cifrados de auditoría',
      },
    ],
    description:
      'Desde la 12.4, {device} quedan bloqueados aunque están en la lista permitida por número de serie. En el registro aparece «clase compuesta, regla por defecto».',
    conversation: [
      [
        'looking',
        'Recibido. Lo estamos probando con un dispositivo parecido y le contamos hoy mismo.',
      ],
      ['question', '¿Puede exportar un evento bloqueado y enviarnos el campo `parentInstance`?'],
      ['reply', 'Es `USB\\VID_1A86&PID_55D4\\5&3B`.'],
      [
        'solution',
        'A partir de la 12.4 los dispositivos compuestos se comparan con su padre. Añada `\\*` al final de la regla y marque «Incluir funciones secundarias»: {device} volverán a funcionar en la siguiente sincronización.',
      ],
      ['reply', 'Solucionado en todas las sedes.'],
    ],
  },
  {
    id: 'es-installer',
    product,
    versions: ['12.4.0.912', '11.6.0.394'],
    severity: 4,
    asks: ['question', 'settings'],
    cases: [
      {
        subject: 'Guía para desinstalar la protección anterior sin reinicio',
        what: 'retirar la protección anterior',
        count: '200 equipos',
      },
      {
        subject: '¿Se puede instalar por directiva sin que lo vea el usuario?',
        what: 'instalar en silencio',
        count: '75 portátiles',
      },
      {
        subject: 'Parámetros del instalador para equipos con poco disco',
        what: 'instalar solo los componentes básicos',
        count: '30 terminales',
      },
      {
        subject: 'Cambio de servidor de administración sin reinstalar',
        what: 'cambiar de servidor de administración',
        count: 'todos los agentes',
      },
      {
        subject: '¿Cómo se genera un instalador con nuestra configuración?',
        what: 'generar un instalador propio',
        count: '12 oficinas',
      },
    ],
    description:
      'Necesitamos {what} en {count}. La documentación que encontramos es de la versión 11. ¿Cuál es el procedimiento recomendado ahora?',
    conversation: [
      [
        'solution',
        'En la 12.4 se hace con un archivo de respuestas:\n\n```ini\n[install]\nsilent=yes\nremove-others=yes\nserver=consola.suempresa.example\n```\n\nGuárdelo como `install.ini` junto al instalador. Para {what} en {count} recomendamos empezar por un grupo de cinco y esperar un día.',
      ],
      ['reply', 'Funciona en el grupo de prueba, gracias.'],
    ],
  },
];
