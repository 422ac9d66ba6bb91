/** Claims put under subject headings: each claim once, under the topic that it shares with most of the others. */
import type { Claim } from '../pack/schema.ts';

export interface TopicGroup {
  /** Null for claims that share no topic with another. */
  readonly topic: string | null;
  readonly claims: readonly Claim[];
}

/** More headings than these are no help to the eye: the smaller ones are put together. */
const MOST_TOPICS = 40;

/**
 * The largest group first, that without a topic last; claims keep their order. What was withdrawn is under no topic,
 * and comes after all else.
 */
export function groupByTopic(claims: readonly Claim[]): readonly TopicGroup[] {
  const counts = new Map<string, number>();
  const made = claims.filter(({ withdrawn }) => !withdrawn);
  for (const { topics } of made) {
    for (const topic of new Set(topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const groups = new Map<string, Claim[]>();
  for (const claim of made) {
    const [topic] = [...claim.topics].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    if (topic === undefined) continue;
    const group = groups.get(topic);
    if (group) group.push(claim);
    else groups.set(topic, [claim]);
  }
  const shared = [...groups]
    .filter(([, { length }]) => length > 1)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_TOPICS)
    .map(([topic, its]) => ({ topic, claims: its }));
  const placed = new Set(shared.flatMap((group) => group.claims));
  const others = [...made.filter((claim) => !placed.has(claim)), ...claims.filter(({ withdrawn }) => withdrawn)];
  return others.length > 0 ? [...shared, { topic: null, claims: others }] : shared;
}
