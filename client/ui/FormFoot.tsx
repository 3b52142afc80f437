import type { ReactNode } from 'react';
import { Icon } from './Icon.js';

interface FormFootProps {
  /** Why it was not sent, said right where it was pressed. */
  readonly failure: string | undefined;
  /** The one step that helps, where there is one. */
  readonly remedy?: ReactNode;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** The foot of a form: what went wrong, its buttons, and what becomes of the text. */
export function FormFoot({ failure, remedy, note, children }: FormFootProps) {
  return (
    <div className="form-foot">
      <div role="alert">
        {failure === undefined ? null : (
          <p className="form-failure">
            <span className="bang">
              <Icon name="bang" />
            </span>
            {failure}
          </p>
        )}
      </div>
      {remedy === undefined ? null : <p className="form-remedy">{remedy}</p>}
      <div className="form-do">{children}</div>
      <p role="status" className="form-note">
        {note}
      </p>
    </div>
  );
}
