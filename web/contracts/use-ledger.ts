import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ledger, LedgerLine } from '../../api/contracts.ts';
import { ledgerQuery } from './queries.ts';

/** A ledger as far as it is shown. */
export interface ShownLedger {
  ledger: Ledger;
  lines: LedgerLine[];
  showYear: (year: string) => void;
  /** Undefined at the end. */
  showMore: (() => void) | undefined;
  loadingMore: boolean;
}

/** `shown` is undefined until the first page is there. */
export function useLedger(id: string) {
  const { i18n } = useTranslation();
  const [year, showYear] = useState<string>();
  const query = useInfiniteQuery({
    ...ledgerQuery(id, year, i18n.language),
    placeholderData: keepPreviousData,
  });
  const [ledger] = query.data?.pages ?? [];
  const shown: ShownLedger | undefined = ledger && {
    ledger,
    lines: query.data?.pages.flatMap(({ items }) => items) ?? [],
    showYear,
    showMore: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
  return { shown, error: query.error, retry: () => void query.refetch() };
}
