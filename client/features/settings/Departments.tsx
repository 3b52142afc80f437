import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptDepartmentFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { useToast } from '../../ui/Toast.js';
import { DepartmentTreeDocument, UpdateDepartmentDocument } from './administration.generated.js';
import { DepartmentDialog } from './DepartmentDialog.js';
import { type Branch, treeOf } from './departmentTree.js';
import './administration.css';

/** The tree of departments: made, changed, put in order, archived. None is deleted, since tasks name them. */
export function Departments() {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const toast = useToast();
  const { data, error, refetch } = useQuery(DepartmentTreeDocument, { fetchPolicy: 'cache-and-network' });
  const [update] = useMutation(UpdateDepartmentDocument);
  const [opened, setOpened] = useState<KeptDepartmentFragment | 'new' | null>(null);
  if (!data)
    return error ? (
      <ErrorState
        title={t('failed')}
        reason={explain(error).words}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    ) : (
      <Skeleton rows={10} lines={1} words={t('reading')} />
    );
  const { departments } = data;
  async function move(departmentId: string, afterDepartmentId: string | null) {
    try {
      await update({ variables: { input: { departmentId, afterDepartmentId } } });
      await refetch();
    } catch (failure) {
      toast({ words: explain(failure).words, kind: 'fault' });
    }
  }
  const close = () => setOpened(null);
  return (
    <>
      <div className="admin-tools">
        <p className="q2">{t('units.lead', { count: departments.filter(({ isArchived }) => !isArchived).length })}</p>
        <Button kind="go" icon="plus" onClick={() => setOpened('new')}>
          {t('units.create')}
        </Button>
      </div>
      {departments.length === 0 ? (
        <EmptyState title={t('units.none')}>{t('units.noneHint')}</EmptyState>
      ) : (
        <Branches branches={treeOf(departments)} label={t('section.departments')} onOpen={setOpened} onMove={move} />
      )}
      {opened === null ? null : (
        <DepartmentDialog
          department={opened === 'new' ? null : opened}
          all={departments}
          onClose={close}
          onSaved={() => {
            close();
            void refetch().catch(() => undefined);
          }}
        />
      )}
    </>
  );
}

interface BranchesProps {
  readonly branches: readonly Branch[];
  readonly label: string;
  readonly onOpen: (department: KeptDepartmentFragment) => void;
  readonly onMove: (departmentId: string, afterDepartmentId: string | null) => Promise<void>;
}

function Branches({ branches, label, onOpen, onMove }: BranchesProps) {
  const { t } = useTranslation('settings');
  return (
    <ul className="admin-tree" aria-label={label}>
      {branches.map(({ department, parts }, n) => {
        // One place up is after the one before the one before.
        const before = branches[n - 1];
        const next = branches[n + 1];
        const upAfter = branches[n - 2]?.department.id ?? null;
        const canEdit = department.viewerCan.includes('EDIT');
        return (
          <li key={department.id}>
            <div className={department.isArchived ? 'admin-leaf is-off' : 'admin-leaf'}>
              <button type="button" className="admin-open" onClick={() => onOpen(department)}>
                {department.shortName}
              </button>
              <span className="cap q3 code">{department.code}</span>
              <span className="q2 full">{department.name === department.shortName ? '' : department.name}</span>
              <span className="who">
                {department.isArchived ? (
                  <span className="q3">{t('units.archived')}</span>
                ) : (
                  (department.head?.name ?? <span className="q3">{t('units.noHead')}</span>)
                )}
              </span>
              <span className="order">
                {canEdit &&
                before?.department.viewerCan.includes('EDIT') &&
                before.department.kind === department.kind ? (
                  <button
                    type="button"
                    aria-label={t('units.up', { name: department.shortName })}
                    onClick={() => void onMove(department.id, upAfter)}
                  >
                    <Icon name="up" />
                  </button>
                ) : null}
                {canEdit && next?.department.viewerCan.includes('EDIT') && next.department.kind === department.kind ? (
                  <button
                    type="button"
                    aria-label={t('units.down', { name: department.shortName })}
                    onClick={() => void onMove(department.id, next.department.id)}
                  >
                    <Icon name="down" />
                  </button>
                ) : null}
              </span>
            </div>
            {parts.length === 0 ? null : (
              <Branches
                branches={parts}
                label={t('units.partsOf', { name: department.shortName })}
                onOpen={onOpen}
                onMove={onMove}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
