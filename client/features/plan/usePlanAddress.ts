import { useLocation } from 'react-router';

/** Addresses of the pages around this one: the plan that was chosen stays in them. */
export function usePlanAddress(): (pathname: string, more?: Readonly<Record<string, string>>) => string {
  const { search } = useLocation();
  const plan = new URLSearchParams(search).get('plan');
  return (pathname, more = {}) => {
    const params = new URLSearchParams({ ...(plan ? { plan } : {}), ...more });
    const query = params.toString();
    return query ? `${pathname}?${query}` : pathname;
  };
}
