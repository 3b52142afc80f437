/** A mark on a line: how far along it stands, in px, and what is written below it. */
export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly title: string;
  readonly caption: string;
}

/** Where a mark's words stand: `top` below the line and `width`, in px. */
export interface Place {
  readonly top: number;
  readonly width: number;
}

export interface Lanes {
  readonly places: ReadonlyMap<string, Place>;
  /** From the line to the foot of the lowest words, in px. */
  readonly height: number;
}

const wide = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
/** Where 汉字 meet figures or Latin, the browser puts a quarter of a character between them. */
const meeting = /[\u2e80-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u2e80-\u9fff]/gu;
const lineHeight = 18;
const gap = 10;
/** Of a title in one line: some fifteen characters; longer ones take two, and end in an ellipsis. */
const widest = 184;
/** What the words of a mark are given before they go to another lane. */
const narrowest = 84;
const firstTop = 12;

/** About as wide as the text comes out in 12 px; a little more rather than less. */
export function widthOf(text: string): number {
  const characters = [...text].reduce((sum, character) => sum + (wide.test(character) ? 12 : 7), 0);
  return characters + 3 * (text.match(meeting)?.length ?? 0) + 4;
}

/** The words of a series' only mark stand beside it: nothing can be in their way but the end of the line. */
export function laneOfOne(mark: Mark, trackWidth: number): Lanes {
  const width = Math.max(widthOf(mark.caption), Math.min(widthOf(mark.title), trackWidth - mark.x));
  const lines = widthOf(mark.title) > width ? 2 : 1;
  return { places: new Map([[mark.id, { top: 0, width }]]), height: lines * lineHeight + 8 };
}

/**
 * Words that would overlap stand in lanes below each other. Marks are taken from the right: words begin below
 * their mark and run to the right, so that the line from an earlier mark down to a lower lane meets none of them.
 */
export function lanesOf(marks: readonly Mark[], trackWidth: number): Lanes {
  const lanes: { limit: number; lines: number }[] = [];
  const put: { id: string; lane: number; width: number }[] = [];
  for (const mark of [...marks].sort((a, b) => b.x - a.x)) {
    const whole = widthOf(mark.title);
    const least = Math.max(widthOf(mark.caption), Math.min(whole, narrowest));
    const most = Math.max(least, Math.min(whole, widest));
    const room = (lane: number) => (lanes[lane] ? lanes[lane].limit - gap : trackWidth) - mark.x;
    let lane = 0;
    while (lane < lanes.length && room(lane) < least) lane += 1;
    const width = Math.max(least, Math.min(most, room(lane)));
    const lines = whole > width ? 2 : 1;
    put.push({ id: mark.id, lane, width });
    // What comes from further left must not reach into these words, nor into the line that leads down to them.
    for (let above = 0; above <= lane; above += 1) {
      const known = lanes[above];
      lanes[above] = { limit: mark.x, lines: Math.max(known?.lines ?? 1, above === lane ? lines : 1) };
    }
  }
  const tops: number[] = [];
  let height = firstTop;
  for (const { lines } of lanes) {
    tops.push(height);
    height += (lines + 1) * lineHeight + 4;
  }
  return {
    places: new Map(put.map(({ id, lane, width }) => [id, { top: tops[lane] ?? firstTop, width }])),
    height,
  };
}
