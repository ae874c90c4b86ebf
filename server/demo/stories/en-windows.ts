import type { Story } from './story.ts';

const product = 'endpoint-shield-windows';

export const windowsInEnglish: readonly Story[] = [
  {
    id: 'en-frozen-controllers',
    product,
    versions: ['12.4.0.912'],
    severity: 1,
    asks: ['malfunction', 'protection'],
    cases: [
      {
        subject: 'Domain controllers freeze when the network filter is on',
        host: 'DC01 and DC02',
        effect: 'Nobody can sign in at either site',
      },
      {
        subject: 'Claims database server hangs every 20 minutes',
        host: 'CLM-SQL1',
        effect: 'Claims handlers have been idle since 08:50',
      },
      {
        subject: 'Ward workstations lose the patient system after an agent restart',
        host: 'all 64 ward workstations',
        effect: 'Nurses are on the paper fallback',
      },
      {
        subject: 'Council tax hall: all counters frozen since the morning update',
        host: 'the 22 counter PCs',
        effect: 'There is a queue out of the door',
      },
      {
        subject: 'Payment switch drops every connection with the agent running',
        host: 'PAY-SW-A',
        effect: 'Card payments fail for all customers',
      },
    ],
    description:
      'Since this morning {host} stop answering a few minutes after boot. RDP hangs at a black screen, ping is fine. {effect}. Stopping the agent from safe mode brings them back.\n\n```\nEvent 2019, srv: The server was unable to allocate from the system nonpaged pool\npooltag EsNf  used 3.1 GB\n```',
    conversation: [
      [
        'note',
        'Pool tag is ours. Same shape as the leak fixed in build 918, which is not public yet. {@grace} can we give them a private build?',
      ],
      [
        'answer',
        'We see the cause: the network filter leaks non-paged pool when SMB signing is forced. To get {host} back now, without removing protection:\n\n1. In the policy switch off **Network filter › Inspect signed SMB**.\n2. Reboot once.\n\nEverything else stays on. A corrected build is being tested and we expect to hand it to you today.',
      ],
      ['reply', 'Switched off and rebooted. Pool has been flat for 25 minutes, people are back.'],
      [
        'solution',
        'The corrected build 12.4.0.918 is released. Install it on {host} first; when it has run for a day, turn the inspection back on for everybody.',
      ],
      [
        'reply',
        'Running since yesterday with inspection on. Closing this. Thank you for staying on the line.',
      ],
    ],
  },
  {
    id: 'en-network-drops',
    product,
    versions: ['12.4.0.912', '12.3.1.480'],
    severity: 2,
    asks: ['malfunction', 'protection'],
    cases: [
      {
        subject: 'Cash desks lose the network for a minute after every policy change',
        what: 'The cash desks',
        length: 'about a minute',
        nic: 'NetFast 2.5G',
      },
      {
        subject: 'VPN disconnects whenever the agent updates its databases',
        what: 'Home workers',
        length: 'two minutes',
        nic: 'virtual TAP',
      },
      {
        subject: 'Teaching laptops drop off Wi-Fi at the start of each lesson',
        what: 'The laptops of two classrooms',
        length: '40 to 60 seconds',
        nic: 'AirLane 6E',
      },
      {
        subject: 'Call-centre softphones cut out when a policy is applied',
        what: 'Softphones',
        length: '15 seconds',
        nic: 'NetFast 1G',
      },
      {
        subject: 'Thin clients reconnect three times a day',
        what: 'Thin clients in radiology',
        length: 'half a minute',
        nic: 'NetFast 1G',
      },
    ],
    description:
      '{what} lose the network for {length}. It happens at the same second as event 7040 of the agent, on all machines with the {nic} adapter. Others in the same group are fine.',
    conversation: [
      [
        'question',
        'Thanks, the pattern helps a lot: the filter re-binds to the adapter. Could you send us the output of this from one machine, taken right after a drop?\n\n```powershell\nGet-NetAdapterBinding -AllBindings | Format-Table -AutoSize\nesctl log --since 10m --component netfilter\n```',
      ],
      [
        'reply',
        'Attached below the relevant part.\n\n```\n10:02:11 netfilter  policy 118 received, profile changed: yes\n10:02:11 netfilter  rebind requested (adapter {nic})\n10:03:08 netfilter  bound\n```',
      ],
      [
        'solution',
        'Confirmed. Each policy carries a new profile number even if nothing about the network changed, and the {nic} driver takes long to re-bind. Set **Network › Apply profile only when changed** in the policy. It is the default from the next release on.',
      ],
      ['reply', 'No drops since Tuesday. Thanks.'],
    ],
  },
  {
    id: 'en-smart-cards',
    product,
    versions: ['12.4.0.912'],
    severity: 3,
    asks: ['malfunction', 'protection'],
    cases: [
      {
        subject: 'Device control blocks signed smart-card readers after the update',
        device: 'smart-card readers',
        id: 'VID_0A91&PID_3021',
      },
      {
        subject: 'Signature pads are treated as removable storage',
        device: 'signature pads',
        id: 'VID_2C4E&PID_0110',
      },
      {
        subject: 'Ultrasound export drive no longer accepted',
        device: 'the ultrasound export drives',
        id: 'VID_1D7A&PID_8802',
      },
      {
        subject: 'Barcode scanners stop working in storage mode',
        device: 'barcode scanners',
        id: 'VID_05E7&PID_1701',
      },
      {
        subject: 'Headsets with a mute button are blocked as keyboards',
        device: 'headsets',
        id: 'VID_31B2&PID_0040',
      },
    ],
    description:
      'Since 12.4 {device} are blocked although an allow rule by hardware id exists:\n\n`USB\\{id}`\n\nThe event says "class: composite, rule: default deny". They worked with 12.3.',
    conversation: [
      [
        'looking',
        'We have ordered the same model for our lab and are looking at the rule engine meanwhile.',
      ],
      [
        'question',
        'Could you export one blocked event as JSON? We need the field `parentInstance`.',
      ],
      [
        'reply',
        'Here it is:\n\n```json\n{\n  "class": "composite",\n  "parentInstance": "USB\\\\{id}\\\\6&2A",\n  "rule": "default-deny"\n}\n```',
      ],
      [
        'solution',
        'From 12.4 on, composite devices are matched by their parent. Change the rule to `USB\\{id}\\*` (with the star) and tick "include child functions". We have added the step to the upgrade notes.',
      ],
      ['reply', 'Works. It would have been good to know before the upgrade, but thanks.'],
    ],
  },
  {
    id: 'en-update-proxy',
    product,
    versions: ['12.3.1.480', '12.4.0.912'],
    severity: 3,
    asks: ['malfunction', 'installation'],
    cases: [
      {
        subject: 'Update task stays at 0 % behind a TLS-inspecting proxy',
        site: 'the clinics',
        proxy: 'px.tallgrass.example:8080',
      },
      {
        subject: 'Databases are four days old at the branch libraries',
        site: 'the branch libraries',
        proxy: 'proxy-lib:3128',
      },
      {
        subject: 'Agents ignore the update source of the branch office',
        site: 'the Cork office',
        proxy: 'direct, no proxy',
      },
      {
        subject: 'Updates fail with "certificate not trusted" since Monday',
        site: 'head office',
        proxy: 'inspect.corp:8443',
      },
      {
        subject: 'Half of the laptops update over mobile data',
        site: 'field staff',
        proxy: 'none away from the office',
      },
    ],
    description:
      'At {site} the update task sits at 0 % and ends after 30 minutes with "no source available". Route: {proxy}. A browser on the same machine reaches the update host.\n\n- Task log: `connect ok, handshake failed (unknown ca)`\n- Other sites are fine',
    conversation: [
      [
        'question',
        'The agent trusts its own list of authorities and not the machine’s, so an inspecting proxy looks like an attack to it. Is `updates.endpoint-shield.example` inspected on this route? A screenshot of the certificate the browser shows would answer it.',
      ],
      [
        'colleague',
        'I run the proxy. Yes, it was added to inspection last week with the whole category.',
      ],
      [
        'solution',
        'Please exempt `*.endpoint-shield.example` from inspection. Where that is not possible, import your authority under **Updates › Additional authorities**; agents then accept it for updates only. The four files that failed are fetched at the next run.',
      ],
      ['reply', 'Exempted. All agents are current again.'],
    ],
  },
  {
    id: 'en-exclude-by-certificate',
    product,
    versions: ['12.4.0.912'],
    severity: 4,
    asks: ['question', 'settings'],
    cases: [
      {
        subject: 'How to exclude a build server from behaviour detection by certificate?',
        what: 'our build agents',
        by: 'certificate',
      },
      {
        subject: 'How to exclude a backup agent from behaviour detection by certificate?',
        what: 'the backup agent',
        by: 'certificate',
      },
      {
        subject: 'Can exclusions expire by themselves?',
        what: 'a vendor’s tool for two weeks',
        by: 'path, with an end date',
      },
      {
        subject: 'Exclusions per user group instead of per machine',
        what: 'the developers’ debuggers',
        by: 'user group',
      },
      {
        subject: 'Which exclusions do you recommend for a document archive?',
        what: 'the archive’s index files',
        by: 'extension',
      },
    ],
    description:
      'We would like to exclude {what} from behaviour detection by {by} rather than by path. Everything is signed with our own code-signing certificate. What is the recommended way?',
    conversation: [
      [
        'solution',
        'In the policy open **Behaviour detection › Exclusions › New** and choose "{by}". For a certificate add the thumbprint:\n\n```powershell\n(Get-AuthenticodeSignature .\\agent.exe).SignerCertificate.Thumbprint\n```\n\nIt takes effect at the next synchronisation. File scanning stays on for {what}; only behaviour detection is skipped.',
      ],
      ['reply', 'Exactly what we needed.'],
    ],
  },
  {
    id: 'en-backup-snapshot',
    product,
    versions: ['12.1.0.506', '12.3.1.480'],
    severity: 3,
    asks: ['malfunction', 'slow_product'],
    cases: [
      {
        subject: 'Nightly backup fails: snapshot writer times out',
        host: 'FILE-02',
        job: 'the nightly backup',
        code: '0x800423f4',
      },
      {
        subject: 'Virtual machine replication stalls at 99 %',
        host: 'HV-CLUSTER',
        job: 'replication',
        code: '0x80042306',
      },
      {
        subject: 'Scanning the archive share takes longer than the night',
        host: 'ARC-01',
        job: 'the weekly full scan',
        code: 'none, it just runs on',
      },
      {
        subject: 'Restore of mailboxes is ten times slower with the agent',
        host: 'EXCH-R',
        job: 'the restore',
        code: 'no error',
      },
      {
        subject: 'System state backup ends with a writer error',
        host: 'DC-BRANCH',
        job: 'the system state backup',
        code: '0x8004231f',
      },
    ],
    description:
      'On {host} {job} no longer finishes ({code}). It started the week after we moved to this agent version. With the agent paused it completes within the hour.',
    conversation: [
      [
        'question',
        'Which paths does {job} touch, and is "scan on read by backup software" on in your policy? The log of the agent from 01:00 to 04:00 would show where the time goes.',
      ],
      ['reply', 'It is on; a consultant recommended it years ago. Log sent.'],
      ['note', 'Log: 6.1 million opens by the backup service, each scanned. Typical.'],
      [
        'solution',
        'That option scans every file a second time while {job} holds the snapshot. Switch it off and keep the weekly scan: what is on disk was scanned when it was written. On your numbers {job} should take about what it took before.',
      ],
      ['reply', '52 minutes last night. Good to close.'],
    ],
  },
];
