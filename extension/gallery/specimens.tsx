/** Each shared component with its states. */

import type { ComponentChildren } from 'preact';
import { figureSeriesOf } from '../../src/charts/figure-series.ts';
import { speakerMapOf } from '../../src/charts/speaker-map.ts';
import { timelineOf } from '../../src/charts/timeline.ts';
import { readPack } from '../../src/claims/claim-view.ts';
import { compareFigures } from '../../src/claims/compare-figures.ts';
import type { ClaimPair } from '../../src/claims/library-reader.ts';
import type { Claim, Pack } from '../../src/pack/schema.ts';
import { FigureChart } from '../shared/charts/FigureChart.tsx';
import { SpeakerMap } from '../shared/charts/SpeakerMap.tsx';
import { Timeline } from '../shared/charts/Timeline.tsx';
import { ClaimList, KIND_KEYS } from '../shared/components/ClaimList.tsx';
import { ClaimPairs } from '../shared/components/ClaimPairs.tsx';
import { EntityHead } from '../shared/components/EntityHead.tsx';
import { FiguresBeside } from '../shared/components/FiguresBeside.tsx';
import { KindIcon } from '../shared/components/KindIcon.tsx';
import { PageNotes } from '../shared/components/PageNotes.tsx';
import { WhyThisOrder } from '../shared/components/WhyThisOrder.tsx';
import { t } from '../shared/strings.ts';
import * as samples from './samples.ts';

export interface Specimen {
  readonly component: string;
  readonly states: readonly { readonly name: string; readonly show: () => ComponentChildren }[];
}

/** Those whose charts the bundled corpus is looked at by. */
const CORPUS_ENTITIES = ['huawei', 'nvidia', 'deepseek', 'smic', 'china'];

export function specimensOf(corpus: Pack): readonly Specimen[] {
  return [...componentSpecimens(corpus), ...chartSpecimens(corpus)];
}

const aboutEntity = (pack: Pack, entity: string) =>
  pack.claims.filter(({ about }) => about.some((id) => id === entity));

function componentSpecimens(corpus: Pack): readonly Specimen[] {
  const heads = (pack: Pack, count: number) => {
    const { entity } = readPack(pack);
    return pack.entities.slice(0, count).map(({ id }) => {
      const view = entity(id);
      return view && <EntityHead key={id} entity={view} heading="h2" />;
    });
  };
  const claims = (pack: Pack, detail: 'brief' | 'full', shown: readonly Claim[] = pack.claims) => {
    const { claim } = readPack(pack);
    return <ClaimList claims={shown.map(claim)} detail={detail} />;
  };
  return [
    {
      component: 'Whole pages',
      states: [
        { name: 'loading', show: () => <p class="none">{t('loading')}</p> },
        {
          name: 'error',
          show: () => (
            <p class="none" role="alert">
              {t('libraryFailed', ['NetworkError'])}
            </p>
          ),
        },
      ],
    },
    {
      component: 'EntityHead',
      states: [
        { name: 'one', show: () => heads(samples.oneClaim, 1) },
        { name: 'long names', show: () => heads(samples.longNames, 1) },
        { name: '500', show: () => heads(samples.many, 500) },
      ],
    },
    {
      component: 'ClaimList',
      states: [
        { name: 'empty', show: () => claims(samples.nothing, 'full') },
        { name: 'one', show: () => claims(samples.oneClaim, 'full') },
        { name: 'long names', show: () => claims(samples.longNames, 'full') },
        { name: 'thirty copies, brief', show: () => claims(samples.thirtyCopies, 'brief') },
        { name: 'thirty copies, full', show: () => claims(samples.thirtyCopies, 'full') },
        { name: 'without sources', show: () => claims(samples.withoutSources, 'full') },
        { name: 'corpus, brief', show: () => claims(corpus, 'brief', aboutEntity(corpus, 'huawei').slice(0, 3)) },
        { name: 'corpus, all', show: () => claims(corpus, 'full', aboutEntity(corpus, 'huawei')) },
      ],
    },
    {
      component: 'KindIcon',
      states: [{ name: 'all kinds', show: () => <Kinds /> }],
    },
    {
      component: 'FiguresBeside',
      states: [
        ['same', 'Huawei will make 200,000 advanced AI chips in 2025.'],
        ['differs', 'Huawei’s output of advanced AI chips will be 800,000 chips in 2025.'],
        ['not comparable', 'Huawei sold 900,000 chips in 2019.'],
      ].map(([name = '', sentence = '']) => ({
        name,
        show: () => (
          <FiguresBeside
            figures={corpus.claims.slice(0, 12).flatMap((claim) => compareFigures(sentence, claim, 'Huawei'))}
          />
        ),
      })),
    },
    {
      component: 'PageNotes',
      states: [
        {
          name: 'a source, newer claims',
          show: () => (
            <PageNotes
              source={{
                title: { basis: 'stated', value: 'Title of a source' },
                publisher: { basis: 'unknown' },
                copies: [],
                passages: [],
              }}
              facts={{ date: '2024-01', reviews: [] }}
              newest="2025"
              onShowPassages={() => 3}
            />
          ),
        },
        {
          name: 'older claims',
          show: () => <PageNotes source={null} facts={{ date: '2026-02-01', reviews: [] }} newest="2025-01-27" />,
        },
      ],
    },
    {
      component: 'WhyThisOrder',
      states: [
        {
          name: 'for and against',
          show: () => (
            <WhyThisOrder
              reasons={[
                { kind: 'topic', by: 'chips, output', isAgainst: false },
                { kind: 'year', by: '2025', isAgainst: false },
                { kind: 'same origin', by: '', isAgainst: true },
              ]}
            />
          ),
        },
      ],
    },
  ];
}

