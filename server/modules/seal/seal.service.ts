import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** Keeps a text so that a copied table opens nothing: AES-256-GCM, by a key made of SESSION_SECRET and whose it is. */
export class Seal {
  readonly #key: Uint8Array;

  /**
   * @param owner whose text it is, such as an account's id
   * @param purpose what it is kept for: what was sealed for one does not open for another
   */
  constructor(secret: string, owner: string, purpose: string) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, owner, purpose, 32));
  }

  close(text: string): string {
    const nonce = randomBytes(nonceLength);
    const sealing = createCipheriv(cipher, this.#key, nonce);
    const body = [sealing.update(text, 'utf8'), sealing.final()];
    return Buffer.concat([nonce, sealing.getAuthTag(), ...body]).toString('base64');
  }

  /** @throws Error when it was sealed with another secret, for another owner, or was altered */
  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const opening = createDecipheriv(cipher, this.#key, bytes.subarray(0, nonceLength));
    opening.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([opening.update(bytes.subarray(nonceLength + tagLength)), opening.final()]).toString('utf8');
  }
}
