import { useLocation } from 'react-router';

/** What a task may be opened for at once, beside being read. */
export type TaskPurpose = 'instruct';

/** The name of the purpose in an address. */
export const PURPOSE = 'do';

/** The address of this page with a task open over it: all else that stands in the address stays. */
export function useTaskAddress(): (taskId: string, purpose?: TaskPurpose) => { readonly search: string } {
  const { search } = useLocation();
  return (taskId, purpose) => {
    const params = new URLSearchParams(search);
    params.set('task', taskId);
    if (purpose !== undefined) params.set(PURPOSE, purpose);
    return { search: `?${params}` };
  };
}
