/** Claims that are in tension, side by side with the reason. Which of them is right is not said. */
import type { ChartedClaim } from '../../../src/charts/packed-claims.ts';
import type { TensionPair } from '../../../src/charts/tension-pairs.ts';
import { dateText, KIND_KEYS, STAKE_KEYS } from '../components/ClaimList.tsx';
import { KindIcon } from '../components/KindIcon.tsx';
import { t } from '../strings.ts';
import type { ChartProps } from './ChartFigure.tsx';
import { claimAddress } from './chart-links.ts';
import { originsInWords } from './claim-words.tsx';

interface TensionPairsProps extends Pick<ChartProps, 'library'> {
  readonly pairs: readonly TensionPair[];
}

export function TensionPairs({ pairs, library }: TensionPairsProps) {
  if (pairs.length === 0) return <p class="too-little">{t('noTension')}</p>;
  return (
    <ul class="pairs">
      {pairs.map(({ first, second, reason }) => (
        <li key={`${first.id} ${second.id}`} class="pair">
          <Side claim={first} library={library} />
          <Side claim={second} library={library} />
          <p class="pair-reason">
            <b>{t('why')}</b> <span lang="en">{reason}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Side({ claim, library }: { readonly claim: ChartedClaim; readonly library: string | undefined }) {
  const { id, statement, speaker, kind, date, origins } = claim;
  return (
    <div>
      <p class="said" lang="en" dir="ltr">
        <a href={claimAddress(id, library)}>{statement}</a>
      </p>
      <p class="meta">
        <span lang="en">
          <b>{speaker.name}</b>
          {speaker.role !== undefined && `, ${speaker.role}`}
        </span>
        <span>{t(STAKE_KEYS[speaker.stake.interest])}</span>
        <span class="kind">
          <KindIcon kind={kind} />
          {t(KIND_KEYS[kind])}
        </span>
        <span>{dateText(date)}</span>
        <span>{originsInWords(origins)}</span>
      </p>
    </div>
  );
}
