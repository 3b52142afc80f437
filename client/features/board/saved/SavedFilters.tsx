import { useMutation } from '@apollo/client/react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFilterInMenuFragment } from '../../../generated/graphql.js';
import { useErrorWords } from '../../../task-actions/errorWords.js';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.js';
import { Menu, type MenuItem, type MenuSection } from '../../../ui/Menu.js';
import { useToast } from '../../../ui/Toast.js';
import { DeleteSavedFilterDocument, UpdateSavedFilterDocument } from '../board.generated.js';
import { isFiltered } from '../filter.js';
import { type BoardView, isSameView, viewOf } from './savedView.js';

const FilterNameDialog = lazy(() =>
  import('./FilterNameDialog.js').then(({ FilterNameDialog: component }) => ({ default: component })),
);

export interface SavedFiltersProps {
  planId: string;
  /** The viewer's own and the shared ones; null until they are read. */
  filters: readonly SavedFilterInMenuFragment[] | null;
  view: BoardView;
  /** May share with everybody. */
  canShare: boolean;
  onOpen: (view: BoardView) => void;
}

type Asked = { kind: 'save' } | { kind: 'rename' | 'delete'; filter: SavedFilterInMenuFragment };

/** 常用筛选: opens a view under its name, saves the present one, and keeps the one that is open. */
export function SavedFilters({ planId, filters, view, canShare, onOpen }: SavedFiltersProps) {
  const { t } = useTranslation('board');
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const change = useFilterChanges();
  // The address is the view: whichever way one came to it, the filter that says the same is the open one.
  const open = filters?.find((filter) => isSameView(viewOf(filter), view)) ?? null;
  const done = () => {
    setAsked(null);
    trigger.current?.focus();
  };

  const item = (filter: SavedFilterInMenuFragment): MenuItem => ({
    key: filter.id,
    word: filter.name,
    isChosen: filter.id === open?.id,
    onAction: () => onOpen(viewOf(filter)),
  });
  const keeping = (filter: SavedFilterInMenuFragment): MenuItem[] => [
    ...(filter.viewerCanShare
      ? [
          {
            key: 'share',
            word: t(filter.isShared ? 'saved.takeBack' : 'saved.share', { name: filter.name }),
            onAction: () => void change.share(filter),
          },
        ]
      : []),
    ...(filter.viewerCanChange
      ? [
          {
            key: 'rename',
            word: t('saved.rename', { name: filter.name }),
            onAction: () => setAsked({ kind: 'rename', filter }),
          },
          {
            key: 'delete',
            word: t('saved.delete', { name: filter.name }),
            onAction: () => setAsked({ kind: 'delete', filter }),
          },
        ]
      : []),
  ];
  const canSave = !open && (isFiltered(view.filter) || view.lanes !== null);
  const sections: MenuSection[] = [
    { key: 'own', label: t('saved.own'), items: (filters ?? []).filter((one) => !one.isShared).map(item) },
    { key: 'shared', label: t('saved.shared'), items: (filters ?? []).filter((one) => one.isShared).map(item) },
    {
      key: 'keep',
      items: [
        ...(canSave ? [{ key: 'save', word: t('saved.save'), onAction: () => setAsked({ kind: 'save' }) }] : []),
        ...(open ? keeping(open) : []),
      ],
    },
  ].filter((section) => section.items.length > 0);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={open ? 'say set saved' : 'say saved'}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {open ? <span className="sr">{t('saved.title')} </span> : null}
        {open ? open.name : t('saved.title')}
      </button>
      <Menu
        label={t('saved.title')}
        triggerRef={trigger}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        sections={sections}
        says={filters?.length === 0 && !canSave ? t('saved.empty') : undefined}
      />
      {asked && asked.kind !== 'delete' ? (
        <Suspense fallback={null}>
          <FilterNameDialog
            planId={planId}
            view={view}
            renamed={asked.kind === 'rename' ? asked.filter : null}
            canShare={canShare}
            onClose={done}
          />
        </Suspense>
      ) : null}
      {asked?.kind === 'delete' ? (
        <ConfirmDialog
          isOpen
          title={t('saved.deleteTitle', { name: asked.filter.name })}
          body={t(asked.filter.isShared ? 'saved.deleteShared' : 'saved.deleteOwn')}
          confirm={t('saved.deleteConfirm')}
          refuse={t('saved.deleteRefuse')}
          onConfirm={() => {
            void change.remove(asked.filter);
            done();
          }}
          onRefuse={done}
        />
      ) : null}
    </>
  );
}

/** What is done at once, and told afterwards. */
function useFilterChanges() {
  const { t } = useTranslation('board');
  const explain = useErrorWords();
  const toast = useToast();
  const [update] = useMutation(UpdateSavedFilterDocument);
  const [remove] = useMutation(DeleteSavedFilterDocument);
  const told = async (change: Promise<unknown>, words: string) => {
    try {
      await change;
      toast({ words });
    } catch (error) {
      toast({ kind: 'fault', words: explain(error).words });
    }
  };
  return {
    share: ({ id, name, isShared }: SavedFilterInMenuFragment) =>
      told(
        update({ variables: { input: { savedFilterId: id, isShared: !isShared } } }),
        t(isShared ? 'saved.takenBack' : 'saved.sharedNow', { name }),
      ),
    remove: ({ id, name }: SavedFilterInMenuFragment) =>
      told(remove({ variables: { input: { savedFilterId: id } } }), t('saved.deleted', { name })),
  };
}
