/**
 * The page opens without a network once it was open with one. Browsers allow it over HTTPS and on the computer itself;
 * elsewhere there is no worker, and nothing else changes.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // What could not be kept now is tried again with the next visit.
  const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  // First the page itself: nothing that is kept for later may stand in its way.
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
