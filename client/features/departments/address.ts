import { useLocation } from 'react-router';

interface Addresses {
  readonly all: string;
  of(code: string): string;
  /** The board with the tasks that a department leads. */
  board(departmentId: string): string;
  /** This page with a task open over it. */
  task(taskId: string): { readonly search: string };
}

/** Where the links of these pages lead. The plan that was chosen in the address stays chosen. */
export function useAddresses(): Addresses {
  const { search } = useLocation();
  const plan = new URLSearchParams(search).get('plan');
  const keeping = (params: Record<string, string>): string => {
    const kept = new URLSearchParams({ ...(plan === null ? {} : { plan }), ...params }).toString();
    return kept === '' ? '' : `?${kept}`;
  };
  return {
    all: `/departments${keeping({})}`,
    of: (code) => `/departments/${code}${keeping({})}`,
    board: (unit) => `/board${keeping({ unit })}`,
    task: (task) => {
      const params = new URLSearchParams(search);
      params.set('task', task);
      return { search: `?${params}` };
    },
  };
}
