import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DepartmentKind, KeptDepartmentFragment } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { SelectField } from '../../ui/SelectField.js';
import { useToast } from '../../ui/Toast.js';
import {
  AccountsDocument,
  ArchiveDepartmentDocument,
  CreateDepartmentDocument,
  RestoreDepartmentDocument,
  UpdateDepartmentDocument,
} from './administration.generated.js';
import { possibleParents } from './departmentTree.js';
import { useSubmit } from './useSubmit.js';

const kinds = ['FEDERATION', 'COMMITTEE_OFFICE', 'MEMBER_UNIT', 'TOWNSHIP'] as const;
const isKind = (text: string): text is DepartmentKind => kinds.some((kind) => kind === text);

interface DepartmentDialogProps {
  /** Null to make a new one. */
  readonly department: KeptDepartmentFragment | null;
  readonly all: readonly KeptDepartmentFragment[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Makes a department, changes it, archives or restores it; the server says what may be done. */
export function DepartmentDialog({ department, all, onClose, onSaved }: DepartmentDialogProps) {
  const { t } = useTranslation('settings');
  const { t: tf } = useTranslation('frame');
  const toast = useToast();
  const [code, setCode] = useState(department?.code ?? '');
  const [name, setName] = useState(department?.name ?? '');
  const [shortName, setShortName] = useState(department?.shortName ?? '');
  const [kind, setKind] = useState<string>(department?.kind ?? 'MEMBER_UNIT');
  const [parentId, setParent] = useState(department?.parent?.id ?? '');
  const [headId, setHead] = useState(department?.head?.id ?? '');
  const [create] = useMutation(CreateDepartmentDocument);
  const [update] = useMutation(UpdateDepartmentDocument);
  const [archive] = useMutation(ArchiveDepartmentDocument);
  const [restore] = useMutation(RestoreDepartmentDocument);
  const people = useQuery(AccountsDocument, { variables: { search: null, first: 200 } }).data?.accounts.nodes ?? [];
  const heads = people
    .filter(({ id, isDisabled }) => !isDisabled || id === department?.head?.id)
    .map(({ id, name: label, department: of }) => ({ id, label, detail: of?.shortName ?? '' }));
  const parents = possibleParents(all, department?.id ?? null)
    .filter(({ id, isArchived }) => !isArchived || id === department?.parent?.id)
    .map(({ id, shortName: label, name: detail }) => ({ id, label, detail }));

  const form = useSubmit(async () => {
    const said = {
      code,
      name,
      shortName,
      kind: isKind(kind) ? kind : ('MEMBER_UNIT' as const),
      parentId: parentId === '' ? null : parentId,
      headId: headId === '' ? null : headId,
    };
    if (department) await update({ variables: { input: { departmentId: department.id, ...said } } });
    else await create({ variables: { input: said } });
    toast({ words: t('units.saved', { name: shortName }) });
    onSaved();
  });
  const closing = useSubmit(async () => {
    if (!department) return;
    const variables = { input: { departmentId: department.id } };
    await (department.isArchived ? restore({ variables }) : archive({ variables }));
    toast({
      words: t(department.isArchived ? 'units.wasRestored' : 'units.wasArchived', { name: department.shortName }),
    });
    onSaved();
  });
  const isArchived = department?.isArchived ?? false;
  return (
    <Dialog
      title={department ? t('units.of', { name: department.shortName }) : t('units.create')}
      isOpen
      onClose={onClose}
      keepOnOutsidePress
      className="admin-dlg"
    >
      {isArchived ? (
        <p>{t('units.archivedNote')}</p>
      ) : (
        <form ref={form.formRef} className="admin-form" onSubmit={form.onSubmit} noValidate>
          <Field label={t('units.name')} value={name} onChange={setName} fault={form.fault('name')} isRequired />
          <Field
            label={t('units.shortName')}
            value={shortName}
            onChange={setShortName}
            fault={form.fault('shortName')}
            hint={t('units.shortNameHint')}
            isRequired
          />
          <Field
            label={t('units.code')}
            value={code}
            onChange={setCode}
            fault={form.fault('code')}
            hint={t('units.codeHint')}
            isRequired
            autoComplete="off"
          />
          <SelectField
            label={t('units.kind')}
            value={kind}
            onChange={setKind}
            choices={kinds.map((id) => ({ id, label: t(`units.kindOf.${id}`) }))}
            placeholder=""
            searchLabel={t('units.kind')}
            emptyText=""
            fault={form.fault('kind')}
          />
          <SelectField
            label={t('units.parent')}
            value={parentId}
            onChange={setParent}
            choices={parents}
            noneLabel={t('units.noParent')}
            placeholder={t('units.noParent')}
            searchLabel={t('accounts.findDepartment')}
            emptyText={t('accounts.noSuchDepartment')}
            fault={form.fault('parentId')}
          />
          <SelectField
            label={t('units.head')}
            value={headId}
            onChange={setHead}
            choices={heads}
            noneLabel={t('units.noHead')}
            placeholder={t('units.noHead')}
            searchLabel={t('units.findHead')}
            emptyText={t('units.noSuchHead')}
            hint={t('units.headHint')}
            fault={form.fault('headId')}
          />
          <FormFoot failure={form.failure}>
            <Button kind="go" type="submit" pending={form.isSending}>
              {t('save')}
            </Button>
            <Button kind="bare" onClick={onClose}>
              {tf('state.cancel')}
            </Button>
          </FormFoot>
        </form>
      )}
      {department ? (
        <form className="admin-steps" onSubmit={closing.onSubmit}>
          <p className="cap q3">{t(isArchived ? 'units.restoreNote' : 'units.archiveNote')}</p>
          <div className="admin-step-row">
            <Button type="submit" pending={closing.isSending}>
              {t(isArchived ? 'units.restore' : 'units.archive')}
            </Button>
          </div>
          <p role="alert" className="settings-fault">
            {closing.failure ?? closing.fault('parentId')}
          </p>
        </form>
      ) : null}
    </Dialog>
  );
}
