import { randomInt } from 'node:crypto';

/** Nothing that is mistaken for something else when it is read from paper: no 0 and O, 1 and l. */
const letters = 'abcdefghjkmnpqrstuvwxyz';
const digits = '23456789';
const groups = 3;
const lettersAGroup = 3;

const one = (of: string): string => of.charAt(randomInt(of.length));

/** A password for handing over, such as kfm7-qtx3-hwb9: some 50 bits, and as the rules want a password. */
export const oneTimePassword = (): string =>
  Array.from(
    { length: groups },
    () => Array.from({ length: lettersAGroup }, () => one(letters)).join('') + one(digits),
  ).join('-');
