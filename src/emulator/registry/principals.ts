// The registry's operations on certificates. A simulated thing has the one that its behavior says it has; policies are not
// read, but allow or deny what its behavior says they do.
import type {Behaviour, CertificateState} from '../../engine/device.js'
import type {
  DescribeCertificate,
  ListThingPrincipals,
  TestAuthorization,
} from '../../model/iot/registry/principal-operations.js'
import type {Context, RowHandler} from '../context.js'
import {findThing} from '../find.js'
import {readToken} from '../next-token.js'
import {certificateIdOf, thingRowOf} from '../resource-id.js'
import {invalidRequest, notFound} from '../service-exception.js'

export const listThingPrincipals: RowHandler<typeof ListThingPrincipals> = ({thingName, nextToken}, context) => {
  readToken('ListThingPrincipals', nextToken)
  const thing = findThing(context, thingName)
  const hasOne = behaviourOf(context, thing.id)?.certificate !== undefined
  return {principals: hasOne ? [context.arns.of('cert', certificateIdOf(thing))] : []}
}

export const describeCertificate: RowHandler<typeof DescribeCertificate> = ({certificateId}, context) => {
  const {certificate} = findHolder(context, certificateId)
  return {
    certificateDescription: {
      certificateArn: context.arns.of('cert', certificateId),
      certificateId,
      status: STATUSES[certificate],
      certificateMode: 'DEFAULT',
      creationDate: ISSUED,
      validity: {notBefore: ISSUED, notAfter: certificate === 'expired' ? PAST : FUTURE},
    },
  }
}

/** Without a decision where the behavior has none: it would be a guess. */
export const testAuthorization: RowHandler<typeof TestAuthorization> = ({principal, authInfos}, context) => {
  if (principal === undefined) throw invalidRequest('A principal is required.')
  const arn = context.arns.parse(principal)
  if (!arn?.own || arn.kind !== 'cert') throw notFound(`Principal ${principal} cannot be found.`)
  const {authorization} = findHolder(context, arn.name)
  return {authResults: authInfos.map((authInfo) => ({authInfo, ...DECISIONS[authorization ?? 'unjudged']}))}
}

const DECISIONS = {
  allowed: {authDecision: 'ALLOWED', allowed: {policies: []}},
  denied: {authDecision: 'IMPLICIT_DENY', denied: {implicitDeny: {policies: []}}},
  unjudged: {},
} as const

const STATUSES = {
  active: 'ACTIVE',
  inactive: 'INACTIVE',
  revoked: 'REVOKED',
  expired: 'ACTIVE',
} as const satisfies Record<CertificateState, string>

/** AWS's own certificates end with the year 2049. */
const [ISSUED, PAST, FUTURE] = ['2019-01-01T00:00:00Z', '2020-01-01T00:00:00Z', '2049-12-31T23:59:59Z'].map(
  (time) => new Date(time),
)

interface Holder extends Behaviour {
  readonly certificate: CertificateState
}

function findHolder(context: Context, certificateId: string): Holder {
  const row = thingRowOf(certificateId)
  const thing = context.store.things.simulated(row)
  const behaviour = thing && behaviourOf(context, row)
  const isIts = thing !== undefined && certificateIdOf({id: row, name: thing.name}) === certificateId
  if (!isIts || behaviour?.certificate === undefined) throw notFound(`Certificate ${certificateId} cannot be found.`)
  return {...behaviour, certificate: behaviour.certificate}
}

/** A thing that is connected by a session of its own has the certificate that it has otherwise. */
function behaviourOf({store: {things, presences, behaviours}}: Context, thing: number): Behaviour | undefined {
  const id = presences.isOpen(thing) ? presences.suspended(thing) : (things.simulated(thing)?.behaviour ?? null)
  return id === null ? undefined : behaviours.get(id)
}
