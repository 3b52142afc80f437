import type { Sharp } from 'sharp';

/** Its edge in pixels: 44 on the screen, as sharp as a phone shows it. */
const edge = 176;
/** More pixels than any camera takes: what says it has more is made to fill the memory. */
const mostPixels = 100_000_000;
const longestSeconds = 15;

/**
 * A small square from the middle of a picture, upright, as WebP, and with nothing of what the camera wrote into it.
 * @returns null for what cannot be read as a picture, or is too large for one
 */
export async function drawThumbnail(picture: Uint8Array): Promise<Uint8Array | null> {
  // Large, and loaded only where pictures come.
  const { default: sharp } = await import('sharp');
  // The other cores are for those who ask for something else.
  sharp.concurrency(1);
  const drawing: Sharp = sharp(picture, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error' })
    .timeout({ seconds: longestSeconds })
    .autoOrient()
    .resize(edge, edge, { fit: 'cover' })
    .webp({ quality: 70 });
  return drawing.toBuffer().catch(() => null);
}