function Kinds() {
  return (
    <ul>
      {(Object.keys(KIND_KEYS) as (keyof typeof KIND_KEYS)[]).map((kind) => (
        <li key={kind} class="kind">
          <KindIcon kind={kind} /> {t(KIND_KEYS[kind])}
        </li>
      ))}
    </ul>
  );
}

function chartSpecimens(corpus: Pack): readonly Specimen[] {
  /** Of each pack, and of the corpus's claims about each entity. */
  const shown: readonly (readonly [name: string, pack: Pack, claims: readonly Claim[]])[] = [
    ['empty', samples.nothing, []],
    ['one', samples.oneClaim, samples.oneClaim.claims],
    ['without sources', samples.withoutSources, samples.withoutSources.claims],
    ['thirty copies', samples.thirtyCopies, samples.thirtyCopies.claims],
    ['long names', samples.longNames, samples.longNames.claims],
    ['many', samples.many, samples.many.claims],
    ...CORPUS_ENTITIES.map((id) => [`corpus: ${id}`, corpus, aboutEntity(corpus, id)] as const),
  ];
  const states = (show: (pack: Pack, claims: readonly Claim[], subject: string) => ComponentChildren) =>
    shown.map(([name, pack, claims]) => {
      const subject = pack.entities.find(({ id }) => name.endsWith(`: ${id}`)) ?? pack.entities[0];
      return { name, show: () => show(pack, claims, subject?.name ?? '') };
    });
  const figures = (pack: Pack, claims: readonly Claim[]) =>
    figureSeriesOf(claims, pack).map((series) => (
      <FigureChart key={`${series.measure} ${series.unit}`} series={series} pack={pack} library="" />
    ));
  return [
    {
      component: 'Timeline',
      states: states((pack, claims, subject) => (
        <Timeline timeline={timelineOf(claims, pack)} subject={subject} pack={pack} library="" />
      )),
    },
    {
      component: 'FigureChart',
      states: [
        { name: 'all forms', show: () => figures(samples.figures, samples.figures.claims) },
        { name: 'below zero', show: () => figures(samples.losses, samples.losses.claims) },
        { name: 'long names', show: () => figures(samples.longNames, samples.longNames.claims) },
        ...CORPUS_ENTITIES.map((id) => ({
          name: `corpus: ${id}`,
          show: () => figures(corpus, aboutEntity(corpus, id)),
        })),
        { name: 'corpus: all', show: () => figures(corpus, corpus.claims) },
      ],
    },
    {
      component: 'SpeakerMap',
      states: [
        ...states((pack, claims, subject) => (
          <SpeakerMap map={speakerMapOf(claims, pack)} subject={subject} pack={pack} library="" />
        )),
        {
          name: 'corpus: all',
          show: () => <SpeakerMap map={speakerMapOf(corpus.claims, corpus)} pack={corpus} library="" />,
        },
      ],
    },
    {
      component: 'ClaimPairs',
      states: states((pack, claims) => <ClaimPairs pairs={pairsAmong(pack, claims)} />),
    },
  ];
}

function pairsAmong(pack: Pack, claims: readonly Claim[]): readonly ClaimPair[] {
  const shown = new Map(claims.map((claim) => [claim.id, claim]));
  const reader = readPack(pack);
  return pack.relations.flatMap(({ kind, from, to, reason }) => {
    const [one, other] = [shown.get(from), shown.get(to)];
    return one && other ? [{ kind, reason, from: reader.claim(one), to: reader.claim(other) }] : [];
  });
}
