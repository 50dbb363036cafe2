// What a thing connects with: its certificates, and what their policies allow it to do with a job.
import {ask} from '../../cli/session/ask.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {isUsable} from '../../doctor/check-device.js'
import type {Certificate, Permission, ThingFacts} from '../../doctor/thing-facts.js'
import type {InputOf, OutputOf} from '../../members/operation-members.js'
import {type Arn, arnText, parseArn} from '../../model/arn.js'
import {
  DescribeCertificate,
  ListThingPrincipals,
  TestAuthorization,
} from '../../model/iot/registry/principal-operations.js'
import {asked} from './asked.js'

interface Device {
  readonly thing: string
  readonly jobId: string
  readonly now: number
}

/** A thing has one or two; more are of no use to it. */
const MAX_CERTIFICATES = 5

export async function gatherIdentity(
  {thing, jobId, now}: Device,
  read: Send,
): Promise<Pick<ThingFacts, 'certificates' | 'permissions'>> {
  const principals = await asked('iot:ListThingPrincipals', () => certificatesOf(thing, read))
  if ('unknown' in principals) return {certificates: principals, permissions: principals}
  const arns = principals.value.slice(0, MAX_CERTIFICATES)
  const certificates = await asked('iot:DescribeCertificate', () => describeAll(arns, read))
  const usable = 'value' in certificates ? usableOf(arns, certificates.value, now) : arns
  const permissions = await asked('iot:TestAuthorization', () => testAll(usable, jobId, thing, read))
  return {certificates, permissions}
}

/** Where none may be used, the policies of all are looked at anyway: they may be the next obstacle. */
function usableOf(arns: readonly string[], certificates: readonly Certificate[], now: number): readonly string[] {
  const ids = new Set(certificates.filter((one) => isUsable(one, now)).map(({id}) => id))
  return ids.size === 0 ? arns : arns.filter((arn) => ids.has(idOf(arn)))
}

const idOf = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1)

async function certificatesOf(thingName: string, read: Send): Promise<string[]> {
  const {principals = []} = await ask(ListThingPrincipals, {thingName}, read)
  return principals.filter((arn) => arn.includes(':cert/'))
}

const describeAll = (arns: readonly string[], read: Send): Promise<Certificate[]> =>
  Promise.all(
    arns.map(async (arn) => {
      const certificateId = idOf(arn)
      const {certificateDescription} = await ask(DescribeCertificate, {certificateId}, read)
      const {status, validity} = certificateDescription ?? {}
      return {id: certificateId, status: String(status), expires: validity?.notAfter}
    }),
  )

/** The first certificate that is allowed all is enough. */
async function testAll(arns: readonly string[], jobId: string, thing: string, read: Send): Promise<Permission[]> {
  let judged: Permission[] = []
  for (const principal of arns) {
    const arn = parseArn(principal)
    if (!arn) continue
    const authInfos = infosOf(arn, jobId, thing)
    const {authResults = []} = await ask(TestAuthorization, {principal, clientId: thing, authInfos}, read)
    judged = authResults.map((result) => readResult(result, thing))
    if (judged.every(({isAllowed}) => isAllowed)) return judged
  }
  return judged
}

function infosOf(arn: Arn, jobId: string, thing: string): InputOf<typeof TestAuthorization>['authInfos'] {
  const named = (type: string, name: string) => arnText({...arn, type, name})
  const jobs = `$aws/things/${thing}/jobs`
  const answers = ['notify-next', 'start-next/accepted', '+/update/accepted'].map((topic) => `${jobs}/${topic}`)
  return [
    {actionType: 'CONNECT', resources: [named('client', thing)]},
    {actionType: 'SUBSCRIBE', resources: answers.map((topic) => named('topicfilter', topic))},
    {actionType: 'RECEIVE', resources: answers.map((topic) => named('topic', topic.replace('+', jobId)))},
    {
      actionType: 'PUBLISH',
      resources: [`${jobs}/start-next`, `${jobs}/${jobId}/update`].map((topic) => named('topic', topic)),
    },
  ]
}

type Result = NonNullable<OutputOf<typeof TestAuthorization>['authResults']>[number]

/** Topics are shown without what all topics of the thing begin with. */
function readResult({authInfo, authDecision}: Result, thing: string): Permission {
  const resource = (authInfo?.resources ?? [])
    .map((arn) => arn.slice(arn.indexOf('/') + 1).replace(`$aws/things/${thing}/`, ''))
    .join(', ')
  return {
    action: String(authInfo?.actionType),
    resource,
    isAllowed: authDecision === undefined ? undefined : authDecision === 'ALLOWED',
  }
}
