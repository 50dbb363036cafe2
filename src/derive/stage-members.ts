// The things of a rollout → those of each stage. Membership depends on a thing's name alone, so that things which join later move
// no other. Pure.
import {roll} from '../engine/seeded-random.js'
import type {Stage} from './stages-plan.js'

export interface StageMembers {
  readonly stage: Stage
  /** By name. */
  readonly names: readonly string[]
}

export interface Facts {
  readonly seed: number
  /** The things of each group that a stage names. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>
  /** The things of stages that are sent already, as they were sent. */
  readonly sent: ReadonlyMap<string, ReadonlySet<string>>
}

export function stageMembers(all: Iterable<string>, stages: readonly Stage[], facts: Facts): StageMembers[] {
  const taken = new Set<string>()
  for (const names of facts.sent.values()) for (const name of names) taken.add(name)
  const universe = [...new Set(all)].sort()
  return stages.map((stage) => {
    const sent = facts.sent.get(stage.name)
    if (sent) return {stage, names: [...sent].sort()}
    const free = universe.filter((name) => !taken.has(name))
    const names = choose(stage, free, facts)
    for (const name of names) taken.add(name)
    return {stage, names}
  })
}

/** From 0 up to 1, the same for a name whenever it is asked. */
export const rollOf = (seed: number, name: string): number => roll(seed, 'stage', name)

function choose({chooses}: Stage, free: readonly string[], {seed, groups}: Facts): readonly string[] {
  switch (chooses.by) {
    case 'things': {
      const wanted = new Set(chooses.names)
      return free.filter((name) => wanted.has(name))
    }
    case 'group': {
      const members = groups.get(chooses.group)
      return free.filter((name) => members?.has(name))
    }
    case 'share':
      return free.filter((name) => rollOf(seed, name) < chooses.share)
    case 'count':
      return free
        .map((name) => ({name, roll: rollOf(seed, name)}))
        .sort((left, right) => left.roll - right.roll || (left.name < right.name ? -1 : 1))
        .slice(0, chooses.count)
        .map(({name}) => name)
        .sort()
  }
}
