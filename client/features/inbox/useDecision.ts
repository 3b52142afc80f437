import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { ExtensionOfTaskFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { DecideExtensionDocument } from '../../task-actions/extension/extension.generated.js';
import { useDates } from '../../ui/Dates.js';
import { useToast } from '../../ui/Toast.js';

/** Answers a request from the list: until the date that was asked for, or not, and then why. */
export function useDecision(
  code: string,
  onDecided: () => void,
): (request: ExtensionOfTaskFragment, refusal: string | null) => Promise<boolean> {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const toast = useToast();
  const errorWords = useErrorWords();
  const [decide] = useMutation(DecideExtensionDocument);
  return async (request, refusal) => {
    try {
      await decide({ variables: { input: { requestId: request.id, approve: refusal === null, note: refusal } } });
      toast({
        words: refusal === null ? t('approved', { code, date: date(request.newDueOn) }) : t('rejected', { code }),
      });
      onDecided();
      return true;
    } catch (error) {
      toast({ kind: 'fault', words: t('inbox.refusedOf', { code, reason: errorWords(error).words }) });
      // Somebody may have been first: what is shown is no longer so.
      onDecided();
      return false;
    }
  };
}
