/** The other language has exactly the keys of the Chinese text: a missing or a stray one fails the compiler. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
