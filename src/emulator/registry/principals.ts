// The registry's operations on certificates. Things of the simulator have none, and it has no policies.
import type {
  DescribeCertificate,
  ListThingPrincipals,
  TestAuthorization,
} from '../../model/iot/registry/principal-operations.js'
import type {RowHandler} from '../context.js'
import {findThing} from '../find.js'
import {readToken} from '../next-token.js'
import {invalidRequest, notFound} from '../service-exception.js'

export const listThingPrincipals: RowHandler<typeof ListThingPrincipals> = ({thingName, nextToken}, context) => {
  readToken('ListThingPrincipals', nextToken)
  findThing(context, thingName)
  return {principals: []}
}

export const describeCertificate: RowHandler<typeof DescribeCertificate> = ({certificateId}) => {
  throw notFound(`Certificate ${certificateId} cannot be found.`)
}

/** An answer would be a guess: nothing is allowed or denied here. */
export const testAuthorization: RowHandler<typeof TestAuthorization> = () => {
  throw invalidRequest('Authorization is not judged here: the local simulator has no policies.')
}
