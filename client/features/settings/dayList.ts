/** The numbers of a list as people write it: 7、3、1 or 7, 3, 1. Null where something else stands in it. */
export function dayList(text: string): readonly number[] | null {
  const parts = text.split(/[\s,，、;；]+/).filter((part) => part !== '');
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? parts.map(Number) : null;
}
