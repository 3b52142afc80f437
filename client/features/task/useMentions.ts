import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentionChoicesOfTaskQuery } from '../../generated/graphql.js';
import { type Seeking, seekingAt } from '../../task-actions/mentions.js';
import type { Callee, Callees } from '../../ui/CallField.js';
import type { Mentioned } from './commentDraft.js';
import { MentionChoicesOfTaskDocument } from './task.generated.js';

type Choices = NonNullable<MentionChoicesOfTaskQuery['task']>['viewerCanMention'];

/** More of a kind than this are not read through: a letter of the name finds the others. */
const MOST_SHOWN = 30;

const fits =
  (query: string) =>
  ({ name, detail }: Callee): boolean =>
    name.toLowerCase().includes(query.toLowerCase()) || detail.toLowerCase().includes(query.toLowerCase());

/** Whom the server lets the viewer call to the task: asked for with the first @, and narrowed by what is typed after it. */
export function useMentions(taskId: string) {
  const { t } = useTranslation('task');
  const client = useApolloClient();
  const [choices, setChoices] = useState<Choices>();
  const [seeking, setSeeking] = useState<Seeking>();
  const dismissed = useRef<number>(undefined);
  const isAsked = useRef(false);

  const departments: Callee[] = (choices?.departments ?? []).map(({ id, shortName, name }) => ({
    id,
    name: shortName,
    detail: name === shortName ? '' : name,
  }));
  const people: Callee[] = (choices?.users ?? []).map(({ id, name, department }) => ({
    id,
    name,
    detail: department?.shortName ?? '',
  }));
  const shown = (all: readonly Callee[]) =>
    seeking === undefined ? [] : all.filter(fits(seeking.query)).slice(0, MOST_SHOWN);
  const groups: Callees[] = [
    { label: t('mentionDepartments'), choices: shown(departments) },
    { label: t('mentionPeople'), choices: shown(people) },
  ];

  return {
    groups,
    seeking,
    /** The text as it is, and where the caret stands in it. */
    look(text: string, caret: number): void {
      const found = seekingAt(text, caret);
      if (found?.from !== dismissed.current) dismissed.current = undefined;
      setSeeking(found === undefined || found.from === dismissed.current ? undefined : found);
      if (found !== undefined) void ask();
    },
    /** What was typed after this @ is no name. */
    dismiss(): void {
      dismissed.current = seeking?.from;
      setSeeking(undefined);
    },
    chosen(): void {
      setSeeking(undefined);
    },
    mentionOf: ({ id, name }: Callee): Mentioned => ({
      id,
      name,
      kind: departments.some((one) => one.id === id) ? 'department' : 'user',
    }),
  };

  async function ask(): Promise<void> {
    if (isAsked.current) return;
    isAsked.current = true;
    try {
      const { data } = await client.query({
        query: MentionChoicesOfTaskDocument,
        variables: { id: taskId },
        fetchPolicy: 'network-only',
      });
      setChoices(data?.task?.viewerCanMention);
    } catch {
      // Without a line one writes on, and the next @ asks again.
      isAsked.current = false;
    }
  }
}
