import type { ChosenSettings } from '../shared/components/use-settings.ts';
import { copyText } from '../shared/copy-text.ts';
import type { NameException } from '../shared/settings.ts';
import { t } from '../shared/strings.ts';
import type { Names } from './use-names.ts';

interface SilencedNamesProps {
  readonly names: Names;
  readonly chosen: ChosenSettings;
}

/** What the reader has hidden, each to be taken back, and all to be copied for whoever keeps the names. */
export function SilencedNames({ names, chosen: { settings, change } }: SilencedNamesProps) {
  const { silencedEntities, exceptions, silencedSites } = settings;
  if (silencedEntities.length + exceptions.length + silencedSites.length === 0) return null;
  const nameOf = (id: NameException['entity']) => names.of(id)?.name ?? id;
  return (
    <details class="silenced">
      <summary>{t('silenced')}</summary>
      <ul>
        {silencedSites.map((site) => (
          <Silenced key={site} text={site} onUndo={() => change({ remove: { silencedSites: [site] } })} />
        ))}
        {silencedEntities.map((entity) => (
          <Silenced
            key={entity}
            text={nameOf(entity)}
            onUndo={() => change({ remove: { silencedEntities: [entity] } })}
          />
        ))}
        {exceptions.map((exception) => (
          <Silenced
            key={JSON.stringify(exception)}
            text={textOf(exception, nameOf(exception.entity))}
            onUndo={() => change({ remove: { exceptions: [exception] } })}
          />
        ))}
      </ul>
      {exceptions.length > 0 && (
        <button type="button" onClick={() => copyText(JSON.stringify(exceptions, null, 2))}>
          {t('copyExceptions')}
        </button>
      )}
    </details>
  );
}

function textOf({ name, site }: NameException, entity: string): string {
  return site === undefined ? t('exceptionAnywhere', [name, entity]) : t('exceptionOnSite', [name, entity, site]);
}

function Silenced({ text, onUndo }: { readonly text: string; readonly onUndo: () => void }) {
  return (
    <li>
      <span>{text}</span>
      <button type="button" onClick={onUndo}>
        {t('undo')}
      </button>
    </li>
  );
}
