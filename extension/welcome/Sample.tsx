import { useEffect, useState } from 'preact/hooks';
import { findMentions } from '../../src/mentions/find-mentions.ts';
import { Gazetteer } from '../../src/mentions/gazetteer.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { ClaimList } from '../shared/components/ClaimList.tsx';
import { EntityHead } from '../shared/components/EntityHead.tsx';
import type { CardContent } from '../shared/messages.ts';
import { askBackground } from '../shared/messenger.ts';
import { t } from '../shared/strings.ts';

/** English, as the claims are: the words of any language would find the same claims. */
const TEXT =
  'Huawei makes chips for AI that compete with those of Nvidia at home. How many it can make depends on SMIC, and on what export controls let in.';

interface SampleMention {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
}

/**
 * A line as it would look on a page: names are found by the same search, and what opens is what the library has on
 * them. No extension may run on its own pages as it does on others, so the names are buttons here.
 */
export function Sample() {
  const [mentions, setMentions] = useState<readonly SampleMention[]>([]);
  const [open, setOpen] = useState<SampleMention | null>(null);
  const [content, setContent] = useState<CardContent | null>(null);
  useEffect(() => {
    askBackground('library.gazetteer', {}).then((compiled) => {
      setMentions(findMentions(TEXT, new Gazetteer(compiled)));
    });
  }, []);
  const show = async (mention: SampleMention) => {
    setOpen(mention);
    setContent(await askBackground('library.card', { entity: mention.entity, sentence: TEXT }));
  };
  const close = () => {
    setOpen(null);
    setContent(null);
  };
  return (
    <>
      <p>{t('sampleHow')}</p>
      <p class="sample" lang="en" dir="ltr">
        {piecesOf(mentions).map((piece) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            <button
              key={piece.start}
              type="button"
              aria-expanded={open === piece && content !== null}
              onPointerEnter={({ pointerType }) => pointerType === 'mouse' && show(piece)}
              onClick={() => show(piece)}
              onKeyDown={({ key }) => key === 'Escape' && close()}
            >
              {TEXT.slice(piece.start, piece.end)}
            </button>
          ),
        )}
      </p>
      <div aria-live="polite">
        {content && (
          <article class="sample-card">
            <EntityHead entity={content.entity} heading="h2" />
            <ClaimList claims={content.claims.slice(0, 2)} detail="brief" />
          </article>
        )}
      </div>
      <p class="hint">{t('sampleParts')}</p>
    </>
  );
}

function piecesOf(mentions: readonly SampleMention[]): readonly (string | SampleMention)[] {
  const pieces: (string | SampleMention)[] = [];
  let from = 0;
  for (const mention of mentions) {
    pieces.push(TEXT.slice(from, mention.start), mention);
    from = mention.end;
  }
  return [...pieces, TEXT.slice(from)];
}
