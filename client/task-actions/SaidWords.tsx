import { Fragment } from 'react';
import { type Named, saidParts } from './mentions.js';

interface SaidWordsProps {
  readonly body: string;
  readonly mentions: readonly Named[];
}

/** What somebody said, in their words; whoever is mentioned stands out by weight. */
export function SaidWords({ body, mentions }: SaidWordsProps) {
  let at = 0;
  return saidParts(body, mentions).map(({ text, isMention }) => {
    const key = at;
    at += text.length;
    return isMention ? <b key={key}>{text}</b> : <Fragment key={key}>{text}</Fragment>;
  });
}
