import { CombinedGraphQLErrors } from '@apollo/client';

/** What the server said about single fields, by the field's name: BAD_USER_INPUT carries [{ path, message }]. */
export function fieldFaults(error: unknown): ReadonlyMap<string, string> {
  return CombinedGraphQLErrors.is(error) ? byName(error.errors[0]?.extensions?.fields) : new Map();
}

/** `path` comes as 'input.note' or as ['input', 'note']: the form knows its fields by the part after input. */
export function byName(fields: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!Array.isArray(fields)) return found;
  for (const field of fields) {
    if (typeof field !== 'object' || field === null || !('path' in field) || !('message' in field)) continue;
    const steps: unknown = typeof field.path === 'string' ? field.path.split('.') : field.path;
    const name: unknown = Array.isArray(steps) ? steps.find((step) => step !== 'input') : undefined;
    if (typeof name === 'string' && typeof field.message === 'string') found.set(name, field.message);
  }
  return found;
}
