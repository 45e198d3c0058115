import { Trans, useLingui } from '@lingui/react/macro';
import type { Card, DirectoryPerson, DirectoryPlace } from '../../platform/api-types/directory';
import { professionGroup } from '../../platform/code-list/profession-group';
import { useCodes } from '../../platform/code-list/use-codes';
import { Button } from '../../ui/button';
import { Monogram } from '../../ui/monogram';
import { Name, Names } from '../../ui/name';
import type { Writing } from './directory-page';

type Props = { place: DirectoryPlace; onWrite: (writing: Writing) => void };

export function PlaceCard({ place, onWrite }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const { organizationId, name, type, lies, card, people } = place;
  return (
    <li className="flex flex-col gap-3 rounded-12 border border-solid-gray-300 p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-52 flex-1">
          <h2 className="text-std-20B-160">
            <Name>{name}</Name>
          </h2>
          <p className="text-sm text-solid-gray-700">
            <Names>{[type ? label('organizationType', type) : '', ...lies].filter(Boolean)}</Names>
          </p>
        </div>
        {place.writable && (
          <Button
            variant="quiet"
            aria-label={t`${name}の名刺を書く`}
            onPress={() => onWrite({ of: `organizations/${organizationId}`, name, card: card ?? null })}
          >
            <Trans>名刺を書く</Trans>
          </Button>
        )}
      </div>
      {card && <CardFacts card={card} />}
      {people.length > 0 && (
        <ul className="flex flex-col gap-3">
          {people.map((person) => (
            <PersonRow key={person.affiliationId} person={person} onWrite={onWrite} />
          ))}
        </ul>
      )}
    </li>
  );
}

type PersonProps = { person: DirectoryPerson; onWrite: (writing: Writing) => void };

function PersonRow({ person: { affiliationId, person, own, card }, onWrite }: PersonProps) {
  const { label } = useCodes();
  return (
    <li className="flex flex-wrap items-start gap-3">
      <Monogram name={person.name} hue={professionGroup(person.profession)} />
      <div className="min-w-40 flex-1">
        <p>
          <bdi className="font-700">{person.name}</bdi>{' '}
          <span className="text-sm text-solid-gray-700">{label('profession', person.profession)}</span>
        </p>
        {card && <CardFacts card={card} />}
      </div>
      {own && (
        <Button
          variant="quiet"
          onPress={() => onWrite({ of: `people/${affiliationId}`, name: person.name, card: card ?? null })}
        >
          <Trans>自分の名刺を書く</Trans>
        </Button>
      )}
    </li>
  );
}

function CardFacts({ card }: { card: Card }) {
  const facts = [
    [<Trans key="area">担当の地域</Trans>, card.area],
    [<Trans key="hours">つながる時間</Trans>, card.hours],
    [<Trans key="contact">連絡先</Trans>, card.contact],
    [<Trans key="strengths">得意なこと</Trans>, card.strengths],
    [<Trans key="askAbout">こんなことを聞いてください</Trans>, card.askAbout],
  ] as const;
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
      {facts
        .filter(([, text]) => text)
        .map(([heading, text]) => (
          <div key={heading.key} className="contents">
            <dt className="text-solid-gray-700">{heading}</dt>
            <dd className="min-w-0 whitespace-pre-wrap">
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}
