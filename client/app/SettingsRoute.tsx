import { settingsWords } from './FirstPassword.js';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';
import { useSession } from './Session.js';

const SettingsPage = lazyPage(
  'settings',
  settingsWords,
  async () => (await import('../features/settings/SettingsPage.js')).SettingsPage,
);

export function SettingsRoute() {
  const { viewer } = useSession();
  return (
    <Lazily>
      <SettingsPage viewer={viewer} />
    </Lazily>
  );
}
