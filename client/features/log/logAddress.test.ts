import { describe, expect, it } from '@jest/globals';
import { isEverything, noView, readView, refused, toFilter, toRefusedFilter, writeView } from './logAddress.js';

describe('the address of the log', () => {
  it('says what is listed, and leaves what belongs to others alone', () => {
    const params = writeView(new URLSearchParams('plan=p&task=t&q=old'), {
      kind: 'MOVED',
      q: null,
      from: '2022-09-01',
    });
    expect(params.toString()).toBe('plan=p&task=t&kind=moved&from=2022-09-01');
    expect(readView(params)).toEqual({ ...noView, kind: 'MOVED', from: '2022-09-01' });
    expect(writeView(params, noView).toString()).toBe('plan=p&task=t');
  });

  it.each(['kind=nothing', 'from=2022-02-30', 'to=yesterday', 'q=%20%20', 'from=0000-01-01'])(
    'takes %s for nothing said',
    (search) => {
      expect(isEverything(readView(new URLSearchParams(search)))).toBe(true);
    },
  );

  it('also names what was refused, which is no kind of event', () => {
    const view = readView(new URLSearchParams('kind=refused&q=移动'));
    expect(view.kind).toBe(refused);
    expect(writeView(new URLSearchParams(), view).toString()).toBe('kind=refused&q=%E7%A7%BB%E5%8A%A8');
    expect(toFilter(view).kinds).toBeNull();
    expect(toRefusedFilter(view)).toEqual({ actorId: null, departmentId: null, from: null, to: null, text: '移动' });
  });

  it('becomes the filter of the server', () => {
    expect(toFilter({ ...noView, kind: 'REPORTED', q: '培训' })).toMatchObject({ kinds: ['REPORTED'], text: '培训' });
    expect(toFilter(noView).kinds).toBeNull();
  });
});
