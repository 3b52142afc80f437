import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FailureKind } from './delivery.rules.js';
import { type AddressFault, addressFault, faultIn, plainly, RobotKind, requestOf, secretsOf } from './robot.rules.js';

const now = new Date('2022-09-15T02:00:00.123Z');
const message = {
  title: '督办单 1.1',
  lines: ['1.1 A shelter', '牵头单位：权益部'],
  link: { words: '查看', url: 'https://site/tasks/1' },
};

describe('the address of a robot', () => {
  it.each<[RobotKind, string, AddressFault | null]>([
    [RobotKind.WECOM, 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k', null],
    [RobotKind.DINGTALK, 'https://oapi.dingtalk.com/robot/send?access_token=t', null],
    [RobotKind.FEISHU, 'https://open.feishu.cn/open-apis/bot/v2/hook/h', null],
    [RobotKind.PLAIN, 'https://anywhere.example/hook', null],
    [RobotKind.WECOM, 'https://oapi.dingtalk.com/robot/send?access_token=t', 'HOST'],
    [RobotKind.WECOM, 'https://qyapi.weixin.qq.com.evil.example/send', 'HOST'],
    [RobotKind.WECOM, 'https://qyapi.weixin.qq.com:444/send', 'HOST'],
    [RobotKind.WECOM, 'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k', 'HTTPS'],
    [RobotKind.PLAIN, 'http://anywhere.example/hook', 'HTTPS'],
    [RobotKind.PLAIN, 'http://127.0.0.1:8080/hook', 'HTTPS'],
    [RobotKind.PLAIN, 'https://user:pass@anywhere.example/hook', 'FORM'],
    [RobotKind.PLAIN, 'ftp://robot.intranet/hook', 'FORM'],
    [RobotKind.PLAIN, 'file:///etc/passwd', 'FORM'],
    [RobotKind.PLAIN, 'anywhere', 'FORM'],
    [RobotKind.PLAIN, 'http://robot.intranet/hook', null],
    [RobotKind.WECOM, 'http://10.0.0.8:8080/send', null],
    [RobotKind.WECOM, 'http://10.0.0.8:8081/send', 'HTTPS'],
  ])('of %s, %s: %s', (kind, address, expected) => {
    expect(addressFault(kind, address, ['robot.intranet', '10.0.0.8:8080'])).toBe(expected);
  });

  it('keeps its key and secret to itself', () => {
    const secrets = secretsOf('https://open.feishu.cn/open-apis/bot/v2/hook/aaaa-bbbb?key=cccc', 'dddd');
    expect(secrets).toEqual(expect.arrayContaining(['aaaa-bbbb', 'cccc', 'dddd']));
  });
});

describe('a message to a robot', () => {
  const bodyOf = (body: string): unknown => JSON.parse(body);

  it('is Markdown to 企业微信', () => {
    const request = requestOf({ kind: RobotKind.WECOM, address: 'https://w/?key=k', secret: null }, 'id', message, now);
    expect(request.url).toBe('https://w/?key=k');
    expect(bodyOf(request.body)).toEqual({
      msgtype: 'markdown',
      markdown: {
        content: '**督办单 1.1**\n\n1.1 A shelter\n\n牵头单位：权益部\n\n[查看](https://site/tasks/1)',
      },
    });
  });

  it('is signed in the address to 钉钉', () => {
    const robot = { kind: RobotKind.DINGTALK, address: 'https://d/?access_token=t', secret: 'SECx' };
    const { url, body } = requestOf(robot, 'id', message, now);
    const query = new URL(url).searchParams;
    const timestamp = String(now.getTime());
    expect(query.get('access_token')).toBe('t');
    expect(query.get('timestamp')).toBe(timestamp);
    expect(query.get('sign')).toBe(createHmac('sha256', 'SECx').update(`${timestamp}\nSECx`).digest('base64'));
    expect(bodyOf(body)).toMatchObject({ msgtype: 'markdown', markdown: { title: '督办单 1.1' } });
  });

  it('is signed in the body to 飞书, which signs nothing with the text as its key', () => {
    const robot = { kind: RobotKind.FEISHU, address: 'https://f/hook', secret: 's' };
    const { body } = requestOf(robot, 'id', message, now);
    const timestamp = String(Math.floor(now.getTime() / 1000));
    expect(bodyOf(body)).toMatchObject({
      timestamp,
      sign: createHmac('sha256', `${timestamp}\ns`).update('').digest('base64'),
      msg_type: 'interactive',
      card: { header: { title: { tag: 'plain_text', content: '督办单 1.1' } } },
    });
    expect(bodyOf(requestOf({ ...robot, secret: null }, 'id', message, now).body)).not.toHaveProperty('sign');
  });

  it('is signed in a header to a plain receiver, over time and body', () => {
    const robot = { kind: RobotKind.PLAIN, address: 'https://p/hook', secret: 's' };
    const { headers, body } = requestOf(robot, 'id', message, now);
    expect(bodyOf(body)).toEqual({ id: 'id', title: message.title, lines: message.lines, url: message.link.url });
    const at = headers['x-luoshi-timestamp'];
    expect(headers['x-luoshi-delivery']).toBe('id');
    expect(headers['x-luoshi-signature']).toBe(
      `sha256=${createHmac('sha256', 's').update(`${at}.${body}`).digest('hex')}`,
    );
  });

  it('is no longer than 企业微信 takes, and keeps its link', () => {
    const long = { ...message, lines: Array.from({ length: 40 }, () => '长'.repeat(200)) };
    const { body } = requestOf({ kind: RobotKind.WECOM, address: 'https://w/', secret: null }, 'id', long, now);
    const { markdown } = JSON.parse(body) as { markdown: { content: string } };
    expect(Buffer.byteLength(markdown.content)).toBeLessThanOrEqual(4096);
    expect(markdown.content).toMatch(/\[查看\]\(https:\/\/site\/tasks\/1\)$/);
  });

  it.each([
    ['[click](http://evil.example)', '［click］（http：//evil.example）'],
    ['<@all> @everyone', '＜＠all＞ ＠everyone'],
    ['**bold** `code`\n# head', '＊＊bold＊＊ ｀code｀ ＃ head'],
    ['www.evil.example', 'www．evil.example'],
    ['妇女维权站点（2022年）', '妇女维权站点（2022年）'],
  ])('%j is only said: %j', (text, expected) => {
    expect(plainly(text)).toBe(expected);
  });
});

describe('what a robot answers', () => {
  it.each<[RobotKind, number, string, FailureKind | null]>([
    [RobotKind.WECOM, 200, '{"errcode":0,"errmsg":"ok"}', null],
    [RobotKind.DINGTALK, 200, '{"errcode":0}', null],
    [RobotKind.FEISHU, 200, '{"code":0,"msg":"success"}', null],
    [RobotKind.FEISHU, 200, '{"StatusCode":0}', null],
    [RobotKind.PLAIN, 204, '', null],
    [RobotKind.WECOM, 200, '{"errcode":93000,"errmsg":"invalid webhook url"}', FailureKind.REFUSED],
    [RobotKind.DINGTALK, 200, '{"errcode":310000,"errmsg":"keywords not in content"}', FailureKind.REFUSED],
    [RobotKind.FEISHU, 200, '{"code":19021,"msg":"sign match fail"}', FailureKind.REFUSED],
    [RobotKind.WECOM, 200, '<html>sign in</html>', FailureKind.NONSENSE],
    [RobotKind.WECOM, 200, '{}', FailureKind.NONSENSE],
    [RobotKind.WECOM, 200, '[]', FailureKind.NONSENSE],
    [RobotKind.WECOM, 200, '', FailureKind.NONSENSE],
    [RobotKind.WECOM, 200, '{"errcode":"0"}', FailureKind.NONSENSE],
    [RobotKind.PLAIN, 302, '', FailureKind.REDIRECTED],
    [RobotKind.PLAIN, 500, 'oops', FailureKind.TROUBLED],
    [RobotKind.PLAIN, 429, '', FailureKind.TROUBLED],
    [RobotKind.PLAIN, 404, '', FailureKind.REFUSED],
  ])('%s, %s %s: %s', (kind, status, body, expected) => {
    expect(faultIn(kind, { status, body })?.kind ?? null).toBe(expected);
  });
});
