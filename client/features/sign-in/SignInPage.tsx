import { useMutation } from '@apollo/client/react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { Icon } from '../../ui/Icon.js';
import { LanguageSwitch } from '../../ui/LanguageSwitch.js';
import { SignInDocument } from './sign-in.generated.js';
import { useWelcome } from './useWelcome.js';
import './sign-in.css';

/** Only an address inside this product: a crafted link must not lead elsewhere after signing in. */
function placeAfter(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') && !next.startsWith('/sign-in')
    ? next
    : '/';
}

export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { t } = useTranslation('frame');
  const explain = useErrorWords();
  const navigate = useNavigate();
  const location = useLocation();
  const [params] = useSearchParams();
  const { fullDate } = useDates();
  const welcome = useWelcome();
  const [signIn, { loading }] = useMutation(SignInDocument);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [faults, setFaults] = useState<{ login?: string; password?: string; whole?: string }>({});
  const loginField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const ids = useId();
  const hasEnded =
    typeof location.state === 'object' &&
    location.state !== null &&
    'hasEnded' in location.state &&
    location.state.hasEnded === true;

  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('product')}`;
  }, [t]);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    const missing = {
      login: login.trim() === '' ? t('signIn.loginNeeded') : undefined,
      password: password === '' ? t('signIn.passwordNeeded') : undefined,
    };
    setFaults(missing);
    if (missing.login) return loginField.current?.focus();
    if (missing.password) return passwordField.current?.focus();
    try {
      await signIn({ variables: { input: { login: login.trim(), password } } });
      await onSignedIn();
      await navigate(placeAfter(params.get('next')), { replace: true });
    } catch (error) {
      setFaults({ whole: explain(error).words });
      passwordField.current?.select();
    }
  }

  const fault = (id: string, words: string | undefined) => (
    <span id={id} role="alert">
      {words ? (
        <span className="why">
          <span className="bang">
            <Icon name="bang" />
          </span>
          {words}
        </span>
      ) : null}
    </span>
  );
  return (
    <div className="entrance">
      <main className="wrap">
        <div className="mast">
          <b lang="zh-CN">落实</b>
          <p>{t('motto')}</p>
        </div>
        <form onSubmit={send} noValidate>
          <div>
            <h1>{t('signIn.title')}</h1>
            <p className="org">
              {welcome ? (
                <>
                  {welcome.organisation}
                  <br />
                  {welcome.committeeOffice}
                </>
              ) : (
                <>
                  &nbsp;
                  <br />
                  &nbsp;
                </>
              )}
            </p>
          </div>
          {hasEnded ? (
            <p className="note" role="status">
              {t('signIn.ended')}
            </p>
          ) : null}
          <div className={faults.login ? 'field bad' : 'field'}>
            <label htmlFor={`${ids}l`}>{t('signIn.login')}</label>
            <input
              // biome-ignore lint/a11y/noAutofocus: the page is this form and nothing else
              autoFocus
              ref={loginField}
              id={`${ids}l`}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={login}
              aria-invalid={faults.login ? true : undefined}
              aria-describedby={`${ids}lf`}
              onChange={(event) => setLogin(event.target.value)}
            />
            {fault(`${ids}lf`, faults.login)}
          </div>
          <div className={faults.password ? 'field bad' : 'field'}>
            <label htmlFor={`${ids}p`}>{t('signIn.password')}</label>
            <input
              ref={passwordField}
              id={`${ids}p`}
              name="password"
              type="password"
              autoComplete="current-password"
              value={password}
              aria-invalid={faults.password ? true : undefined}
              aria-describedby={`${ids}pf`}
              onChange={(event) => setPassword(event.target.value)}
            />
            {fault(`${ids}pf`, faults.password)}
          </div>
          <div className="field bad whole">{fault(`${ids}w`, faults.whole)}</div>
          <Button kind="go" type="submit" pending={loading}>
            {loading ? t('signIn.submitting') : t('signIn.submit')}
          </Button>
          <p className="under cap">{t('signIn.forgotten')}</p>
          {welcome?.isDemonstration && welcome.demoLogins.length > 0 ? (
            <p className="under cap">{t('signIn.demo', { logins: welcome.demoLogins.join(t('signIn.comma')) })}</p>
          ) : null}
        </form>
      </main>
      <footer className="low">
        <span>
          {welcome
            ? t(welcome.isDemonstration ? 'signIn.dateDemo' : 'signIn.date', { date: fullDate(welcome.today) })
            : ''}
        </span>
        <span className="v">{t('signIn.local')}</span>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
