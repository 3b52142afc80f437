/**
 * The type of a field whose class stands in a file that imports this one back. Reflection sees Object, so
 * that neither class is needed before it exists; the field's thunk names it when the schema is built.
 */
export type Lazy<T> = T;
