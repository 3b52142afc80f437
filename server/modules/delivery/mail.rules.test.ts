import { describe, expect, it } from '@jest/globals';
import { NotificationKind } from '../notification/notification.rules.js';
import {
  cut,
  isEmail,
  isMailed,
  MailGroup,
  noteToMail,
  onOneLine,
  shortEmail,
  withoutLinks,
  writeLetter,
} from './mail.rules.js';

describe('what goes by e-mail', () => {
  it.each<[MailGroup, boolean | undefined, boolean, boolean]>([
    [MailGroup.DIGEST, undefined, false, true],
    [MailGroup.NOTICES, undefined, false, true],
    [MailGroup.INSTRUCTIONS, undefined, false, true],
    [MailGroup.ASSIGNMENTS, undefined, false, false],
    [MailGroup.STEPS, undefined, false, false],
    [MailGroup.ANSWERS, undefined, false, false],
    [MailGroup.DIGEST, false, false, false],
    [MailGroup.DIGEST, false, true, true],
    [MailGroup.STEPS, true, false, true],
    [MailGroup.STEPS, undefined, true, true],
  ])('%s, chosen %s, mandatory %s: %s', (group, chosen, isMandatory, expected) => {
    const choices = chosen === undefined ? {} : { [group]: chosen };
    expect(isMailed(group, choices, isMandatory ? [group] : [])).toBe(expected);
  });

  it.each([
    ['name@example.cn', true],
    ['first.last+tag@mail.example.gov.cn', true],
    ['name@mailserver', true],
    ['no address', false],
    ['a@b@c', false],
    ['a b@c.cn', false],
    ['a@b.cn\r\nBcc: x@y.cn', false],
    ['a@b.cn, c@d.cn', false],
    ['Name <a@b.cn>', false],
    ['"a b"@c.cn', false],
    ['@b.cn', false],
    ['a@-b.cn', false],
    ['a@b..cn', false],
    ['名字@例子.cn', false],
    [`${'a'.repeat(65)}@b.cn`, false],
    [`a@${'b'.repeat(260)}.cn`, false],
  ])('%j is an address: %s', (text, expected) => {
    expect(isEmail(text)).toBe(expected);
  });

  it('an address is shown without what names the person', () => {
    expect(shortEmail('li.hua@example.cn')).toBe('l…@example.cn');
  });

  it.each([
    ['a\r\nBcc: b', 'a Bcc: b'],
    ['  a\u2028b\u0000c  ', 'a b c'],
  ])('%j is one line: %j', (text, expected) => {
    expect(onOneLine(text)).toBe(expected);
  });

  it.each([
    ['see https://evil.example/x', 'see https：//evil.example/x'],
    ['www.evil.example', 'www．evil.example'],
    ['1.1 A title', '1.1 A title'],
  ])('%j leads nowhere: %j', (text, expected) => {
    expect(withoutLinks(text)).toBe(expected);
  });

  it('a long title is cut by characters, not by halves of them', () => {
    expect(cut('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷');
    expect(cut('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
  });

  it('what comes out of a report, which may be internal, is not repeated', () => {
    expect(noteToMail(NotificationKind.INSTRUCTION_ANSWERED, { note: 'a' })).toBeNull();
    expect(noteToMail(NotificationKind.NOTICE_ANSWERED, { note: 'a' })).toBeNull();
    expect(noteToMail(NotificationKind.INSTRUCTED, { note: 'a' })).toBe('a');
    expect(noteToMail(NotificationKind.CLOSED, {})).toBeNull();
  });

  it('the two forms of a letter say the same, and HTML is escaped', () => {
    const { text, html } = writeLetter({
      greeting: 'Dear <b>,',
      lines: ['1 & 2'],
      open: { words: 'Open', url: 'https://site/a?b=1&c' },
      foot: { words: 'Off', url: 'https://site/off' },
    });
    expect(text).toContain('Dear <b>,\n\n1 & 2\n\nOpen https://site/a?b=1&c');
    expect(html).toContain('Dear &#60;b&#62;,');
    expect(html).toContain('1 &#38; 2');
    expect(html).toContain('href="https://site/a?b=1&#38;c"');
  });
});
