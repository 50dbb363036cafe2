// Who: the name of the job, what it is for, and its tags.

import type {KnownTag} from '../../derive/tags.js'
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import {TagList} from '../../model/iot/tag.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import {withMember} from '../at-path.js'
import {isLeftOut, memberQuestion, NONE} from '../member-question.js'
import type {Question} from '../question.js'
import type {WizardPorts} from '../wizard-ports.js'

export function jobIdQuestion(operation: Operation, base: Structure, {job}: Pick<WizardPorts, 'job'>): Question {
  return {
    ...memberQuestion(operation, ['jobId'], base, {title: 'Job id'}),
    hint: '1 to 64 letters, digits, - and _',
    probe: async (answer) =>
      (await isTaken(answer, job)) ? `${answer} exists already. Choose another name` : undefined,
  }
}

/** A caller who may not read jobs may still create them: the service then has the last word. */
async function isTaken(jobId: string, job: WizardPorts['job']): Promise<boolean> {
  try {
    return (await job(jobId)) !== undefined
  } catch {
    return false
  }
}

export function descriptionQuestion(operation: Operation, base: Structure): Question {
  return memberQuestion(operation, ['description'], base, {
    title: 'Description',
    optional: {means: 'none'},
    suggestion: NONE,
  })
}

/** Typed as `team=doors site=kot`, since tags are pairs of short words. */
export function tagsQuestion(base: Structure): Question {
  return {
    id: 'tags',
    title: 'Tags',
    member: 'tags',
    hint: `key=value pairs separated by spaces, at most ${TagList.documented.max}; ${NONE} for none`,
    help: 'Tags for the new job, such as team=doors site=north',
    initial: tagsText(known(CreateJobRequest, base).tags) || NONE,
    applies: () => true,
    owns: [['tags']],
    apply: (input, answer) => withMember(input, ['tags'], answer === '' ? undefined : answer.split(/\s+/).map(tag)),
    read: async (typed) => (isLeftOut(typed) ? '' : typed.trim()),
  }
}

function tag(text: string): Structure {
  const at = text.indexOf('=')
  return at < 0
    ? new Map([['Key', text]])
    : new Map([
        ['Key', text.slice(0, at)],
        ['Value', text.slice(at + 1)],
      ])
}

const tagsText = (tags: readonly KnownTag[] = []): string =>
  tags.map(({Key = '', Value}) => (Value === undefined ? Key : `${Key}=${Value}`)).join(' ')
