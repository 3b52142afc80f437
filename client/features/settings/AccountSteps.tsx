import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptAccountFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';

type Step = 'reset' | 'disable' | 'enable';

interface AccountStepsProps {
  readonly account: KeptAccountFragment;
  readonly steps: Readonly<Record<Step, () => Promise<void>>>;
}

/** What may be done with an account beside changing it. Each says what will happen, and asks once. */
export function AccountSteps({ account, steps }: AccountStepsProps) {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const [asked, setAsked] = useState<Step | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const offered: readonly Step[] = [
    ...(account.viewerCan.includes('RESET_PASSWORD') ? (['reset'] as const) : []),
    ...(account.viewerCan.includes('DISABLE') ? (['disable'] as const) : []),
    ...(account.viewerCan.includes('ENABLE') ? (['enable'] as const) : []),
  ];
  async function take(step: Step) {
    setBusy(true);
    setFailure('');
    try {
      await steps[step]();
    } catch (error) {
      setFailure(explain(error).words);
    } finally {
      setBusy(false);
      setAsked(null);
    }
  }
  return (
    <div className="admin-steps">
      {account.isLastAdmin ? <p className="q2">{t('accounts.lastAdmin')}</p> : null}
      {asked === null ? (
        <div className="admin-step-row">
          {offered.map((step) => (
            <Button key={step} kind="bare" onClick={() => setAsked(step)}>
              {t(`accounts.step.${step}`)}
            </Button>
          ))}
        </div>
      ) : (
        <div className="admin-ask">
          <p>{t(`accounts.ask.${asked}`, { name: account.name })}</p>
          <div className="admin-step-row">
            <Button pending={isBusy} onClick={() => void take(asked)}>
              {t(`accounts.step.${asked}`)}
            </Button>
            <Button kind="bare" onClick={() => setAsked(null)}>
              {t('accounts.not')}
            </Button>
          </div>
        </div>
      )}
      <p role="alert" className="settings-fault">
        {failure}
      </p>
    </div>
  );
}
