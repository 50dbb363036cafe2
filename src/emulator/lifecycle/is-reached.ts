// Whether a job's targets still reach a thing.
import type {Context} from '../context.js'
import type {Job} from '../store/jobs.js'

/** @param groups every group that reaches the thing */
export function isReached({store}: Context, job: Job, thing: number, groups = store.groups.reaching(thing)): boolean {
  return store.jobs.targets(job.id).some(({kind, ref}) => (kind === 'thing' ? ref === thing : groups.has(ref)))
}
