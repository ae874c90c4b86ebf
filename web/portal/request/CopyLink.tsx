import { IconCopy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useMe } from '../../app/session.ts';

/** R2: a request to technical support as the start of a new one. Whoever only looks on sends none. */
export function CopyLink({ request: { number, productId } }: { request: RequestDetail }) {
  const { t } = useTranslation('support-form');
  if (useMe().viewing || productId === null) return null;
  return (
    <Link to="/requests/new/technical-support" search={{ copy: number }}>
      <IconCopy size={14} stroke={1.75} aria-hidden="true" /> {t('copy.button')}
    </Link>
  );
}
