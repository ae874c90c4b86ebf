import type { Story } from './story.ts';

const console = { product: 'admin-console', versions: ['15.1.0.207', '14.2.0.269'] };
const gateway = { product: 'mail-gateway', versions: ['8.2.0.118', '8.0.1.64'] };

export const othersInSpanish: readonly Story[] = [
  {
    id: 'es-siem',
    ...console,
    severity: 4,
    asks: ['question', 'settings'],
    cases: [
      {
        subject: 'Exportar incidentes a SIEM en formato CEF',
        format: 'CEF',
        what: 'los incidentes',
      },
      {
        subject: 'Enviar las auditorías de acceso por syslog cifrado',
        format: 'syslog sobre TLS',
        what: 'las auditorías de acceso',
      },
      {
        subject: '¿Hay una API para el inventario de equipos?',
        format: 'JSON',
        what: 'el inventario',
      },
      {
        subject: 'Campos que faltan en los eventos que recibe el SOC',
        format: 'LEEF',
        what: 'los eventos de red',
      },
      {
        subject: 'Filtrar qué eventos se envían al SIEM',
        format: 'CEF',
        what: 'solo los eventos críticos',
      },
    ],
    description:
      'Queremos enviar {what} en {format} a nuestro SIEM. Vemos la opción, pero no dónde se eligen los campos. ¿Nos indican los pasos?',
    conversation: [
      [
        'solution',
        'En **Parámetros › Exportación › Nuevo destino** elija {format}. La pestaña «Campos» aparece después de guardar por primera vez; ahí se marca {what}. Con «Enviar prueba» verá un evento de ejemplo en su SIEM en menos de un minuto.',
      ],
      ['reply', 'Ya llegan. La pestaña escondida era el problema.'],
    ],
  },
  {
    id: 'es-new-devices',
    ...console,
    severity: 3,
    asks: ['malfunction', 'management'],
    cases: [
      {
        subject: 'Los equipos nuevos no aparecen en la consola',
        count: '26 equipos',
        place: 'la sede de Gijón',
      },
      {
        subject: 'Equipos duplicados después de clonar la imagen',
        count: '110 equipos',
        place: 'las aulas de formación',
      },
      {
        subject: 'Los portátiles fuera de la oficina figuran como perdidos',
        count: '43 portátiles',
        place: 'la red comercial',
      },
      {
        subject: 'El grupo de servidores aparece vacío tras la actualización',
        count: '19 servidores',
        place: 'el centro de datos',
      },
      {
        subject: 'La búsqueda de equipos no encuentra por dirección IP',
        count: 'unos 300 equipos',
        place: 'las tiendas',
      },
    ],
    description:
      'En {place} hay {count} que la consola no muestra bien. El agente está instalado y dice «conectado». Hemos esperado dos días.',
    conversation: [
      [
        'question',
        '¿Los {count} salieron de una misma imagen? Con `esctl id` en dos de ellos lo sabremos: el identificador debe ser distinto.',
      ],
      ['reply', 'Es el mismo en los dos que hemos probado.'],
      ['note', 'Imagen sin preparar. Mandar el enlace de la guía de clonado.'],
      [
        'solution',
        'Ahí está: comparten identificador y la consola los toma por uno. En {place} ejecute la tarea «Regenerar identificador», no requiere reinicio. Para la próxima imagen, `esctl prepare-image` antes de capturarla.',
      ],
      ['reply', 'Ya están todos. Gracias.'],
    ],
  },
  {
    id: 'es-database-full',
    ...console,
    severity: 2,
    asks: ['malfunction', 'management'],
    cases: [
      {
        subject: 'La consola no guarda eventos: base de datos llena',
        host: 'BD-CONS',
        size: '100 %',
      },
      {
        subject: 'Error al abrir cualquier informe: «espacio insuficiente»',
        host: 'SRV-INF',
        size: '98 %',
      },
      {
        subject: 'Los agentes no reciben directivas desde el sábado',
        host: 'CONSOLA1',
        size: '100 %',
      },
      {
        subject: 'La copia nocturna de la consola falla desde hace una semana',
        host: 'BK-01',
        size: '96 %',
      },
      { subject: 'La consola tarda dos minutos en abrirse', host: 'ADMIN-SH', size: '91 %' },
    ],
    description:
      'El disco de {host} está al {size}. La limpieza programada termina bien pero no libera espacio.\n\n```\nFATAL: could not extend file "base/16401/28840": No space left on device\n```',
    conversation: [
      [
        'question',
        '¿Qué tres orígenes generan más eventos al día? Se ve en **Almacenamiento › Por origen**.',
      ],
      ['reply', 'Control web, con diferencia: dos millones al día.'],
      [
        'solution',
        'Control web está registrando también lo permitido. Desactive «Acceso permitido» en la directiva y ejecute en {host}:\n\n```\nesmaint --purge --source web --older 3\nesmaint --compact\n```\n\nLa segunda orden necesita 5 GB libres; si no los hay, mueva antes el archivo de copia.',
      ],
      ['reply', 'Bajó al 34 %. Lo damos por resuelto.'],
    ],
  },
  {
    id: 'es-auditor',
    ...console,
    severity: 4,
    asks: ['question', 'settings'],
    cases: [
      { subject: 'Permisos mínimos para un auditor externo', who: 'un auditor externo' },
      { subject: 'Doble aprobación para aislar servidores', who: 'el equipo de guardia' },
      { subject: '¿Quién cambió la directiva del viernes?', who: 'el responsable de cumplimiento' },
      { subject: 'Acceso a la consola solo desde la red interna', who: 'los administradores' },
      { subject: 'Traducir al español los informes automáticos', who: 'la dirección' },
    ],
    description:
      'Es una consulta: necesitamos configurarlo para {who} antes de la revisión del mes próximo. ¿Se puede en la 15.1 sin dar permisos de más?',
    conversation: [
      [
        'solution',
        'Sí. En **Parámetros › Acceso** parta del rol «Observador» y añada solo lo que necesite {who}. Cada cambio queda en el registro de auditoría con fecha, autor y valores anteriores, y se puede exportar para la revisión.',
      ],
      ['reply', 'Perfecto, con eso nos basta.'],
    ],
  },
  {
    id: 'es-outbound-held',
    ...gateway,
    severity: 1,
    asks: ['malfunction', 'mail_flow'],
    cases: [
      {
        subject: 'Correo saliente retenido: el clasificador no responde en el segundo nodo',
        node: 'el segundo nodo',
        since: 'las 9:40',
      },
      { subject: 'No sale ningún correo con adjuntos', node: 'mgw-2', since: 'primera hora' },
      {
        subject: 'El gateway devuelve «451» a todos los remitentes',
        node: 'gw-correo',
        since: 'el cambio de certificado',
      },
      {
        subject: 'Citas de pacientes sin enviar: cola bloqueada',
        node: 'el nodo principal',
        since: 'las 7:15',
      },
      {
        subject: 'Pedidos de clientes retenidos en ambos nodos',
        node: 'ambos nodos',
        since: 'la medianoche',
      },
    ],
    description:
      'Desde {since}, {node} retiene todo el correo. Hemos reiniciado el servicio dos veces sin cambios.\n\n```\nclassifierd: worker 3 exited on signal 11\nclassifierd: no workers left, deferring\n```',
    conversation: [
      [
        'answer',
        'Primer diagnóstico: un adjunto concreto tumba el clasificador y, al reintentar, lo vuelve a tumbar. Para que el correo salga ya:\n\n1. `mgctl queue list --crashed` muestra ese mensaje;\n2. `mgctl queue hold <id>` lo aparta;\n3. `mgctl classifier restart`.\n\nEl resto de la cola saldrá en orden desde {node}.',
      ],
      ['reply', 'Era un mensaje con 400 adjuntos. Apartado, la cola baja.'],
      ['note', 'Pasado a desarrollo con la muestra. {@head} pendiente de fecha para el parche.'],
      [
        'solution',
        'El parche 8.2.0.121 corrige el cierre del clasificador. Instálelo cuando le venga bien y libere después el mensaje retenido con `mgctl queue release`.',
      ],
      ['reply', 'Instalado anoche, todo correcto.'],
    ],
  },
  {
    id: 'es-late-verdict',
    ...gateway,
    severity: 3,
    asks: ['malfunction', 'mail_flow'],
    cases: [
      {
        subject: 'Los veredictos del análisis llegan después de entregar el mensaje',
        size: '20 MB',
        wait: '30 segundos',
      },
      {
        subject: 'Mensajes de proveedores retenidos más de una hora',
        size: '10 MB',
        wait: 'una hora',
      },
      {
        subject: 'Los escaneos de facturas llegan al día siguiente',
        size: '15 MB',
        wait: 'ocho horas',
      },
      {
        subject: 'La zona de pruebas no analiza archivos comprimidos',
        size: '5 MB',
        wait: 'sin veredicto',
      },
      { subject: 'Retraso en los avisos de banca electrónica', size: '1 MB', wait: '12 minutos' },
    ],
    description:
      'Con adjuntos de más de {size} el resultado no llega a tiempo ({wait}). Preferimos esperar antes que entregar sin analizar, pero sin parar el resto.',
    conversation: [
      [
        'question',
        '¿Qué modo tienen: «Retener hasta el veredicto» o «Entregar y retirar»? ¿Y cuántos mensajes de más de {size} reciben en la hora punta?',
      ],
      ['reply', 'Entregar y retirar. Unos 80 por hora.'],
      [
        'answer',
        'Lo hemos reproducido: el tiempo de espera se corta antes de que termine el análisis. Preparamos un ajuste y le informamos mañana.',
      ],
      [
        'solution',
        'Ajuste listo: cambie a «Retener hasta el veredicto» para adjuntos de más de {size}, con un límite de diez minutos. Con 80 mensajes por hora la espera media será de 40 segundos.',
      ],
      ['reply', 'Aplicado, va muy bien.'],
    ],
  },
  {
    id: 'es-spam',
    ...gateway,
    severity: 3,
    asks: ['malfunction', 'mail_flow'],
    cases: [
      {
        subject: 'Correos legítimos marcados como correo no deseado por DKIM',
        from: 'la gestoría',
      },
      { subject: 'Los boletines internos acaban en cuarentena', from: 'comunicación interna' },
      { subject: 'El correo de la aseguradora se rechaza desde ayer', from: 'la aseguradora' },
      {
        subject: 'Mensajes de la lista de distribución sin firma válida',
        from: 'la lista de distribución',
      },
      { subject: 'Respuestas de clientes clasificadas como suplantación', from: 'los clientes' },
    ],
    description:
      'El correo de {from} se marca como sospechoso: «dkim=fail (body hash did not verify)». Antes entraba bien. ¿Es cosa nuestra o suya?',
    conversation: [
      [
        'question',
        'Para saber dónde se rompe la firma necesitamos el mensaje original, tal como llegó: **Cuarentena › Descargar original**.',
      ],
      [
        'reply',
        'Adjunto las cabeceras. Se ve que antes pasa por nuestro gestor de avisos legales.',
      ],
      [
        'solution',
        'Ese gestor añade un pie al mensaje y rompe la firma antes de que el gateway la compruebe. Cambie el orden: primero el gateway, después el pie. Mientras tanto puede confiar en la cabecera `ARC` de ese servidor para {from}.',
      ],
      ['reply', 'Orden cambiado, ya entra todo.'],
    ],
  },
  {
    id: 'es-web-server',
    product: 'endpoint-shield-linux',
    versions: ['12.2.0.233', '12.0.0.610'],
    severity: 2,
    asks: ['malfunction', 'crash'],
    cases: [
      { subject: 'Servidor web lento por el análisis en acceso', host: 'web-banca-1', load: '38' },
      { subject: 'El portal del paciente se cae en hora punta', host: 'portal-02', load: '61' },
      { subject: 'La tienda en línea responde en ocho segundos', host: 'tienda-fe', load: '25' },
      {
        subject: 'Carga muy alta en el servidor de ficheros compartidos',
        host: 'nfs-alm',
        load: '44',
      },
      {
        subject: 'La base de datos de pedidos se bloquea durante el análisis',
        host: 'pedidos-db',
        load: '19',
      },
    ],
    description:
      'En {host} la carga sube a {load} en cuanto se activa el análisis en acceso. Sin él, está en 3.\n\n```\ntop: es-scand 310 %CPU\n```',
    conversation: [
      ['question', '¿Qué rutas se leen más? `esctl top --paths 20` durante un minuto nos basta.'],
      ['reply', '`/var/cache/app/sessions` con diferencia: 90 000 lecturas por minuto.'],
      [
        'solution',
        'Son archivos de sesión de vida muy corta. Excluya `/var/cache/app/sessions` solo del análisis en lectura; la escritura se sigue analizando. En {host} la carga debería quedar por debajo de 5.',
      ],
      ['reply', 'Quedó en 4. Gracias.'],
    ],
  },
  {
    id: 'es-offline-updates',
    product: 'endpoint-shield-linux',
    versions: ['12.2.0.233'],
    severity: 4,
    asks: ['question', 'settings'],
    cases: [
      {
        subject: 'Actualización de bases en una red sin salida a Internet',
        net: 'la red de planta',
      },
      {
        subject: '¿Cada cuánto se publican las bases para Linux?',
        net: 'los servidores de cajeros',
      },
      { subject: 'Servidor de actualizaciones propio para dos sedes', net: 'las dos sedes' },
      {
        subject: 'Verificar la firma de las bases descargadas a mano',
        net: 'la red aislada de laboratorio',
      },
      { subject: 'Horario de actualización distinto para producción', net: 'producción' },
    ],
    description:
      'Queremos mantener al día las bases en {net}, donde no hay salida directa. ¿Qué nos recomiendan?',
    conversation: [
      [
        'solution',
        'Lo más sencillo es un espejo:\n\n```sh\nesupdate mirror --to /srv/es-mirror --verify\nesctl set update.source http://espejo.interno/es-mirror\n```\n\nLa opción `--verify` comprueba la firma antes de publicar. Las bases salen cada hora; para {net} una copia diaria es suficiente.',
      ],
      ['reply', 'Montado, gracias por el ejemplo.'],
    ],
  },
  {
    id: 'es-mdm-profile',
    product: 'mobile-guard',
    versions: ['10.54.1.7', '10.48.0.12'],
    severity: 3,
    asks: ['malfunction', 'installation'],
    cases: [
      {
        subject: 'Perfil MDM se pierde tras reiniciar el dispositivo',
        count: '18 tabletas de reparto',
      },
      {
        subject: 'Los móviles de guardia no reciben las directivas',
        count: '9 móviles de guardia',
      },
      { subject: 'La aplicación pide activarse cada lunes', count: '64 móviles' },
      { subject: 'No se puede borrar a distancia una tableta extraviada', count: 'una tableta' },
      {
        subject: 'Alta de dispositivos detenida en «Descargando perfil»',
        count: '33 móviles nuevos',
      },
    ],
    description:
      'Nos pasa en {count}: al reiniciar, el perfil desaparece o deja de aplicarse. Volver a instalarlo funciona hasta el siguiente reinicio.',
    conversation: [
      [
        'question',
        '¿El fabricante aplica su propio ahorro de energía? En la aplicación, **Acerca de › Segundo plano** dice si está restringida.',
      ],
      ['reply', 'Sí, dice «restringida» en todos.'],
      [
        'solution',
        'Active en el perfil «Excluir del ahorro de energía»; se aplica sin intervención del usuario. Para {count} bastará con la próxima sincronización.',
      ],
      ['reply', 'Tres reinicios y sigue ahí. Cerrado.'],
    ],
  },
];
