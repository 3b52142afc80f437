import { useEffect, useRef, useState } from 'react';
import { newKey } from '../changeKeys.js';
import type { ReportFile } from './reportDraft.js';
import { type Upload, UploadFailed, uploadFile } from './uploadFile.js';

/** A file on its way. */
export interface Sending {
  readonly key: string;
  readonly file: File;
  /** How much of it has been sent, from 0 to 1. */
  readonly share: number;
  /** Why it did not arrive, in the server's words; null when the line broke. Absent while it is sent. */
  readonly failure?: string | null;
}

interface Uploads {
  readonly sending: readonly Sending[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (key: string) => void;
  readonly remove: (key: string) => void;
}

/** Sends files as soon as they are chosen, two at a time: a phone's line is narrow. */
export function useUploads(onArrived: (file: ReportFile) => void): Uploads {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const running = useRef(new Map<string, Upload>());
  // A file that has just arrived may be in the list for a moment longer: it is not begun anew.
  const begun = useRef(new Set<string>());
  const arrived = useRef(onArrived);
  arrived.current = onArrived;

  useEffect(() => {
    const uploads = running.current;
    return () => {
      for (const { stop } of uploads.values()) stop();
    };
  }, []);

  const change = (key: string, part: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const leave = (key: string) => setSending((all) => all.filter((one) => one.key !== key));

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the list may let the next one start
  useEffect(() => {
    for (const { key, file, failure } of sending) {
      if (running.current.size >= 2) return;
      if (failure !== undefined || begun.current.has(key)) continue;
      begun.current.add(key);
      const upload = uploadFile(file, (share) => change(key, { share }));
      running.current.set(key, upload);
      upload.done.then(
        (taken) => {
          running.current.delete(key);
          arrived.current(taken);
          leave(key);
        },
        (error: unknown) => {
          running.current.delete(key);
          change(key, { failure: (error instanceof UploadFailed ? error.words : undefined) ?? null });
        },
      );
    }
  }, [sending]);

  return {
    sending,
    add: (files) => setSending((all) => [...all, ...files.map((file) => ({ key: newKey(), file, share: 0 }))]),
    again(key) {
      begun.current.delete(key);
      setSending((all) => all.map((one) => (one.key === key ? { key, file: one.file, share: 0 } : one)));
    },
    remove(key) {
      running.current.get(key)?.stop();
      leave(key);
    },
  };
}
