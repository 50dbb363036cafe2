// What the wizard asks of the service. Listings are read page after page as far as a menu can show; a missing permission
// turns a menu into free text and says which action was denied.

import {MAX_ITEMS, matchChoices, noteRow, targetsNamed} from '../../cli/prompts/match-choices.js'
import {ask} from '../../cli/session/ask.js'
import {thingsIfKnown} from '../../cli/session/count-things.js'
import {describeJob} from '../../cli/session/described-job.js'
import {missingTargets} from '../../cli/session/missing-targets.js'
import type {Session} from '../../cli/session/session.js'
import type {ThingCount} from '../../diff/thing-count.js'
import {isActive} from '../../engine/job.js'
import {ServiceError} from '../../errors/cli-error.js'
import {type OutputOf, outputOf, type Row} from '../../members/operation-members.js'
import {fitsName} from '../../model/fits-name.js'
import {
  DescribeManagedJobTemplate,
  GetJobDocument,
  ListJobs,
  ListJobTemplates,
  ListManagedJobTemplates,
} from '../../model/iot/operations.js'
import {ListThingGroups} from '../../model/iot/registry/group-operations.js'
import {ListThings} from '../../model/iot/registry/thing-operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'
import type {Operation, Paging} from '../../model/vocabulary.js'
import {counted} from '../../text/counted.js'
import {managedTemplateName} from '../../validation/managed-templates.js'
import type {Structure} from '../../value/value.js'
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
      const jobs = await this.items(ListJobs, ({jobs: page = []}) => page)
      return jobs.flatMap(({jobId = '', status = 'IN_PROGRESS'}) =>
        (active && !isActive(status)) || !fitsName('job', jobId) ? [] : [{value: jobId, label: `${jobId}  ${status}`}],
      )
    })
  }

  async templates(): Promise<readonly Choice[]> {
    const custom = await permitted('iot:ListJobTemplates', 'the ARN of a template', async () =>
      (await this.items(ListJobTemplates, ({jobTemplates = []}) => jobTemplates)).map(
        ({jobTemplateArn, jobTemplateId = '', description}) => choice(jobTemplateArn, jobTemplateId, description),
      ),
    )
    const managed = await permitted('iot:ListManagedJobTemplates', 'the ARN of a template', async () =>
      (await this.items(ListManagedJobTemplates, ({managedJobTemplates = []}) => managedJobTemplates)).map(
        ({templateArn, templateName = '', description}) => choice(templateArn, `${templateName}  by AWS`, description),
      ),
    )
    return [...custom, ...managed]
  }

  async targets(): Promise<readonly Choice[]> {
    const groups = await permitted('iot:ListThingGroups', 'the ARN of a group', async () =>
      (await this.items(ListThingGroups, ({thingGroups = []}) => thingGroups)).map(({groupArn, groupName = ''}) =>
        choice(groupArn, `group ${groupName}`),
      ),
    )
    const things = await permitted('iot:ListThings', 'the ARN of a thing', async () =>
      (await this.items(ListThings, ({things: page = []}) => page)).map(({thingArn, thingName = ''}) =>
        choice(thingArn, `thing ${thingName}`),
      ),
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
          ? {
              ...group,
              label: `${group.label}  ${count.orMore ? `${count.things} or more things` : counted(count.things, 'thing')}`,
            }
          : group
      }),
    )
  }

  async job(jobId: string): Promise<Structure> {
    return (await describeJob(jobId, this.session.send)).job
  }

  async document(jobId: string): Promise<string> {
    return (await ask(GetJobDocument, {jobId}, this.session.send)).document ?? ''
  }

  async template(arn: string): Promise<Template> {
    const templateName = managedTemplateName(arn)
    if (templateName === undefined) return {arn, parameters: []}
    const {documentParameters = []} = await ask(DescribeManagedJobTemplate, {templateName}, this.session.send)
    return {
      arn,
      parameters: documentParameters.map(({key = '', description = '', example, optional = false}) => ({
        key,
        doc: `${description}${example === undefined ? '' : `, such as ${example}`}`,
        optional,
      })),
    }
  }

  private async items<R extends Row, Item>(
    operation: R & Operation & {readonly paging: Paging},
    listed: (page: OutputOf<R>) => readonly Item[],
  ): Promise<Item[]> {
    const found: Item[] = []
    for await (const page of this.session.pages(operation, new Map(), {
      on: true,
      pageSize: MAX_PAGE_SIZE,
      maxItems: MAX_ITEMS,
    }))
      for (const item of listed(outputOf(operation, page))) found.push(item)
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

const choice = (value: string | undefined, label: string, note = ''): Choice => ({
  value: value ?? '',
  label,
  ...(note === '' ? {} : {note}),
})
