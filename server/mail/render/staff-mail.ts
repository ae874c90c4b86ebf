import type { Language } from '../../../api/primitives.ts';
import type { StaffRole } from '../../../domain/access/index.ts';
import { type Translator, translator } from '../../platform/translations.ts';
import type { Block, MailDocument, Row } from './document.ts';
import type { Reader } from './people-mail.ts';
import { timeInWords } from './time.ts';

const MINUTE_MS = 60_000;

export type StaffTemplate = 'staff_roles_changed' | 'staff_suspended' | 'staff_restored';

export interface StaffFacts {
  roles: readonly StaffRole[];
}

/** To one of the vendor's people, about their own account. `url` is where they sign in; null for who cannot. */
export function staffMail(
  template: StaffTemplate,
  language: Language,
  reader: Reader,
  { roles }: StaffFacts,
  url: string | null,
): MailDocument {
  const t = translator(language);
  const heading = t(`mail:${template}.heading`);
  const text = t(`mail:${template}.text`);
  const told: Block[] =
    template === 'staff_roles_changed' ? [{ kind: 'facts', rows: [rolesRow(t, roles)] }] : [];
  const button: Block[] = url === null ? [] : [{ kind: 'button', label: t('mail:toDesk'), url }];
  return {
    language,
    subject: heading,
    preview: text,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      { kind: 'paragraph', text },
      ...told,
      ...button,
      { kind: 'paragraph', text: t('mail:staffNext') },
    ],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
}

export interface StaffInvitationFacts extends StaffFacts {
  inviterName: string;
  /** Epoch milliseconds. */
  expiresAt: number;
  /** The inviter's, IANA: that of the invited person is not known. */
  timeZone: string;
}

/** To somebody who has no account yet. `url` carries the token. */
export function staffInvitationMail(
  language: Language,
  facts: StaffInvitationFacts,
  url: string,
): MailDocument {
  const t = translator(language);
  const name = facts.inviterName;
  // Seconds would only be noise.
  const wholeMinute = facts.expiresAt - (facts.expiresAt % MINUTE_MS);
  const until = timeInWords(wholeMinute, language, facts.timeZone);
  const text = t('mail:staff_invitation.text', { name });
  return {
    language,
    subject: t('mail:staff_invitation.heading', { name }),
    preview: text,
    heading: t('mail:staff_invitation.heading', { name }),
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'facts', rows: [[t('mail:fact.invitedBy'), name], rolesRow(t, facts.roles)] },
      { kind: 'button', label: t('mail:invitation.button'), url },
      { kind: 'paragraph', text: t('mail:invitation.valid', { ...until }) },
    ],
    footer: t('mail:invitation.footer', { name }),
    languageLinks: null,
  };
}

const rolesRow = (t: Translator, roles: readonly StaffRole[]): Row => [
  t('mail:fact.roles'),
  roles.map((role) => t(`settings:staff.role.${role}`)).join(', '),
];
