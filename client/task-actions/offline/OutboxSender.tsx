import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../../ui/Toast.js';
import { type ErrorCode, useErrorWords } from '../errorWords.js';
import { useSendReport } from '../report/sendReport.js';
import { dropReport, refuseReport, useOutbox, type WaitingReport } from './outbox.js';

const restMs = 20_000;

/** What says nothing about the report itself: it goes on waiting. */
const passing: readonly ErrorCode[] = ['NETWORK', 'UNAUTHENTICATED', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR'];

interface OutboxSenderProps {
  readonly accountId: string;
  /** How often the line has come back: then everything that waits is sent. */
  readonly reconnections: number;
}

/** Sends what was written without a network, one after the other, in the order of writing. Shows nothing itself. */
export function OutboxSender({ accountId, reconnections }: OutboxSenderProps) {
  const { t } = useTranslation('task');
  const reports = useOutbox(accountId);
  const send = useSendReport();
  const explain = useErrorWords();
  const toast = useToast();
  const isSending = useRef(false);
  const [tries, setTries] = useState(0);
  const next = reports.find(({ refusal }) => refusal === undefined);

  const deliver = useRef(async (_report: WaitingReport): Promise<boolean> => false);
  deliver.current = async (report) => {
    try {
      await send(report.input, report.key);
      await dropReport(accountId, report.key);
      toast({ words: t('lateSent', { code: report.task.code }) });
      return true;
    } catch (error) {
      const { code, words } = explain(error);
      if (passing.includes(code)) return false;
      await refuseReport(accountId, report.key, { isConflict: code === 'CONFLICT', words });
      toast({ kind: 'fault', words: t('lateRefused', { code: report.task.code, reason: words }) });
      return true;
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a line that is back, and a rest that is over, send again
  useEffect(() => {
    if (next === undefined || isSending.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    isSending.current = true;
    void deliver.current(next).then((isSettled) => {
      isSending.current = false;
      if (isSettled) setTries((count) => count + 1);
      else timer = setTimeout(() => setTries((count) => count + 1), restMs);
    });
    return () => clearTimeout(timer);
  }, [next?.key, reconnections, tries]);
  return null;
}
