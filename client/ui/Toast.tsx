import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.js';
import './toast.css';

export interface ToastAction {
  words: string;
  onAct: () => void;
}
export interface ToastMessage {
  words: ReactNode;
  /** done: ink, goes by itself. fault: a slip that stays until it is closed. */
  kind?: 'done' | 'fault';
  actions?: ToastAction[];
}

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);

/** One message at a time: the newest replaces the one before. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('frame');
  const [shown, setShown] = useState<(ToastMessage & { id: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const count = useRef(0);
  const show = useCallback((message: ToastMessage) => {
    count.current += 1;
    setShown({ ...message, id: count.current });
  }, []);
  const isFault = shown?.kind === 'fault';

  useEffect(() => {
    if (!shown || isFault || held) return;
    const timer = setTimeout(() => setShown(null), shown.actions ? 9000 : 5000);
    return () => clearTimeout(timer);
  }, [shown, isFault, held]);

  const body = useMemo(
    () =>
      shown && (
        // biome-ignore lint/a11y/noStaticElementInteractions: while it is being read it does not go away
        <div
          key={shown.id}
          className={isFault ? 'toast slip' : 'toast'}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {isFault ? (
            <span className="bang">
              <Icon name="bang" />
            </span>
          ) : (
            <Icon name="check" />
          )}
          <div>
            <p>{shown.words}</p>
            {isFault && shown.actions ? (
              <div className="acts">
                {shown.actions.map((action) => (
                  <button
                    type="button"
                    key={action.words}
                    onClick={() => {
                      setShown(null);
                      action.onAct();
                    }}
                  >
                    {action.words}
                  </button>
                ))}
              </div>
            ) : null}
          </div>
          {!isFault
            ? shown.actions?.map((action) => (
                <button
                  type="button"
                  className="act"
                  key={action.words}
                  onClick={() => {
                    setShown(null);
                    action.onAct();
                  }}
                >
                  {action.words}
                </button>
              ))
            : null}
          <button type="button" className="toast-close" aria-label={t('state.close')} onClick={() => setShown(null)}>
            <Icon name="x" />
          </button>
        </div>
      ),
    [shown, isFault, t],
  );

  // Both regions are always there: a live region that appears with its words is not read out. They belong to the
  // top layer, or an open drawer would make them inert.
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" data-react-aria-top-layer="true">
        <div role="status">{isFault ? null : body}</div>
        <div role="alert">{isFault ? body : null}</div>
      </div>
    </ToastContext>
  );
}

export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext);
}
