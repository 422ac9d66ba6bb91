import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Pack } from '../../src/pack/schema.ts';
import { loadBundledPack } from '../shared/bundled-pack.ts';

/** The pack that comes with Sidelight; undefined until it is read, null if it could not be. */
export function usePack(): Pack | null | undefined {
  const [pack, setPack] = useState<Pack | null>();
  useEffect(() => {
    loadBundledPack(browser.runtime.getURL('pack.json')).then(setPack, () => setPack(null));
  }, []);
  return pack;
}
