import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Failed } from '../design/PageState.tsx';
import { ApiError } from './api.ts';
import { useProblemWords } from './problem-words.ts';

interface Props {
  error: unknown;
  onRetry: () => void;
  /** Where to go from what does not exist: trying again would not help. */
  back: '/requests' | '/desk' | '/';
}

export function LoadFailed({ error, onRetry, back }: Props) {
  const { t } = useTranslation();
  const words = useProblemWords();
  if (!(error instanceof ApiError && error.code === 'not_found')) {
    return <Failed words={words(error)} retry={t('retry')} onRetry={onRetry} />;
  }
  return (
    <Empty icon={<IconMapQuestion size={28} stroke={1.5} />} title={words(error)}>
      <Button component={Link} to={back} variant="default" mt="sm">
        {t('toStart')}
      </Button>
    </Empty>
  );
}
