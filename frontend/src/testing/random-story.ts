import fc from 'fast-check';
import { ChannelModel } from './channel-model';
import { everybody, honma } from './people';

type Step = {
  what: 'start' | 'post' | 'read' | 'tag' | 'leave' | 'join';
  who: number;
  where: number;
  much: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('start', 'post', 'post', 'post', 'read', 'read', 'tag', 'leave', 'join'),
  who: fc.nat(2),
  where: fc.nat(5),
  much: fc.integer({ min: 1, max: 6 }),
});

/** What people do in a channel, in any order. */
export const story = fc.array(step, { minLength: 1, maxLength: 40 });

export function play(model: ChannelModel, { what, who, where, much }: Step): void {
  const person = everybody[who] ?? honma;
  const ids = model.threadIds();
  const thread = ids[where % Math.max(1, ids.length)];
  if (what === 'start' || !thread) return model.start(person);
  if (what === 'post') return model.post(thread, person);
  if (what === 'read') return model.read(thread, person, much);
  if (what === 'tag') return model.tag(thread, `B0${much}`);
  return what === 'leave' ? model.leave(honma) : model.join(honma);
}

export const newChannel = () => new ChannelModel(everybody);
