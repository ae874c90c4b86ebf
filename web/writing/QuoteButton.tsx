import { ActionIcon } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import { useTimeFormat } from '../clock/reader.ts';
import { quoteOf, selectedWithin } from './quote.ts';

interface Props {
  entry: RequestEntry;
  onQuote: (quote: string) => void;
}

/** Puts a message into what is being written; only what is selected of it, where something is. */
export function QuoteButton({ entry, onQuote }: Props) {
  const { t } = useTranslation('conversation');
  const format = useTimeFormat();
  const { actor, at, body } = entry;
  if (!body) return null;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('quote.this', { name: actor.name })}
      title={t('quote.hint')}
      // Pressing would end the selection that is meant.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const message = event.currentTarget.closest('article');
        const text = (message && selectedWithin(message)) || body;
        // The zone is named: who reads the quote may live in another one.
        const when = `${format.instant(Date.parse(at))}, ${format.zone()}`;
        onQuote(quoteOf({ name: actor.name, when, text }));
      }}
    >
      <IconQuote size={16} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
}
