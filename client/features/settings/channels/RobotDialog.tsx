import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptRobotFragment, Language, RobotKind, RobotTopic } from '../../../generated/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Field } from '../../../ui/Field.js';
import { FormFoot } from '../../../ui/FormFoot.js';
import { SelectField } from '../../../ui/SelectField.js';
import { useToast } from '../../../ui/Toast.js';
import { useDepartmentChoices } from '../useDepartmentChoices.js';
import { useSubmit } from '../useSubmit.js';
import { CreateRobotDocument, DeleteRobotDocument, UpdateRobotDocument } from './channels.generated.js';

const kinds: readonly RobotKind[] = ['WECOM', 'DINGTALK', 'FEISHU', 'PLAIN'];
const topics: readonly RobotTopic[] = ['NOTICES', 'INSTRUCTIONS', 'PLANS', 'OVERDUE'];
const languages: readonly Language[] = ['ZH', 'EN'];
/** What a group of departments needs; of a leader's word it is told when an admin says so. */
const usual: readonly RobotTopic[] = ['NOTICES', 'PLANS', 'OVERDUE'];

interface RobotDialogProps {
  /** Null to add one. */
  readonly robot: KeptRobotFragment | null;
  readonly onClose: () => void;
}

/** Adds a robot, changes it or removes it. Address and secret are written, and never shown again. */
export function RobotDialog({ robot, onClose }: RobotDialogProps) {
  const { t } = useTranslation('settings');
  const { t: tf } = useTranslation('frame');
  const toast = useToast();
  const [name, setName] = useState(robot?.name ?? '');
  const [kind, setKind] = useState<RobotKind>(robot?.kind ?? 'WECOM');
  const [address, setAddress] = useState('');
  const [secret, setSecret] = useState('');
  const [chosen, setChosen] = useState<readonly RobotTopic[]>(robot?.topics ?? usual);
  const [departmentId, setDepartment] = useState(robot?.department?.id ?? '');
  const [language, setLanguage] = useState<Language>(robot?.language ?? 'ZH');
  const [create] = useMutation(CreateRobotDocument);
  const [update] = useMutation(UpdateRobotDocument);
  const departments = useDepartmentChoices(robot?.department?.id);
  const hasSecret = kind !== 'WECOM';
  const form = useSubmit(async () => {
    const said = { name, topics: [...chosen], departmentId: departmentId === '' ? null : departmentId, language };
    // Typed before another kind was chosen, it is not on screen any more.
    const written = secret === '' || !hasSecret ? {} : { secret };
    if (robot) {
      const moved = address === '' ? {} : { address };
      await update({ variables: { input: { robotId: robot.id, ...said, ...moved, ...written } } });
    } else await create({ variables: { input: { kind, address, ...said, ...written } } });
    toast({ words: t('robots.saved', { name }) });
    onClose();
  });
  const list = { searchLabel: '', emptyText: '', placeholder: '' };
  return (
    <Dialog
      title={robot ? t('robots.of', { name: robot.name }) : t('robots.create')}
      isOpen
      onClose={onClose}
      keepOnOutsidePress
      className="admin-dlg"
    >
      <form ref={form.formRef} className="admin-form" onSubmit={form.onSubmit} noValidate>
        <Field
          label={t('robots.name')}
          value={name}
          onChange={setName}
          fault={form.fault('name')}
          hint={t('robots.nameHint')}
          isRequired
        />
        {robot ? null : (
          <SelectField
            {...list}
            label={t('robots.kind')}
            value={kind}
            choices={kinds.map((id) => ({ id, label: t(`robots.kindOf.${id}`) }))}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'WECOM')}
          />
        )}
        <Field
          label={t('robots.address')}
          value={address}
          onChange={setAddress}
          fault={form.fault('address')}
          hint={robot ? t('robots.addressKept', { host: robot.host }) : t('robots.addressHint')}
          inputMode="url"
          autoComplete="off"
          isRequired={!robot}
        />
        {hasSecret ? (
          <Field
            label={t('robots.secret')}
            value={secret}
            onChange={setSecret}
            fault={form.fault('secret')}
            hint={t(robot?.hasSecret ? 'robots.secretKept' : 'robots.secretHint')}
            autoComplete="off"
            isSecret
          />
        ) : null}
        <fieldset className="admin-roles">
          <legend>{t('robots.topics')}</legend>
          {topics.map((topic) => (
            <label key={topic}>
              <input
                type="checkbox"
                checked={chosen.includes(topic)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, topic] : chosen.filter((one) => one !== topic))
                }
              />
              <span>
                {t(`robots.topicOf.${topic}`)}
                <span className="cap q3">{t(`robots.topicHint.${topic}`)}</span>
              </span>
            </label>
          ))}
          {form.fault('topics') === undefined ? null : (
            <p role="alert" className="settings-fault">
              {form.fault('topics')}
            </p>
          )}
        </fieldset>
        <SelectField
          label={t('robots.department')}
          value={departmentId}
          onChange={setDepartment}
          choices={departments}
          noneLabel={t('robots.everybody')}
          placeholder={t('robots.everybody')}
          searchLabel={t('accounts.findDepartment')}
          emptyText={t('accounts.noSuchDepartment')}
        />
        <SelectField
          {...list}
          label={t('robots.language')}
          value={language}
          choices={languages.map((id) => ({ id, label: tf(id === 'ZH' ? 'language.zh' : 'language.en') }))}
          onChange={(value) => setLanguage(languages.find((one) => one === value) ?? 'ZH')}
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
      {robot ? <Removing robot={robot} onRemoved={onClose} /> : null}
    </Dialog>
  );
}

/** Says what will happen, and asks once. */
function Removing({ robot, onRemoved }: { readonly robot: KeptRobotFragment; readonly onRemoved: () => void }) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const [isAsked, setAsked] = useState(false);
  const [remove] = useMutation(DeleteRobotDocument);
  const removing = useSubmit(async () => {
    await remove({ variables: { input: { robotId: robot.id } } });
    toast({ words: t('robots.removed', { name: robot.name }) });
    onRemoved();
  });
  return (
    <form className="admin-steps" onSubmit={removing.onSubmit}>
      {isAsked ? (
        <div className="admin-ask">
          <p>{t('robots.removeAsk', { name: robot.name })}</p>
          <div className="admin-step-row">
            <Button type="submit" pending={removing.isSending}>
              {t('robots.remove')}
            </Button>
            <Button kind="bare" onClick={() => setAsked(false)}>
              {t('accounts.not')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="admin-step-row">
          <Button kind="bare" onClick={() => setAsked(true)}>
            {t('robots.remove')}
          </Button>
        </div>
      )}
      <p role="alert" className="settings-fault">
        {removing.failure}
      </p>
    </form>
  );
}
