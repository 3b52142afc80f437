import { CombinedGraphQLErrors } from '@apollo/client';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/*
 * The layer task-actions: what may be done to a task from more than one place, and the words that go with
 * it. It lies between features and ui: app → features → task-actions → ui. Features import it, and it
 * imports no feature; it knows what a task is, which ui must not.
 */

const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'INVALID_TRANSITION',
  'CONFLICT',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof codes)[number] | 'NETWORK' | 'UNKNOWN';

export interface FieldFault {
  path: string;
  message: string;
}
export interface Fault {
  code: ErrorCode;
  /** One sentence for a person. */
  words: string;
  fields: FieldFault[];
  /** With CONFLICT: the version that is there now. */
  currentVersion: number | null;
}

const isFieldFault = (value: unknown): value is FieldFault =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'message' in value &&
  typeof value.message === 'string';

/** Turns whatever a request threw into a code and a sentence; the server's own sentence comes first. */
export function useErrorWords(): (error: unknown) => Fault {
  const { t } = useTranslation('errors');
  return useCallback(
    (error) => {
      if (!CombinedGraphQLErrors.is(error))
        return { code: 'NETWORK', words: t('network'), fields: [], currentVersion: null };
      const first = error.errors[0];
      const code = codes.find((known) => known === first?.extensions?.code);
      const fields = first?.extensions?.fields;
      const version = first?.extensions?.currentVersion;
      return {
        code: code ?? 'UNKNOWN',
        words: first?.message || (code ? t(code) : t('unknown')),
        fields: Array.isArray(fields) ? fields.filter(isFieldFault) : [],
        currentVersion: typeof version === 'number' ? version : null,
      };
    },
    [t],
  );
}
