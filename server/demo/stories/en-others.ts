import type { Story } from './story.ts';

const console = { product: 'admin-console', versions: ['15.1.0.207', '14.2.0.269'] };

export const othersInEnglish: readonly Story[] = [
  {
    id: 'en-unmanaged',
    ...console,
    severity: 2,
    asks: ['malfunction', 'management'],
    cases: [
      {
        subject: 'Console shows 2,300 devices as unmanaged after the certificate was renewed',
        count: '2,300 devices',
        what: 'renewed the server certificate',
      },
      {
        subject: 'Every agent is grey since the server got a new name',
        count: 'All 640 devices',
        what: 'gave the server a new name',
      },
      {
        subject: 'Half of the estate lost its connection after the move to the new data centre',
        count: 'Some 1,100 devices',
        what: 'moved the server to the new data centre',
      },
      {
        subject: 'Devices appear twice, one of each pair unmanaged',
        count: '310 devices',
        what: 'restored the console from a backup',
      },
      {
        subject: 'Agents refuse the console after the clock was corrected',
        count: '86 devices',
        what: 'corrected the clock of the server by nine minutes',
      },
    ],
    description:
      'Last night we {what}. Since then {count} are listed as unmanaged, although the agents report in their own log that they are connected.\n\n```\nagent: session established, server key 4f:aa:…:19 (pinned: 91:0c:…:e2)\nagent: policy signature does not match pinned key\n```',
    conversation: [
      [
        'question',
        'The agents pin the server’s key, and the key is a new one. Do you still have the old key pair (`console-key.p12`, in the folder of the last backup)? That decides which of two ways we go.',
      ],
      ['reply', 'Yes, it is in the backup of Friday.'],
      [
        'note',
        'Easy way then. If they had lost it: re-pin by the deployment tool, see the runbook. {@nora} fyi, third one this month, the renewal wizard should warn.',
      ],
      [
        'solution',
        'Then no device needs a visit:\n\n1. `esconsole key import --old console-key.p12`\n2. `esconsole key cross-sign`\n3. Wait for one synchronisation, 15 minutes.\n\nThe console now proves the new key with the old one and agents change over by themselves. Keep the old key for as long as laptops may be away.',
      ],
      ['reply', 'All but 12 are green again, and those 12 are on holiday with their owners.'],
    ],
  },
  {
    id: 'en-licence-renewal',
    ...console,
    severity: 3,
    asks: ['malfunction', 'installation'],
    cases: [
      {
        subject: 'Licence renewal did not reach 140 of 900 devices',
        count: '140 of 900',
        state: 'expires in 3 days',
      },
      {
        subject: 'Console counts 212 seats, we own 250 and cannot add one',
        count: 'the 213th',
        state: 'no free seat',
      },
      { subject: 'Trial licence still active on the new laptops', count: '36', state: 'trial' },
      { subject: 'Two licences on one device after the merger', count: '75', state: 'two keys' },
      {
        subject: 'Renewed licence shows the old end date',
        count: 'All 480',
        state: 'ends on the old date',
      },
    ],
    description:
      'We renewed and added the key to the console. {count} devices still say "{state}". Automatic distribution is on. A manual task works for single devices, but we would rather not click that often.',
    conversation: [
      [
        'question',
        'Are these devices in groups with a licence task of their own? Such a task wins over automatic distribution. **Tasks › filter by type "licence"** lists them.',
      ],
      ['reply', 'There is one from 2023 in "Laptops", with the old key.'],
      [
        'solution',
        'Delete that task and run **Licences › Distribute now**. Devices marked "{state}" change within one synchronisation; those that are switched off follow when they are back.',
      ],
      ['reply', 'Done, all on the new key.'],
    ],
  },
  {
    id: 'en-login-loop',
    ...console,
    severity: 2,
    asks: ['malfunction', 'management'],
    cases: [
      {
        subject: 'Sign-in to the console loops between the two pages',
        who: 'All administrators',
        after: 'the identity provider was upgraded',
      },
      {
        subject: 'Administrators lose their role every morning',
        who: 'Six of nine administrators',
        after: 'groups were renamed in the directory',
      },
      {
        subject: 'Console cannot reach the directory: "referral not followed"',
        who: 'Helpdesk staff',
        after: 'the second domain was added',
      },
      {
        subject: 'Nobody can approve isolation, the button is grey',
        who: 'The security team',
        after: 'the update to 15.1',
      },
      {
        subject: 'Read-only users see devices of other departments',
        who: 'Department coordinators',
        after: 'the group tree was rearranged',
      },
    ],
    description:
      '{who} are affected since {after}. The local emergency account still works. Log of the console:\n\n```\nauth: subject "j.doe" groups=[] expected attribute "memberOf"\nauth: no role for subject, access denied\n```',
    conversation: [
      [
        'question',
        'The console gets no groups any more. Could you send the list of attributes your identity provider sends (names only, no values)? **Settings › Sign-in › Show last assertion** has them.',
      ],
      ['reply', 'We see `sub`, `mail`, `groups`. No `memberOf`.'],
      [
        'solution',
        'There it is: after {after} the attribute is called `groups`. Set **Settings › Sign-in › Group attribute** to `groups` and sign in again; roles come back as they were. No change is needed on your provider.',
      ],
      ['reply', 'Works for everyone. Thank you for the quick turnaround.'],
    ],
  },
  {
    id: 'en-empty-export',
    ...console,
    severity: 4,
    asks: ['malfunction', 'management'],
    cases: [
      {
        subject: 'Export of the asset list has no serial numbers',
        column: 'serial number',
        format: 'CSV',
      },
      {
        subject: 'Weekly report arrives empty for one department',
        column: 'department',
        format: 'PDF',
      },
      {
        subject: 'Dates in the exported spreadsheet are read as text',
        column: 'last seen',
        format: 'XLSX',
      },
      {
        subject: 'Can the threat report be grouped by building?',
        column: 'building',
        format: 'PDF',
      },
      {
        subject: 'Report API returns only the first 1,000 rows',
        column: 'all of them',
        format: 'JSON',
      },
    ],
    description:
      'We use the {format} export for our monthly review. The column in question: {column}. On the screen everything is there. Is this a setting we are missing?',
    conversation: [
      [
        'solution',
        'It is a setting, and not an obvious one: exports use the columns of the *saved* view, not those on the screen. Add the column ({column}), choose **Save view**, and export again. For the API it is the parameter `view=`. We have asked for clearer wording.',
      ],
      ['reply', 'That was it.'],
    ],
  },
  {
    id: 'en-sandbox-late',
    product: 'mail-gateway',
    versions: ['8.2.0.118'],
    severity: 3,
    asks: ['malfunction', 'mail_flow'],
    cases: [
      {
        subject: 'Sandbox verdicts arrive after the mail is delivered',
        size: '20 MB',
        delay: '30 seconds',
      },
      {
        subject: 'Mail Gateway queue grows when the sandbox is unreachable',
        size: '5 MB',
        delay: '4 minutes',
      },
      {
        subject: 'Attachments from the scanner wait a quarter of an hour',
        size: '12 MB',
        delay: '15 minutes',
      },
      {
        subject: 'Password reset mails of our own system come too late',
        size: '0.1 MB',
        delay: '9 minutes',
      },
      { subject: 'Sandbox reports show yesterday’s verdict', size: '8 MB', delay: 'a day' },
    ],
    description:
      'For attachments over {size} the verdict comes {delay} too late. We would rather wait than deliver unscanned, but not for everything. What are sensible values?',
    conversation: [
      [
        'question',
        'Which of the two modes is on: **Hold until verdict** or **Deliver and recall**? And how many messages over {size} do you get in an hour at peak?',
      ],
      ['reply', 'Deliver and recall. About 60 an hour.'],
      [
        'solution',
        'With 60 an hour holding is no problem: switch to **Hold until verdict** for attachments over {size} with a limit of 10 minutes, and leave the rest as it is. The delay of {delay} then happens before delivery, not after it.',
      ],
      ['reply', 'Changed last week, nobody has complained.'],
    ],
  },
  {
    id: 'en-outbound-held',
    product: 'mail-gateway',
    versions: ['8.2.0.118', '8.0.1.64'],
    severity: 1,
    asks: ['malfunction', 'mail_flow'],
    cases: [
      { subject: 'All outbound mail held since 07:30', node: 'mgw-east', count: '3,400' },
      {
        subject: 'Gateway rejects everything with "451 policy not loaded"',
        node: 'mgw-1',
        count: '900',
      },
      {
        subject: 'Appointment letters are not leaving, queue stuck',
        node: 'mail-hc',
        count: '1,250',
      },
      {
        subject: 'Both gateway nodes claim to be the standby',
        node: 'mgw-a and mgw-b',
        count: '5,100',
      },
      { subject: 'Mail flow stopped after the licence change', node: 'mg-council', count: '760' },
    ],
    description:
      'Nothing leaves {node}; {count} messages in the queue and counting. Restarting the service changes nothing.\n\n```\npolicyd: cannot open /var/lib/mg/policy.db: database disk image is malformed\n```',
    conversation: [
      [
        'answer',
        'The policy database on {node} is damaged, most likely by the full disk earlier today. The way back, about five minutes:\n\n```sh\nmgctl stop policyd\nmv /var/lib/mg/policy.db /var/lib/mg/policy.db.bad\nmgctl policy rebuild --from-console\nmgctl start policyd && mgctl queue flush\n```\n\nNothing in the queue is lost; the {count} messages go out in the order they came.',
      ],
      ['reply', 'Done, and they are leaving. Down to 200 already.'],
      [
        'solution',
        'Queue is empty on our side of the session too. So that it does not come back: set the alarm for `/var` to 80 % and keep `policy.db.bad` for a week, we would like to look at it.',
      ],
      ['reply', 'All good since. Closing.'],
    ],
  },
  {
    id: 'en-kernel-modules',
    product: 'endpoint-shield-linux',
    versions: ['12.0.0.610', '12.2.0.233'],
    severity: 1,
    asks: ['malfunction', 'installation'],
    cases: [
      {
        subject: 'Scan service stops on all lab machines after the kernel update',
        kernel: '6.8.0-51',
        count: '40 lab machines',
        effect: 'Lessons start on Monday',
      },
      {
        subject: 'Render nodes do not boot with the agent installed',
        kernel: '6.12.4',
        count: 'nine render nodes',
        effect: 'The night’s jobs are lost',
      },
      {
        subject: 'Application servers panic at boot: es_hook',
        kernel: '5.14.0-503',
        count: 'two of four application servers',
        effect: 'We run on half capacity',
      },
      {
        subject: 'Imaging gateway down after patching',
        kernel: '6.1.0-28',
        count: 'the imaging gateway',
        effect: 'X-rays do not reach the ward',
      },
      {
        subject: 'Print and file server offline since the maintenance window',
        kernel: '6.8.0-52',
        count: 'the file server of the town hall',
        effect: 'No department can open its files',
      },
    ],
    description:
      "After last night’s kernel update ({kernel}) protection stopped on {count}. {effect}.\n\n```\nes_hook: version magic '{kernel} SMP' should be '6.8.0-45 SMP'\nsystemd[1]: es-scand.service: Start request repeated too quickly.\n```",
    conversation: [
      [
        'answer',
        'First analysis: the service loads a module that was built for the old kernel and gives up after three attempts. Until the right module is there:\n\n1. `esctl set onaccess.backend fanotify`\n2. `systemctl reset-failed es-scand && systemctl start es-scand`\n\nThat brings full protection back on {count} without a reboot, only a little slower.',
      ],
      ['reply', 'Did that with our configuration tool, everything is up. Relieved.'],
      [
        'solution',
        'Version 12.2.0.233 ships modules for {kernel} and falls back by itself where one is missing. After the upgrade run `esctl set onaccess.backend auto`.',
      ],
      ['reply', 'Upgraded, rebooted, green.'],
    ],
  },
  {
    id: 'en-memory-growth',
    product: 'endpoint-shield-linux',
    versions: ['12.0.0.610', '11.3.0.441'],
    severity: 2,
    asks: ['malfunction', 'slow_product'],
    cases: [
      {
        subject: 'Memory of the scan service grows by 400 MB a day',
        host: 'the mail archive',
        rate: '400 MB a day',
      },
      {
        subject: 'Scan service uses four cores on the proxy',
        host: 'the proxy',
        rate: 'four cores, all day',
      },
      {
        subject: 'Agent log fills the disk in a week',
        host: 'the log collector',
        rate: '2 GB a day',
      },
      {
        subject: 'File handles leak until the service is restarted',
        host: 'the document server',
        rate: '900 handles an hour',
      },
      {
        subject: 'Out-of-memory kills of the database after installing the agent',
        host: 'the reporting database',
        rate: '1.5 GB a day',
      },
    ],
    description:
      'On {host} the agent takes {rate} more than it should, and only a restart of the service helps. Graph of the last week is clear as day. Nothing else changed.',
    conversation: [
      [
        'question',
        'Could you leave it running for a day and then collect `esctl diag --memory --handles --out diag.tar.gz`? It contains counters only, no file contents.',
      ],
      ['reply', 'Collected after 26 hours.'],
      ['note', 'Archive depth again? No: it is the watch on `/proc`. Raised with development.'],
      [
        'solution',
        'On {host} the agent watches `/proc`, because the exclusion list was replaced by a policy without the defaults. Tick **Keep default exclusions** in that policy. {rate} should be gone after the next restart of the service.',
      ],
      ['reply', 'Flat line for three days. Thank you.'],
    ],
  },
  {
    id: 'en-containers',
    product: 'endpoint-shield-linux',
    versions: ['12.2.0.233'],
    severity: 4,
    asks: ['question', 'compatibility'],
    cases: [
      {
        subject: 'Recommended exclusions for container hosts',
        what: 'container hosts',
        path: '/var/lib/containers',
      },
      {
        subject: 'Is the agent supported inside a container?',
        what: 'containers',
        path: '/run/es',
      },
      {
        subject: 'Scanning on a read-only root file system',
        what: 'appliances with a read-only root',
        path: '/opt/es',
      },
      {
        subject: 'Which ports does the Linux agent need?',
        what: 'servers behind a firewall',
        path: '/etc/es/agent.conf',
      },
      {
        subject: 'Unattended upgrade with our configuration tool',
        what: 'servers that are managed by a configuration tool',
        path: '/etc/es/install.conf',
      },
    ],
    description:
      'We are rolling the agent out to {what} and would like to do it by the book. Is there guidance, especially about `{path}`?',
    conversation: [
      [
        'solution',
        'There is a page in the knowledge base, and in short for {what}:\n\n- install the agent on the host, not inside;\n- leave `{path}` to the agent and out of your own clean-up jobs;\n- give it 512 MB and one core;\n- outgoing TCP 443 to the console is all it needs.',
      ],
      ['reply', 'Clear, thanks.'],
    ],
  },
  {
    id: 'en-kiosk',
    product: 'mobile-guard',
    versions: ['10.54.1.7'],
    severity: 4,
    asks: ['question', 'settings'],
    cases: [
      { subject: 'Request for a silent-install guide for kiosks', device: 'kiosks', count: '14' },
      {
        subject: 'Shared tablets: one profile for three shifts',
        device: 'shared tablets',
        count: '45',
      },
      {
        subject: 'Can we block app stores but allow updates?',
        device: 'pupils’ tablets',
        count: '320',
      },
      {
        subject: 'Enrolment by QR code without a mail account',
        device: 'delivery phones',
        count: '60',
      },
      { subject: 'Locating a lost tablet: who may see it?', device: 'visit tablets', count: '25' },
    ],
    description:
      'We have {count} {device} and look for the right set-up in Mobile Guard. They have no mail account and nobody to press "Accept".',
    conversation: [
      [
        'solution',
        'For {count} {device} use **Devices › Enrol › By code** with "unattended" ticked: the code carries the profile, nothing has to be accepted. Rights are per role, and every use of them is in the audit log. The guide is linked from that page.',
      ],
      ['reply', 'Got it working on the first five.'],
    ],
  },
  {
    id: 'en-compliance',
    product: 'mobile-guard',
    versions: ['10.54.1.7', '10.48.0.12'],
    severity: 3,
    asks: ['malfunction', 'protection'],
    cases: [
      {
        subject: 'Compliance state is stale for a third of the phones',
        count: '112 phones',
        since: 'last week',
      },
      {
        subject: 'Mail access is cut though the phone is compliant',
        count: '8 phones of the management',
        since: 'this morning',
      },
      {
        subject: 'Battery drains twice as fast after the app update',
        count: 'Most of our 90 phones',
        since: 'the app update',
      },
      {
        subject: 'Work profile disappears after a SIM change',
        count: '5 phones',
        since: 'the move to another operator',
      },
      {
        subject: 'App asks for the same permission every day',
        count: '27 phones',
        since: 'the system update',
      },
    ],
    description:
      '{count} have been affected since {since}. Restarting helps for a day. The owners are patient, but not endlessly.',
    conversation: [
      [
        'question',
        'Which system version do they run, and does **About › Background** in the app say "restricted" on an affected phone?',
      ],
      ['reply', 'Mixed versions, but all say "restricted".'],
      [
        'solution',
        'The system restricts the app after three days without being opened. Profile setting **Exempt from battery optimisation** prevents it and needs no action by the owner. {count} should recover within a day of the next synchronisation.',
      ],
      ['reply', 'Looks good for a week now.'],
    ],
  },
];
