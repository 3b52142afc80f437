/** Quotation marks inside a quotation are single ones, as both languages write it. */
export function insideQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}
