import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Failed } from '../design/PageState.tsx';
import { useProblemWords } from './problem-words.ts';

/** What is shown where a page could not be loaded at all. */
export function RouteErrorPage({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <Failed words={words(error)} retry={t('retry')} onRetry={retry} />;
}

export function NotFoundPage() {
  const { t } = useTranslation(['common', 'problems']);
  return (
    <main>
      <Empty icon={<IconMapQuestion size={28} stroke={1.5} />} title={t('problems:not_found')}>
        <Button component={Link} to="/" variant="default" mt="sm">
          {t('toStart')}
        </Button>
      </Empty>
    </main>
  );
}
