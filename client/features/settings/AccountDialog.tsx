import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptAccountFragment, Role } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { SelectField } from '../../ui/SelectField.js';
import { useToast } from '../../ui/Toast.js';
import { AccountSteps } from './AccountSteps.js';
import {
  CreateAccountDocument,
  DisableAccountDocument,
  EnableAccountDocument,
  ResetPasswordDocument,
  UpdateAccountDocument,
} from './administration.generated.js';
import type { Handing } from './HandedOver.js';
import { RoleChoice } from './RoleChoice.js';
import { useDepartmentChoices } from './useDepartmentChoices.js';
import { useSubmit } from './useSubmit.js';

interface AccountDialogProps {
  /** Null to make a new one. */
  readonly account: KeptAccountFragment | null;
  readonly onClose: () => void;
  readonly onHandedOver: (handed: readonly Handing[]) => void;
}

/** Makes an account or changes it; the server says what may be done with it. */
export function AccountDialog({ account, onClose, onHandedOver }: AccountDialogProps) {
  const { t } = useTranslation('settings');
  const { t: tf } = useTranslation('frame');
  const toast = useToast();
  const [login, setLogin] = useState('');
  const [name, setName] = useState(account?.name ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(account?.roles ?? []);
  const [departmentId, setDepartment] = useState(account?.department?.id ?? '');
  const [email, setEmail] = useState(account?.email ?? '');
  const [create] = useMutation(CreateAccountDocument);
  const [update] = useMutation(UpdateAccountDocument);
  const [disable] = useMutation(DisableAccountDocument);
  const [enable] = useMutation(EnableAccountDocument);
  const [reset] = useMutation(ResetPasswordDocument);
  const choices = useDepartmentChoices(account?.department?.id);

  const form = useSubmit(async () => {
    const said = { name, roles: [...roles], departmentId: departmentId === '' ? null : departmentId, email };
    if (account) {
      await update({ variables: { input: { accountId: account.id, ...said } } });
      toast({ words: t('accounts.saved', { name }) });
      onClose();
      return;
    }
    const { data } = await create({ variables: { input: { login, ...said } } });
    if (data) onHandedOver([{ ...data.createAccount.account, oneTimePassword: data.createAccount.oneTimePassword }]);
  });
  const steps = {
    async disable() {
      if (!account) return;
      await disable({ variables: { input: { accountId: account.id } } });
      toast({ words: t('accounts.wasDisabled', { name: account.name }) });
      onClose();
    },
    async enable() {
      if (!account) return;
      await enable({ variables: { input: { accountId: account.id } } });
      toast({ words: t('accounts.wasEnabled', { name: account.name }) });
      onClose();
    },
    async reset() {
      if (!account) return;
      const { data } = await reset({ variables: { input: { accountId: account.id } } });
      if (data) onHandedOver([{ ...account, oneTimePassword: data.resetPassword.oneTimePassword }]);
    },
  };
  return (
    <Dialog
      title={account ? t('accounts.of', { login: account.login }) : t('accounts.create')}
      isOpen
      onClose={onClose}
      keepOnOutsidePress
      className="admin-dlg"
    >
      <form ref={form.formRef} className="admin-form" onSubmit={form.onSubmit} noValidate>
        {account ? null : (
          <Field
            label={t('accounts.login')}
            value={login}
            onChange={setLogin}
            fault={form.fault('login')}
            hint={t('accounts.loginHint')}
            isRequired
            autoComplete="off"
          />
        )}
        <Field label={t('accounts.name')} value={name} onChange={setName} fault={form.fault('name')} isRequired />
        <RoleChoice value={roles} onChange={setRoles} keepsAdmin={account?.isLastAdmin ?? false} />
        <SelectField
          label={t('accounts.department')}
          value={departmentId}
          onChange={setDepartment}
          choices={choices}
          noneLabel={t('accounts.noDepartment')}
          placeholder={t('accounts.noDepartment')}
          searchLabel={t('accounts.findDepartment')}
          emptyText={t('accounts.noSuchDepartment')}
          fault={form.fault('departmentId')}
        />
        <Field
          label={t('accounts.email')}
          value={email}
          onChange={setEmail}
          fault={form.fault('email')}
          hint={t('accounts.emailHint')}
          inputMode="email"
          autoComplete="off"
        />
        <FormFoot failure={form.failure} note={account ? undefined : t('accounts.createNote')}>
          <Button kind="go" type="submit" pending={form.isSending}>
            {account ? t('save') : t('accounts.createSubmit')}
          </Button>
          <Button kind="bare" onClick={onClose}>
            {tf('state.cancel')}
          </Button>
        </FormFoot>
      </form>
      {account ? <AccountSteps account={account} steps={steps} /> : null}
    </Dialog>
  );
}
