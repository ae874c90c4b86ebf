import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';

/** R2: a request as the start of a new one. Whoever only looks on sends none. */
export function CopyLink({ number }: { number: string }) {
  const { t } = useTranslation('support-form');
  if (useMe().viewing) return null;
  return (
    <Button
      component={Link}
      to="/requests/new"
      search={{ copy: number }}
      variant="default"
      leftSection={<IconCopy size={16} stroke={1.75} />}
    >
      {t('copy.button')}
    </Button>
  );
}
