// `${aws:iot:package:NAME:version:VERSION:attributes…}` and `…:artifact:s3-presigned-url}` against the job's package versions.

import {listAt} from '../../members/shaped.js'
import type {Problem} from '../problem.js'
import {problemAt, type RuleInput} from '../rule.js'
import type {Placeholder} from './placeholder.js'

const PATH = ['document'] as const
const FORM = /^aws:iot:package:([^:]*):version:([^:]*):(attributes(:.+)?|artifact(-location)?:s3-presigned-url)$/

/** @param text the JSON string that the placeholder stands in */
export function packagePlaceholder({body, text: placeholder}: Placeholder, text: string, input: RuleInput): Problem[] {
  const expected = {placeholder}
  const form = FORM.exec(body)
  if (!form) return [problemAt('E321', PATH, {expected})]
  const [, name = '', version = '', what = '', attribute] = form
  if ((name === '') !== (version === '')) return [problemAt('E317', PATH, {expected})]
  if (version === '$null') return [problemAt('E319', PATH, {expected})]
  if (what.startsWith('attributes') && attribute === undefined && text !== placeholder)
    return [problemAt('E320', PATH, {expected})]
  return checkDestination(name, version, placeholder, listAt(input, 'destinationPackageVersions') ?? [])
}

function checkDestination(name: string, version: string, placeholder: string, destinations: readonly unknown[]) {
  if (name === '') {
    const expected = {placeholder, count: destinations.length}
    return destinations.length > 1 ? [problemAt('E318', PATH, {expected})] : []
  }
  const ending = `:package/${name}/version/${version}`
  const named = destinations.some((arn) => typeof arn === 'string' && arn.endsWith(ending))
  return destinations.length === 0 || named ? [] : [problemAt('W322', PATH, {expected: {placeholder}})]
}
