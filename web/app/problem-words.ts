import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from './api.ts';

/** Puts any failure in the reader's words, by the catalogue's code. */
export function useProblemWords(): (error: unknown) => string {
  const { t } = useTranslation('problems');
  return useCallback((error) => t(error instanceof ApiError ? error.code : 'internal'), [t]);
}

/** The fields that the server found wrong, by path. */
export function wrongFields(error: unknown): readonly string[] {
  return error instanceof ApiError ? error.fields.map((field) => field.path) : [];
}
