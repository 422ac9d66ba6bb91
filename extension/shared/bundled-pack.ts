/** Reads the pack that comes with the extension. The build has validated it, so it is not validated again. */
import type { Pack } from '../../src/pack/schema.ts';

export async function loadBundledPack(address: string): Promise<Pack> {
  const response = await fetch(address);
  return (await response.json()) as Pack;
}
