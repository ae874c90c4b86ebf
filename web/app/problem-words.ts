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

/** Why the server refused a new password, to stand under its field; undefined where that is not what failed. */
export function useWeakPassword(error: unknown): string | undefined {
  const { t } = useTranslation('common');
  if (!isWeakPassword(error)) return undefined;
  switch (error.reason) {
    case 'email':
    case 'company':
    case 'product':
      return t(`weakPassword.${error.reason}`);
    default:
      return t('weakPassword.common');
  }
}

export const isWeakPassword = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.code === 'weak_password';
