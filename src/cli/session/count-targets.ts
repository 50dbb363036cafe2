// How many things a job will reach, before it has reached them. A verdict wants the whole number, however large.
import type {ObservedJob} from '../../progress/observed-job.js'
import {thingsIfKnown} from './count-things.js'
import type {Send} from './retrying-send.js'

/** @returns undefined where the registry may not be asked, or a group is gone */
export async function countTargets({targets}: ObservedJob, send: Send): Promise<number | undefined> {
  return (await thingsIfKnown(targets, send, Number.POSITIVE_INFINITY))?.things
}
