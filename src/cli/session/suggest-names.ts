// What the local simulator did not find → the same error with the nearest names that it knows. AWS is never asked for
// such: there it would be another request, with permissions of its own.

import type {LocalService} from '../../emulator/local-service.js'
import {suggestName} from '../../emulator/unknown/suggest-name.js'
import type {ServiceError} from '../../errors/cli-error.js'
import {didYouMean} from '../../errors/words.js'
import {parseArn} from '../../model/arn.js'
import {kindOfArnType, kindOfIdMember, type ResourceKind, resources} from '../../model/resources.js'
import {isList, type Structure, type Value} from '../../value/value.js'

export async function suggestNames(
  error: ServiceError,
  input: Structure,
  service: LocalService,
): Promise<ServiceError> {
  const near = await Promise.all(namesIn(error.operation, input).map((named) => meant(service, named)))
  return error.withHints(near.flat())
}

async function meant(service: LocalService, {kind, name}: Named): Promise<string[]> {
  const near = await suggestName(service, kind, name)
  return near === undefined ? [] : [didYouMean(`the ${resources[kind].title} "${near}"`)]
}

interface Named {
  readonly kind: ResourceKind
  readonly name: string
}

/** The id of what is to be created cannot be found. */
function namesIn(operation: string, input: Structure): Named[] {
  return [...input].flatMap(([member, value]) => {
    const kind = kindOfIdMember(member)
    if (kind === undefined) return textsOf(value).flatMap(namedByArn)
    return typeof value === 'string' && !operation.startsWith('Create') ? [{kind, name: value}] : []
  })
}

const textsOf = (value: Value): readonly Value[] => (isList(value) ? value : [value])

function namedByArn(value: Value): Named[] {
  const arn = typeof value === 'string' ? parseArn(value) : undefined
  const kind = arn && kindOfArnType(arn.type)
  return arn && kind ? [{kind, name: arn.name}] : []
}
