import { useState } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.js';
import { FieldFault } from '../../ui/FieldFault.js';
import { percentSteps } from './reportForm.js';
import './percent.css';

const OTHER = 'other';

interface PercentChoiceProps {
  /** The progress when the form was opened: the choices stay as they were, whatever others report meanwhile. */
  readonly from: number;
  /** Nobody has said a figure yet that could be unchanged. */
  readonly isFirst: boolean;
  readonly question: string;
  readonly lastSaid: string;
  /** What the figure does, where that is not plain. */
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (percent: string) => void;
  readonly fault: string | undefined;
}

/** How far it is: one tap for the usual answers, a typed figure for the rest. */
export function PercentChoice({ from, isFirst, question, lastSaid, hint, value, onChange, fault }: PercentChoiceProps) {
  const { t } = useTranslation('task');
  const steps = percentSteps(from).map(String);
  const [isTyping, setTyping] = useState(value !== '' && !steps.includes(value));
  return (
    <div className="percent">
      <RadioGroup
        value={isTyping ? OTHER : value}
        onChange={choose}
        isInvalid={fault !== undefined && !isTyping}
        validationBehavior="aria"
      >
        <Label className="fld-label report-question">
          {question}
          <span className="fld-aside">{lastSaid}</span>
        </Label>
        <div className="percent-steps">
          {steps.map((step, place) => (
            <Radio
              key={step}
              value={step}
              className="percent-step"
              {...(place === 0 && !isFirst ? { 'aria-label': t('percentSame', { percent: from }) } : {})}
            >
              {place === 0 && !isFirst ? t('percentSameShort') : `${step}%`}
            </Radio>
          ))}
          <Radio value={OTHER} className="percent-step">
            {t('percentOther')}
          </Radio>
        </div>
        {hint === undefined ? null : (
          <Text slot="description" className="fld-hint">
            {hint}
          </Text>
        )}
        <FieldFault>{isTyping ? undefined : fault}</FieldFault>
      </RadioGroup>
      {isTyping ? (
        <Field
          className="percent-typed"
          label={t('percentTyped')}
          value={value}
          onChange={onChange}
          fault={fault}
          inputMode="numeric"
        />
      ) : null}
    </div>
  );

  function choose(chosen: string): void {
    setTyping(chosen === OTHER);
    if (chosen !== OTHER) onChange(chosen);
  }
}
