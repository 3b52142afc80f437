/** How long a text is to whoever reads it, and to the server: a rare character counts once, not as its two halves. */
export const lettersIn = (text: string): number => [...text].length;
