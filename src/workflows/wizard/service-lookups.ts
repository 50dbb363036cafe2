// What the wizard asks of the service. Listings are read page after page as far as a menu can show; a missing permission
// turns a menu into free text and says which action was denied.

import {MAX_ITEMS, matchChoices, noteRow, targetsNamed} from '../../cli/prompts/match-choices.js'
import {thingsIfKnown} from '../../cli/session/count-things.js'
import {missingTargets} from '../../cli/session/missing-targets.js'
import type {Session} from '../../cli/session/session.js'
import type {ThingCount} from '../../diff/thing-count.js'
import {ServiceError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {operationById} from '../../model/operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'
import {type ResourceKind, resources} from '../../model/resources.js'
import {managedTemplateName} from '../../validation/managed-templates.js'
import {isList, isStructure, type Structure, type Value} from '../../value/value.js'
import type {Choice} from '../../wizard/prompter.js'
import type {Template, WizardPorts} from '../../wizard/wizard-ports.js'

type ServiceLookups = Omit<WizardPorts, 'readText' | 'readInput' | 'save' | 'keep' | 'globals' | 'clock'>

const COUNTED_GROUPS = 10

export function serviceLookups(session: Session): ServiceLookups {
  const listings = new Map<string, Promise<readonly Choice[]>>()
  const counts = new Map<string, Promise<ThingCount | undefined>>()
  const client = new Client(session)
  return {
    findJobs: async (typed, active) =>
      matchChoices(await once(listings, `jobs ${active}`, () => client.jobs(active)), typed),
    findTemplates: async (typed) => matchChoices(await once(listings, 'templates', () => client.templates()), typed),
    async findTargets(typed) {
      const listed = await once(listings, 'targets', () => client.targets())
      return matchChoices(listed, typed, targetsNamed(listed))
    },
    async missingTargets(targets) {
      const listed = (await listings.get('targets')) ?? []
      const unlisted = targets.filter((target) => !listed.some(({value}) => value === target))
      return missingTargets(unlisted, session.send)
    },
    job: (jobId) => client.job(jobId),
    document: (jobId) => client.document(jobId),
    template: (arn) => client.template(arn),
    countThings: async (targets) =>
      targets.length === 0 ? undefined : once(counts, targets.join(' '), () => thingsIfKnown(targets, session.send)),
  }
}

function once<T>(known: Map<string, Promise<T>>, name: string, ask: () => Promise<T>): Promise<T> {
  const answer = known.get(name) ?? ask()
  known.set(name, answer)
  return answer
}

class Client {
  constructor(private readonly session: Session) {}

  async jobs(active: boolean): Promise<readonly Choice[]> {
    return permitted('iot:ListJobs', 'the job id', async () => {
      const jobs = await this.items('job')
      return jobs.flatMap((job) => {
        const status = text(job, 'status')
        if (active && status !== 'IN_PROGRESS' && status !== 'SCHEDULED') return []
        return [{value: text(job, 'jobId'), label: `${text(job, 'jobId')}  ${status}`}]
      })
    })
  }

  async templates(): Promise<readonly Choice[]> {
    const custom = await permitted('iot:ListJobTemplates', 'the ARN of a template', async () =>
      (await this.items('template')).map((one) =>
        choice(text(one, 'jobTemplateArn'), text(one, 'jobTemplateId'), text(one, 'description')),
      ),
    )
    const managed = await permitted('iot:ListManagedJobTemplates', 'the ARN of a template', async () =>
      (await this.items('managedTemplate')).map((one) =>
        choice(text(one, 'templateArn'), `${text(one, 'templateName')}  by AWS`, text(one, 'description')),
      ),
    )
    return [...custom, ...managed]
  }

  async targets(): Promise<readonly Choice[]> {
    const groups = await permitted('iot:ListThingGroups', 'the ARN of a group', async () =>
      (await this.items('group')).map((one) => choice(text(one, 'groupArn'), `group ${text(one, 'groupName')}`)),
    )
    const things = await permitted('iot:ListThings', 'the ARN of a thing', async () =>
      (await this.items('thing')).map((one) => choice(text(one, 'thingArn'), `thing ${text(one, 'thingName')}`)),
    )
    return [...(await this.counted(groups)), ...things]
  }

  /** Only for as many groups as a screen shows, and no more than a page of each: every count is a request. */
  private counted(groups: readonly Choice[]): Promise<Choice[]> {
    return Promise.all(
      groups.map(async (group, index) => {
        if (group.kind === 'note') return group
        const count = index < COUNTED_GROUPS ? await thingsIfKnown([group.value], this.session.send, 0) : undefined
        return count
          ? {...group, label: `${group.label}  ${count.things}${count.orMore ? ' or more' : ''} things`}
          : group
      }),
    )
  }

  async job(jobId: string): Promise<Structure | undefined> {
    try {
      const answer = await this.session.send(operationById('iot.DescribeJob'), new Map([['jobId', jobId]]))
      return structure(answer.get('job'))
    } catch (error) {
      if (isNotFound(error)) return undefined
      throw error
    }
  }

  async document(jobId: string): Promise<string> {
    return text(await this.session.send(operationById('iot.GetJobDocument'), new Map([['jobId', jobId]])), 'document')
  }

  async template(arn: string): Promise<Template> {
    const name = managedTemplateName(arn)
    if (name === undefined) return {arn, parameters: []}
    const input = new Map([['templateName', name]])
    const answer = await this.session.send(operationById('iot.DescribeManagedJobTemplate'), input)
    return {
      arn,
      parameters: structures(answer.get('documentParameters')).map((one) => ({
        key: text(one, 'key'),
        doc: `${text(one, 'description')}${one.has('example') ? `, such as ${text(one, 'example')}` : ''}`,
        optional: one.get('optional') === true,
      })),
    }
  }

  private async items(kind: ResourceKind): Promise<Structure[]> {
    const {list} = resources[kind]
    const found: Structure[] = []
    for await (const page of this.session.pages(list, new Map(), {
      on: true,
      pageSize: MAX_PAGE_SIZE,
      maxItems: MAX_ITEMS,
    }))
      for (const item of structures(page.get(list.paging.resultKey))) found.push(item)
    return found
  }
}

/** A denied listing is one row that says so; the answer can still be typed. */
async function permitted(action: string, what: string, list: () => Promise<Choice[]>): Promise<readonly Choice[]> {
  try {
    return await list()
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return [noteRow(`${action} failed with ${error.code}: type ${what}`)]
  }
}

const choice = (value: string, label: string, note = ''): Choice => ({value, label, ...(note === '' ? {} : {note})})

function text(from: Structure, name: string): string {
  const value = from.get(name)
  return typeof value === 'string' ? value : ''
}

const structure = (value: Value | undefined): Structure | undefined => (isStructure(value) ? value : undefined)

const structures = (value: Value | undefined): Structure[] => (isList(value) ? value.filter(isStructure) : [])
