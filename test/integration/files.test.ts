import { readdir, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { tablesOf } from '../../server/database.js';
import { verifyChain } from '../../server/modules/history/verify.service.js';
import { openDiskFiles } from '../../server/runtime/file-store.js';
import { openS3Files } from '../../server/runtime/s3-store.js';
import { download, samples, upload } from '../files.js';
import { type Answer, type Caller, type Luoshi, type OpenFiles, startLuoshi } from '../harness.js';
import { moveTask, readHistory } from '../operations.js';
import { startBucket, type TestBucket } from '../s3.js';

const day = 24 * 3_600_000;
const reportProgress = `mutation ($input: ReportProgressInput!) { reportProgress(input: $input) {
  report { id attachments { id fileName contentType size url isPicture } } } }`;
const readReports = `query ($id: ID!) { task(id: $id) { reports { totalCount nodes { attachments { id fileName } } } } }`;

describe.each(['on disk', 'in S3'] as const)('evidence files %s', (where) => {
  let bucket: TestBucket | undefined;
  let open: OpenFiles;
  let luoshi: Luoshi;
  let rights: Caller;
  let office: Caller;
  let taskId: string;

  beforeAll(async () => {
    if (where === 'in S3') bucket = await startBucket();
    const setting = bucket?.setting;
    open = setting
      ? (directory, isAlone) => openS3Files(setting, path.join(directory, 'incoming'), isAlone)
      : openDiskFiles;
    luoshi = await startLuoshi({ fileLimitMb: 1 }, open);
    [rights, office] = [await luoshi.as('rights'), await luoshi.as('office')];
    taskId = await luoshi.createTask();
    await office.must(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
  });
  afterAll(async () => {
    await luoshi.close();
    await bucket?.close();
  });
  beforeEach(async () => {
    luoshi.clock.advance(2 * day);
    await luoshi.app.services.attachments.sweep();
    // Two days at a time, in two weeks everybody would be signed out.
    [rights, office] = [await luoshi.as('rights'), await luoshi.as('office')];
  });

  /** Names of everything that is stored. */
  async function stored(): Promise<string[]> {
    const entries = await readdir(luoshi.filesDirectory, { recursive: true, withFileTypes: true });
    const brought = (await bucket?.keys()) ?? [];
    return [
      ...entries.filter((entry) => entry.isFile()).map(({ name }) => name),
      ...brought.map((key) => path.basename(key)),
    ];
  }
  const rows = () => tablesOf(luoshi.database.fork()).selectFrom('attachment').selectAll().execute();
  async function uploaded(caller: Caller, contents: Uint8Array<ArrayBuffer>, name?: string): Promise<string> {
    const { status, body } = await upload(caller, contents, name);
    expect([status, body.errors]).toEqual([201, undefined]);
    return body.id;
  }
  const unlike = (n: number) => new Uint8Array(Buffer.from(`%PDF-1.4 number ${n} ${Math.random()}`));
  const report = (caller: Caller, attachmentIds: string[], details: object = {}): Promise<Answer> =>
    caller.ask(reportProgress, {
      input: { taskId, progressPercent: 50, narrative: 'What was done', attachmentIds, ...details },
    });
  const fieldsOf = (answer: Answer): unknown => answer.errors[0]?.extensions.fields;

  it.each<[keyof typeof samples, string, string, string]>([
    ['pdf', '总结.pdf', 'application/pdf', '总结.pdf'],
    ['png', 'photo.PNG', 'image/png', 'photo.PNG'],
    ['doc', '方案.doc', 'application/msword', '方案.doc'],
    ['xls', '台账.et', 'application/vnd.ms-excel', '台账.et'],
    ['xlsx', '台账.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '台账.xlsx'],
    ['text', '说明.txt', 'text/plain', '说明.txt'],
    ['gbk', 'old.csv', 'text/plain', 'old.csv'],
    ['pdf', 'holiday.exe', 'application/pdf', 'holiday.exe.pdf'],
    ['text', 'run.bat', 'text/plain', 'run.bat.txt'],
    ['png', '..\\..\\etc/pass\u202egnp.wd', 'image/png', 'passgnp.wd.png'],
  ])('takes %s as %j: %s, kept as %j', async (sample, name, contentType, fileName) => {
    const { status, body } = await upload(rights, samples[sample], name);
    expect([status, body]).toMatchObject([201, { fileName, contentType, size: samples[sample].length }]);
    const answer = await download(rights, body.url);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(samples[sample]);
    expect(answer.headers.get('content-type')).toBe(contentType);
  });

  it.each<[keyof typeof samples, string]>([
    ['program', 'photo.png'],
    ['svg', 'drawing.svg'],
    ['powerpoint', 'slides.doc'],
    ['noise', 'notes.txt'],
    ['empty', 'empty.txt'],
  ])('refuses %s by what is in it, though it is called %j, and keeps nothing of it', async (sample, name) => {
    const { status, body } = await upload(rights, samples[sample], name);
    expect([status, body.errors[0].extensions]).toMatchObject([
      400,
      { code: 'BAD_USER_INPUT', fields: [{ path: 'file', message: expect.any(String) }] },
    ]);
    expect([await stored(), await rows()]).toMatchObject([[], []]);
  });

  it.each([1_000_001, 1_500_000])('refuses %i bytes where a million is the most, and keeps nothing', async (size) => {
    const large = new Uint8Array(size).fill(32);
    large.set(samples.pdf);
    const { status, body } = await upload(rights, large);
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('at most 1 MB')]);
    expect(await stored()).toEqual([]);
    const whole = new Uint8Array(1_000_000).fill(32);
    whole.set(samples.pdf);
    await uploaded(rights, whole);
    expect(await (await download(rights, '/files')).json()).toMatchObject({ largest: 1_000_000 });
  });

  it('that break off half way leave nothing behind', async () => {
    const { hostname, port } = new URL(luoshi.url);
    const head = [
      'POST /files HTTP/1.1',
      `Host: ${hostname}:${port}`,
      `Cookie: ${rights.cookie}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 500000',
      '',
      '--b',
      'Content-Disposition: form-data; name="file"; filename="a.pdf"',
      '',
      '%PDF-1.4 begun',
    ].join('\r\n');
    const socket = connect(Number(port), hostname);
    socket.write(head);
    const until = async (count: number) => {
      const deadline = Date.now() + 20_000;
      while ((await stored()).length !== count && Date.now() < deadline)
        await new Promise((resolve) => setImmediate(resolve));
      expect((await stored()).length).toBe(count);
    };
    await until(1);
    socket.destroy();
    await until(0);
    expect(await rows()).toEqual([]);
  });

  it.each<[string, string, Record<string, string>]>([
    ['no form', 'hello', { 'content-type': 'text/plain' }],
    ['a form without a file', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--b--\r\n', {}],
    ['a form that ends too soon', '--b\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n%PDF', {}],
  ])('refuses %s', async (_what, body, headers) => {
    const response = await fetch(`${rights.url}/files`, {
      method: 'POST',
      headers: { cookie: rights.cookie ?? '', 'content-type': 'multipart/form-data; boundary=b', ...headers },
      body,
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
    expect(await stored()).toEqual([]);
  });

  it('the same contents are stored once, also when they arrive at once, and stay until nobody names them', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, (_, n) => uploaded(n % 2 ? rights : office, samples.pdf)));
    expect([await stored(), new Set(ids).size]).toMatchObject([[expect.stringMatching(/^[0-9a-f]{64}$/)], 6]);
    await report(rights, [ids[1] ?? '']);
    luoshi.clock.advance(2 * day);
    await luoshi.app.services.attachments.sweep();
    expect([(await rows()).filter(({ report_id }) => report_id === null), (await stored()).length]).toEqual([[], 1]);
  });

  it('what broke off when a process died is removed when the next one starts', async () => {
    const left = path.join(luoshi.filesDirectory, 'incoming', 'left-behind');
    await writeFile(left, 'half');
    const before = (await stored()).length;
    await open(luoshi.filesDirectory, false);
    // Another process may just be writing it.
    expect((await stored()).length).toBe(before);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await utimes(left, anHourAgo, anHourAgo);
    await open(luoshi.filesDirectory, false);
    expect((await stored()).length).toBe(before - 1);
    await writeFile(left, 'half');
    await open(luoshi.filesDirectory, true);
    expect((await stored()).length).toBe(before - 1);
  });

  it('a page of another site cannot upload', async () => {
    const { status, body } = await upload(rights, samples.pdf, 'a.pdf', { origin: 'https://evil.example' });
    expect([status, body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect((await upload(rights, samples.pdf, 'a.pdf', { origin: rights.url })).status).toBe(201);
  });

  it('no more than 60 wait for their report', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, (_, n) => uploaded(rights, samples.pdf, `${n}.pdf`)));
    expect(all).toHaveLength(60);
    expect((await upload(rights, samples.pdf)).status).toBe(429);
    expect((await upload(office, samples.pdf)).status).toBe(201);
  });

  it('no more than 60 wait either when they come at once, and nothing is kept of the others', async () => {
    const whose = luoshi.world.actors.rights.accountId;
    for (let n = 0; n < 58; n += 1) await uploaded(rights, samples.pdf, `${n}.pdf`);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => upload(rights, unlike(n))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 429, 429, 429, 429, 429, 429]);
    const waiting = (await rows()).filter(({ report_id, uploader_id }) => !report_id && uploader_id === whose);
    expect([waiting.length, (await stored()).length]).toEqual([60, 3]);
  });

  describe('of a report', () => {
    it('are told with it, in the order in which they were named, and in the history by their contents', async () => {
      const ids = [await uploaded(rights, unlike(1), '一.pdf'), await uploaded(rights, samples.png, '二.png')];
      const { data } = await report(rights, ids.toReversed());
      expect(data.reportProgress.report.attachments).toMatchObject([
        { fileName: '二.png', isPicture: true, contentType: 'image/png', url: `/files/${ids[1]}` },
        { fileName: '一.pdf', isPicture: false },
      ]);
      const { task } = await office.must(readHistory, { id: taskId });
      const told = task.history.nodes.at(-1).changes.find(({ field }: { field: string }) => field === 'attachments');
      expect(told.to).toMatch(/^[0-9a-f]{64} 二\.png\n[0-9a-f]{64} 一\.pdf$/);
      expect((await verifyChain(luoshi.database.fork(), luoshi.plan.id)).broken).toBeNull();
      await expect(luoshi.database.fork().execute(`update attachment set file_name = 'x'`)).rejects.toThrow(/append/);
    });

    it.each<[string, () => Promise<string[]>, string]>([
      ['somebody else’s', async () => [await uploaded(office, unlike(2))], 'input.attachmentIds.0'],
      ['an unknown one', async () => ['00000000-0000-4000-8000-000000000000'], 'input.attachmentIds.0'],
      ['no id at all', async () => [await uploaded(rights, unlike(3)), "' or 1=1"], 'input.attachmentIds.1'],
      [
        'one that another report has taken',
        async () => {
          const id = await uploaded(rights, unlike(4));
          await report(rights, [id]);
          return [id];
        },
        'input.attachmentIds.0',
      ],
      [
        'the same one twice',
        async () => {
          const id = await uploaded(rights, unlike(5));
          return [id, id];
        },
        'input.attachmentIds',
      ],
      ['too many', async () => Array.from({ length: 21 }, (_, n) => String(n)), 'input.attachmentIds'],
      [
        'one of more than a day ago',
        async () => {
          const id = await uploaded(rights, unlike(6));
          luoshi.clock.advance(day + 1);
          return [id];
        },
        'input.attachmentIds.0',
      ],
    ])('are not %s: then there is no report either', async (_what, ids, field) => {
      const attachmentIds = await ids();
      const count = async () => (await office.must(readReports, { id: taskId })).task.reports.totalCount;
      const before = await count();
      const answer = await report(rights, attachmentIds);
      expect([answer.code, fieldsOf(answer)]).toMatchObject(['BAD_USER_INPUT', [{ path: field }]]);
      expect(await count()).toBe(before);
    });

    it('wait on when the report is refused, and go with the next', async () => {
      const id = await uploaded(rights, unlike(7));
      expect((await report(rights, [id], { narrative: ' ' })).code).toBe('BAD_USER_INPUT');
      expect((await report(rights, [id])).code).toBeUndefined();
    });

    it('are taken by one of two reports that are sent at once', async () => {
      const id = await uploaded(rights, unlike(8));
      const answers = await Promise.all([1, 2, 3].map((n) => report(rights, [id], { narrative: `Report ${n}` })));
      expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    });

    it('are something new: with them it is not “no change”', async () => {
      await report(rights, []);
      const answer = await report(rights, [await uploaded(rights, unlike(9))], { noChange: true });
      expect(fieldsOf(answer)).toMatchObject([{ path: 'input.noChange' }]);
    });
  });

  describe('when downloaded', () => {
    it('are saved under their own name, cannot run, and are checked each time', async () => {
      const id = await uploaded(rights, samples.pdf, '9月 “走访” 总结.pdf');
      await report(rights, [id]);
      const answer = await download(office, `/files/${id}`);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-disposition': expect.stringMatching(/^attachment; filename="[^"]*"; filename\*=UTF-8''9%E6%9C%88/),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-cache',
      });
      const etag = answer.headers.get('etag') ?? '';
      // As browsers ask; by itself fetch would forbid an answer from what is kept.
      const again = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
      expect((await download(office, `/files/${id}`, again)).status).toBe(304);
      const stranger = await download(luoshi.stranger, `/files/${id}`, again);
      expect([stranger.status, stranger.headers.get('etag')]).toEqual([401, null]);
      const part = await download(office, `/files/${id}`, { range: 'bytes=0-3' });
      expect([part.status, await part.text()]).toEqual([206, '%PDF']);
      expect(part.headers.get('content-range')).toBe(`bytes 0-3/${samples.pdf.length}`);
      const beyond = await download(office, `/files/${id}`, { range: 'bytes=900-' });
      expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${samples.pdf.length}`]);
      const ofAnother = await download(office, `/files/${id}`, { range: 'bytes=0-3', 'if-range': '"another"' });
      expect([ofAnother.status, (await ofAnother.text()).length]).toEqual([200, samples.pdf.length]);
      const head = await fetch(`${office.url}/files/${id}`, {
        method: 'HEAD',
        headers: { cookie: office.cookie ?? '', 'accept-encoding': 'identity' },
      });
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(samples.pdf.length)]);
    });

    it('are shown where they are when they are pictures', async () => {
      const answer = await download(rights, `/files/${await uploaded(rights, samples.png, 'a.png')}`);
      expect(answer.headers.get('content-disposition')).toBe('inline; filename=a.png');
    });

    it('have a thumbnail when they are pictures: small, upright, made once and kept beside them', async () => {
      const before = await stored();
      const half = { width: 1500, height: 1500, channels: 3, background: '#00f' } as const;
      // Red on the left and blue on the right; as it was held, red is above.
      const photo = await sharp({ create: { ...half, width: 3000, background: '#f00' } })
        .composite([{ input: { create: half }, left: 1500, top: 0 }])
        .withExif({ IFD0: { Make: 'Secret camera' } })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer();
      const id = await uploaded(rights, new Uint8Array(photo), '现场.jpg');
      const path = `/files/${id}/thumbnail`;
      const [first, ...others] = await Promise.all([path, path, path].map((one) => download(rights, one)));
      if (!first) throw new Error('nothing was asked for');
      expect([first, ...others].map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(Object.fromEntries(first.headers)).toMatchObject({
        'content-type': 'image/webp',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-cache',
      });
      const small = Buffer.from(await first.arrayBuffer());
      expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 176, height: 176 });
      expect([small.length < 5000, small.includes('Secret')]).toEqual([true, false]);
      const { channels } = await sharp(small).stats();
      const above = await sharp(
        await sharp(small).extract({ left: 0, top: 0, width: 176, height: 80 }).toBuffer(),
      ).stats();
      expect(
        [channels[0]?.mean, above.channels[0]?.mean, above.channels[2]?.mean].map((mean) =>
          Math.round((mean ?? 0) / 128),
        ),
      ).toEqual([1, 2, 0]);
      expect((await stored()).length).toBe(before.length + 2);
      const again = { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
      expect((await download(rights, path, again)).status).toBe(304);
      luoshi.clock.advance(2 * day);
      await luoshi.app.services.attachments.sweep();
      expect(await stored()).toEqual(before);
    });

    it.each<[string, () => Promise<Uint8Array<ArrayBuffer>>, string]>([
      ['no picture', async () => samples.pdf, 'a.pdf'],
      ['a picture that is broken off', async () => samples.png.slice(0, 40), 'a.png'],
      [
        'a picture made to fill the memory',
        async () => {
          const bomb = Uint8Array.from(samples.png);
          // Its head says 60,000 by 60,000 pixels; nobody has to read so far as to find that they are not there.
          new DataView(bomb.buffer).setUint32(16, 60_000);
          new DataView(bomb.buffer).setUint32(20, 60_000);
          return bomb;
        },
        'a.png',
      ],
    ])('have none when they are %s, and are downloaded all the same', async (_what, contents, name) => {
      const id = await uploaded(rights, await contents(), name);
      for (const _time of [1, 2]) {
        const answer = await download(rights, `/files/${id}/thumbnail`);
        expect([answer.status, await answer.json()]).toMatchObject([
          404,
          { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
        ]);
      }
      expect((await download(rights, `/files/${id}`)).status).toBe(200);
    });

    it('say so when the store is away, keep nothing of what comes then, and are there when it is back', async () => {
      const store = bucket;
      if (!store) return;
      const id = await uploaded(rights, samples.pdf);
      const pictureId = await uploaded(rights, samples.png, 'a.png');
      const everything = async () => [(await rows()).length, (await stored()).toSorted()];
      const before = await everything();
      await store.goDown();
      const answers = [await upload(rights, unlike(10)), await upload(rights, samples.pdf)];
      const gone = await download(rights, `/files/${id}`);
      const picture = await download(rights, `/files/${pictureId}/thumbnail`);
      const told = { errors: [{ message: expect.stringContaining('store of files does not answer') }] };
      expect(answers).toMatchObject([
        { status: 503, body: told },
        { status: 503, body: told },
      ]);
      for (const { status, headers } of [gone, picture]) expect([status, headers.get('etag')]).toEqual([503, null]);
      expect(await gone.text()).not.toContain('ECONNREFUSED');
      await store.comeBack();
      expect(await everything()).toEqual(before);
      expect(await (await download(rights, `/files/${id}`)).text()).toContain('%PDF');
    });

    it.each(['nonsense', '00000000-0000-4000-8000-000000000000', '..%2f..%2fsession-secret'])(
      'are not found under %j',
      async (id) => {
        const answer = await download(office, `/files/${id}`);
        expect([answer.status, await answer.json()]).toMatchObject([
          404,
          { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
        ]);
      },
    );
  });
});
