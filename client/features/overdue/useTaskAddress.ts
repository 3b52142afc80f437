import { useLocation } from 'react-router';

/** The address of this page with a task open over it: all else that stands in the address stays. */
export function useTaskAddress(): (taskId: string) => { readonly search: string } {
  const { search } = useLocation();
  return (taskId) => {
    const params = new URLSearchParams(search);
    params.set('task', taskId);
    return { search: `?${params}` };
  };
}
