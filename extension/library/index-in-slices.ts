/** Makes the search index between answers: whoever opens an entity's page meanwhile does not wait for all of it. */
import type { PackContent } from '../../src/pack/join-packs.ts';
import { indexLibrary, type StoredLibraryIndex } from '../../src/search/library-index.ts';

/** A question that comes meanwhile waits at most so long, more or less one step. */
const SLICE_MS = 40;

export async function indexInSlices(content: PackContent): Promise<StoredLibraryIndex> {
  const steps = indexLibrary(content);
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await new Promise((resume) => setTimeout(resume));
  }
}
