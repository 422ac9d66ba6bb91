/**
 * The library page's worker: reads the packs, keeps the search index, and answers the page, which so never waits for
 * either. The index is stored under what the packs are, and made anew where that has changed.
 */
import { chartsOf } from '../../src/charts/charts-of.ts';
import { type LibraryReader, readLibrary } from '../../src/claims/library-reader.ts';
import { joinPacks, type PackContent } from '../../src/pack/join-packs.ts';
import type { Pack } from '../../src/pack/schema.ts';
import { type LibraryIndex, openLibraryIndex } from '../../src/search/library-index.ts';
import { searchLibrary } from '../../src/search/search-library.ts';
import { indexInSlices } from './index-in-slices.ts';
import type { AnswerMessage, CallMessage, LibraryCall, RequestOf, ResponseOf } from './library-calls.ts';
import { readStoredIndex, storeIndex } from './stored-index.ts';

interface OpenLibrary {
  readonly content: PackContent;
  readonly packs: readonly Pick<Pack, 'title' | 'version'>[];
  readonly reader: LibraryReader;
  readonly index: Promise<LibraryIndex>;
}

type Handlers = { readonly [Name in LibraryCall]: (request: RequestOf<Name>) => Promise<ResponseOf<Name>> };

let opened: Promise<OpenLibrary> | undefined;

const library = async () => {
  if (!opened) throw new Error('the library is not open');
  return opened;
};
const reader = async () => (await library()).reader;

const handlers: Handlers = {
  async open({ packs }) {
    opened = openLibrary(packs);
    return (await opened).reader.contents();
  },
  entity: async ({ id }) => (await reader()).entity(id),
  entityClaims: async ({ id, filter }) => (await reader()).entityClaims(id, filter),
  moreClaims: async ({ id, filter, topic, from }) => (await reader()).moreClaims(id, filter, topic, from),
  charts: async ({ id }) => {
    const { content, packs, reader } = await library();
    const joined = (name: 'title' | 'version') => packs.map((pack) => pack[name]).join(', ');
    return {
      charts: chartsOf(id === null ? content.claims : reader.claimsOf(id), content),
      pack: { title: joined('title'), version: joined('version') },
    };
  },
  source: async ({ id }) => (await reader()).source(id),
  moreOfSource: async ({ id, from }) => (await reader()).moreOfSource(id, from),
  claim: async ({ id }) => (await reader()).claim(id),
  search: async ({ query, limits }) => searchLibrary(await (await library()).index, query, limits),
};

addEventListener('message', async ({ data }: MessageEvent<CallMessage>) => {
  postMessage(await answerTo(data));
});

async function answerTo<Name extends LibraryCall>({
  number,
  name,
  request,
}: CallMessage<Name>): Promise<AnswerMessage> {
  try {
    return { number, response: await handlers[name](request) };
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) };
  }
}

async function openLibrary(addresses: readonly string[]): Promise<OpenLibrary> {
  const packs = await Promise.all(addresses.map(readPackFile));
  const content = joinPacks(packs.map(({ pack }) => pack));
  const index = openIndex(content, packs.map(({ identity }) => identity).join(' '));
  // Whoever searches hears of it; until then it is nobody's error.
  index.catch(() => {});
  return {
    content,
    packs: packs.map(({ pack: { title, version } }) => ({ title, version })),
    reader: readLibrary(content),
    index,
  };
}

async function readPackFile(address: string): Promise<{ pack: Pack; identity: string }> {
  const bytes = await (await fetch(address)).arrayBuffer();
  const pack = JSON.parse(new TextDecoder().decode(bytes)) as Pack;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { pack, identity: `${pack.id}@${pack.version}#${Array.from(hash, hexadecimal).join('')}` };
}

function hexadecimal(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** The stored index if it is of these packs and whole; otherwise a new one, which is stored. */
async function openIndex(content: PackContent, packs: string): Promise<LibraryIndex> {
  const stored = await readStoredIndex(packs);
  if (stored !== undefined) {
    try {
      return openLibraryIndex(content, stored);
    } catch {
      // Broken, or of another version: it will be replaced.
    }
  }
  const made = await indexInSlices(content);
  void storeIndex(packs, made);
  return openLibraryIndex(content, made);
}
