import { useRef, useState } from 'react';
import type { ReportableTaskFragment } from '../../generated/graphql.js';
import { dropDraft, type KeptDraft, keepDraft, type ReportDraft, readDraft } from './reportDraft.js';
import { sameDraft, startingFrom } from './reportForm.js';

interface DraftInHand {
  /** As things were when the form was opened: others' reports must not move what is being written. */
  readonly opened: { readonly task: ReportableTaskFragment; readonly from: number };
  readonly draft: ReportDraft;
  /** What was found from an earlier time. */
  readonly restored: KeptDraft | undefined;
  /** When it was last kept; `at` is undefined where the browser refuses. */
  readonly kept: { readonly at: number | undefined } | undefined;
  /** A part of it, or what makes one of the draft as it is by then. */
  readonly write: (part: Partial<ReportDraft> | ((draft: ReportDraft) => Partial<ReportDraft>)) => void;
  readonly startAgain: () => void;
  readonly drop: () => void;
}

/** What is written is kept in this browser with every key, and leaves it only when it was sent. */
export function useReportDraft(task: ReportableTaskFragment, viewerId: string, choosesFigure: boolean): DraftInHand {
  const [opened] = useState(() => ({
    task,
    // A supporting department's figure is its own part: it starts where that was.
    from: task.viewerReportSetsProgress ? task.progressPercent : (task.viewerLastReport?.progressPercent ?? 0),
  }));
  const [start] = useState(() => startingFrom(choosesFigure ? null : opened.from, task.viewerLastReport));
  const [restored, setRestored] = useState(() => readDraft(viewerId, task.id));
  const [draft, setDraft] = useState<ReportDraft>(restored ?? start);
  // A file may arrive between two keys.
  const newest = useRef(draft);
  const [kept, setKept] = useState<{ at: number | undefined }>();
  const drop = () => dropDraft(viewerId, task.id);
  return {
    opened,
    draft,
    restored,
    kept,
    drop,
    write(part) {
      const next = { ...newest.current, ...(typeof part === 'function' ? part(newest.current) : part) };
      newest.current = next;
      setDraft(next);
      if (sameDraft(next, start)) {
        drop();
        setKept(undefined);
      } else {
        setKept({ at: keepDraft(viewerId, task.id, next) });
      }
    },
    startAgain() {
      drop();
      setRestored(undefined);
      setKept(undefined);
      newest.current = start;
      setDraft(start);
    },
  };
}
